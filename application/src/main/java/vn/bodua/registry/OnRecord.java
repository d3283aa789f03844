package vn.bodua.registry;

import java.time.Instant;

/** Something that somebody recorded at a moment; what is recorded later about the same counts instead. */
public record OnRecord<T>(T what, EntryId entry, Instant recordedAt, String recordedBy) {}

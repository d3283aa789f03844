package vn.bodua.registry;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Something that somebody recorded at a moment; what is recorded later about the same counts instead. */
public record OnRecord<T>(T what, EntryId entry, Instant recordedAt, String recordedBy) {

    /** What these say, in their order. */
    public static <T> List<T> whatOf(Collection<OnRecord<T>> recorded) {
        return recorded.stream().map(OnRecord::what).toList();
    }

    /** Of these what was on record up to an entry. */
    static <T> List<OnRecord<T>> knownTo(EntryId entry, List<OnRecord<T>> recorded) {
        return recorded.stream().filter(r -> r.entry().value() <= entry.value()).toList();
    }

    /** Of these what was on record at a moment. */
    static <T> List<OnRecord<T>> knownAt(Instant moment, List<OnRecord<T>> recorded) {
        return recorded.stream().filter(r -> !r.recordedAt().isAfter(moment)).toList();
    }
}

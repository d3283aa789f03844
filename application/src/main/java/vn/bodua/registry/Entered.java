package vn.bodua.registry;

/** That something was put on record about one, with which entry. */
public record Entered(RegistrantId registrant, EntryId entry) {}

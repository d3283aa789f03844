package vn.bodua.registry;

/** Number of what was entered in the registry at once, about one registrant or several. */
public record EntryId(long value) {

    /** Before every entry. */
    static final EntryId NONE = new EntryId(0);

    /** Of an entry that is not on record yet. */
    public static final EntryId NEXT = new EntryId(Long.MAX_VALUE);

    @Override
    public String toString() {
        return Long.toString(value);
    }
}

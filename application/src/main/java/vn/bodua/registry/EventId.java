package vn.bodua.registry;

/** Number of a life event on record; among events of one day the order in which they were recorded. */
public record EventId(long value) implements Comparable<EventId> {

    /** Of an event that is not on record yet. */
    public static final EventId NEXT = new EventId(Long.MAX_VALUE);

    @Override
    public int compareTo(EventId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}

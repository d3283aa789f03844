package vn.bodua.organization;

/** Names one reorganization on record. */
public record ReorganizationId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}

package vn.bodua.registry;

/** Number of one that stands in the registry, for ever. */
public record RegistrantId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}

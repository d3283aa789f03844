package vn.bodua.access;

/** Identifies a person with an account. */
public record PersonId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}

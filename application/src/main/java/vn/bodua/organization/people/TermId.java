package vn.bodua.organization.people;

/** Identifies a term of a body. */
public record TermId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}

package vn.bodua.organization.people;

/** Identifies a post that somebody holds or held. */
public record PostId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}

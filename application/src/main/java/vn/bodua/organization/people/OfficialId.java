package vn.bodua.organization.people;

/** Identifies a person who holds or held posts in bodies of alliances. */
public record OfficialId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}

package vn.bodua.access;

/** Number of one holding of a role by somebody. */
public record RoleId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}

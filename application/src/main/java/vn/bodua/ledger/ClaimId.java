package vn.bodua.ledger;

/** A claim of the ledger, by its position. */
public record ClaimId(long position) {

    @Override
    public String toString() {
        return Long.toString(position);
    }
}

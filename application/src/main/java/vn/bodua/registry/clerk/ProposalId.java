package vn.bodua.registry.clerk;

/** Number of a proposal. */
public record ProposalId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}

package vn.bodua.ledger;

import java.time.Instant;
import vn.bodua.quantity.Quantity;

/**
 * One claim for a cell, for ever.
 *
 * @param position place in the ledger; positions grow in the order in which figures were committed
 */
public record Figure(
        long position, Cell cell, Quantity quantity, Source source, Instant recordedAt, String recordedBy) {

    public boolean isCounted() {
        return source instanceof Source.Count;
    }

    public boolean isDerived() {
        return source instanceof Source.Derivation;
    }
}

package vn.bodua.ledger;

import java.util.Optional;

/** Where a figure comes from. */
public sealed interface Source {

    /** The document that carries it, if one does. */
    default Optional<OfDocument> inDocument() {
        return this instanceof OfDocument carried ? Optional.of(carried) : Optional.empty();
    }

    /** A document carries it. */
    sealed interface OfDocument extends Source {

        /** The document, by its number. */
        long document();

        /** Which of the document's statements. */
        int statement();

        /** The words that carry it. */
        String quote();
    }

    /** A sentence of a report states it. */
    record Sentence(long document, int statement, String quote) implements OfDocument {}

    /** It follows from a sentence by arithmetic, written out in the formula; never shown as stated. */
    record Derivation(long document, int statement, String quote, String formula) implements OfDocument {}

    /**
     * Rows of the registry were counted.
     *
     * @param entry the last entry of the registry that was counted with; the same rows are found again by it
     */
    record Count(long entry) implements Source {}
}

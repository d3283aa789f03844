package vn.bodua.ledger;

/** Where a figure comes from. */
public sealed interface Source {

    /** The document, by its number. */
    long document();

    /** Which of the document's statements. */
    int statement();

    /** The words that carry it. */
    String quote();

    /** A sentence of a report states it. */
    record Sentence(long document, int statement, String quote) implements Source {}

    /** It follows from a sentence by arithmetic, written out in the formula; never shown as stated. */
    record Derivation(long document, int statement, String quote, String formula) implements Source {}
}

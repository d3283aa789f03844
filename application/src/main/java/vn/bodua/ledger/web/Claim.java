package vn.bodua.ledger.web;

import java.util.Optional;
import vn.bodua.ledger.Figure;
import vn.bodua.ledger.Source;
import vn.bodua.narrative.Report;

/** One claim for a cell with the report and the words that it comes from. */
public record Claim(Figure figure, Optional<Report> report, Optional<QuoteInContext> context) {

    /** The words that carry it, empty for a count. */
    public Optional<String> quote() {
        return figure.source().inDocument().map(Source.OfDocument::quote);
    }

    /** The arithmetic that it follows from, empty for a stated one. */
    public Optional<String> formula() {
        return figure.source() instanceof Source.Derivation derivation
                ? Optional.of(derivation.formula())
                : Optional.empty();
    }
}

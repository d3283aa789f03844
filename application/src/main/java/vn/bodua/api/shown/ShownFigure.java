package vn.bodua.api.shown;

import java.time.Instant;
import java.util.Optional;
import vn.bodua.ledger.Figure;
import vn.bodua.ledger.Source;

/**
 * One claim of the ledger.
 *
 * @param breakdown null for the whole
 * @param value a plain decimal in the base unit of measure; a range is {@code 3..5}
 */
public record ShownFigure(
        long position,
        String unit,
        String indicator,
        Optional<String> breakdown,
        String period,
        String kind,
        String value,
        String measure,
        String qualifier,
        Origin source,
        Instant recordedAt,
        String recordedBy) {

    /**
     * Where a figure comes from.
     *
     * @param formula the arithmetic that a derived figure follows from; null for a stated one
     */
    public record Origin(long report, int statement, String quote, Optional<String> formula) {

        static Origin of(Source source) {
            return new Origin(
                    source.document(),
                    source.statement(),
                    source.quote(),
                    source instanceof Source.Derivation derivation
                            ? Optional.of(derivation.formula())
                            : Optional.empty());
        }
    }

    public static ShownFigure of(Figure figure) {
        return new ShownFigure(
                figure.position(),
                figure.cell().unit().value(),
                figure.cell().indicator(),
                Optional.of(figure.cell().breakdown().code()).filter(code -> !code.isEmpty()),
                figure.cell().period().code(),
                figure.cell().kind().code(),
                figure.quantity().code(),
                figure.quantity().measure(),
                figure.quantity().qualifier().code(),
                Origin.of(figure.source()),
                figure.recordedAt(),
                figure.recordedBy());
    }
}

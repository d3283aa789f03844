package vn.bodua.api.shown;

import java.util.List;
import vn.bodua.ledger.Figure;

/** The figures that went into the ledger, derived ones last. */
public record Entered(long report, List<ShownFigure> figures) {

    public static Entered of(long report, List<Figure> figures) {
        return new Entered(report, figures.stream().map(ShownFigure::of).toList());
    }
}

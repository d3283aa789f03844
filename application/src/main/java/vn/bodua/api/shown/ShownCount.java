package vn.bodua.api.shown;

import java.util.List;
import vn.bodua.registry.ShowCounted;

/** A counted figure with what it was counted from. */
public record ShownCount(ShownFigure figure, List<Row> registrants, List<ShownFigure> provinces) {

    /** A registrant, and what it added in units of the indicator. */
    public record Row(ShownNamed registrant, long added) {}

    public static ShownCount of(ShowCounted.Counted counted) {
        return new ShownCount(
                ShownFigure.of(counted.figure()),
                counted.rows().stream()
                        .map(row -> new Row(ShownNamed.of(row.registrant()), row.added()))
                        .toList(),
                counted.provinces().stream().map(ShownFigure::of).toList());
    }
}

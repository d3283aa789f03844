package vn.bodua.organization.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.bodua.indicator.Breakdown;
import vn.bodua.ledger.Cell;
import vn.bodua.ledger.Figure;
import vn.bodua.ledger.FigureKind;

/** What counts for one unit, one indicator and one breakdown, in the order of time. */
public record IndicatorThroughTime(String indicator, Breakdown breakdown, List<Figure> figures) {

    private static final int WIDTH = 600;
    private static final int HEIGHT = 60;

    /** Figures that are sorted by indicator, breakdown and period, put together by indicator and breakdown. */
    static List<IndicatorThroughTime> of(List<Figure> sorted) {
        Map<String, List<Figure>> groups = new LinkedHashMap<>();
        for (Figure figure : sorted) {
            Cell cell = figure.cell();
            groups.computeIfAbsent(cell.indicator() + "|" + cell.breakdown().code(), k -> new ArrayList<>())
                    .add(figure);
        }
        return groups.values().stream()
                .map(g -> new IndicatorThroughTime(
                        g.getFirst().cell().indicator(), g.getFirst().cell().breakdown(), List.copyOf(g)))
                .toList();
    }

    private List<Figure> values() {
        return figures.stream().filter(f -> f.cell().kind() == FigureKind.VALUE).toList();
    }

    /** Whether there is enough for a line: two points make no course. */
    public boolean hasCourse() {
        return values().size() >= 3;
    }

    /** The values as points of a line from left to right, zero at the bottom. */
    public String course() {
        List<Figure> values = values();
        BigDecimal top = values.stream().map(f -> f.quantity().value()).reduce(BigDecimal.ONE, BigDecimal::max);
        List<String> points = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            int x = WIDTH * i / (values.size() - 1);
            int y = HEIGHT
                    - values.get(i)
                            .quantity()
                            .value()
                            .max(BigDecimal.ZERO)
                            .multiply(BigDecimal.valueOf(HEIGHT))
                            .divide(top, 0, RoundingMode.HALF_UP)
                            .intValue();
            points.add(x + "," + y);
        }
        return points.stream().collect(Collectors.joining(" "));
    }
}

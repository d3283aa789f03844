package vn.bodua.analysis;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import vn.bodua.access.TestActors;
import vn.bodua.indicator.Breakdown;
import vn.bodua.ledger.Belief;
import vn.bodua.ledger.Cell;
import vn.bodua.ledger.NewFigure;
import vn.bodua.ledger.TestLedger;
import vn.bodua.organization.KnownUnits;
import vn.bodua.organization.Unit;
import vn.bodua.organization.UnitId;
import vn.bodua.quantity.Quantity;
import vn.bodua.refusal.Outcome;
import vn.bodua.time.Period;

/** Figures entered by unit, and the comparison of a whole with its parts over them. */
final class TestComparison {

    static final UnitId CLUSTER = new UnitId("cum-tay-nam-song-hau");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    /** The six of the cluster, in the order of its printed list. */
    static final List<String> SIX = List.of("an-giang", "bac-lieu", "ca-mau", "hau-giang", "kien-giang", "soc-trang");

    private final TestLedger ledger = new TestLedger();
    private final CompareWithParts compareWithParts =
            new CompareWithParts(ledger.figures(), KnownUnits.always(ledger.units()), ledger.dictionary());
    private final long report = ledger.document("Báo cáo");

    TestLedger ledger() {
        return ledger;
    }

    void claim(String unit, String indicator, String period, String value) {
        claim(unit, indicator, "", period, value);
    }

    void claim(String unit, String indicator, String breakdown, String period, String value) {
        String measure = ledger.dictionary().get(indicator).measure();
        ledger.enter(TestLedger.stated(
                Cell.ofValue(new UnitId(unit), indicator, Breakdown.ofCode(breakdown), period(period)),
                Quantity.exactly(value, measure),
                report));
    }

    void claimRange(String unit, String indicator, String period, String lower, String upper) {
        String measure = ledger.dictionary().get(indicator).measure();
        ledger.enter(TestLedger.stated(
                Cell.ofValue(new UnitId(unit), indicator, Breakdown.NONE, period(period)),
                Quantity.range(new BigDecimal(lower), new BigDecimal(upper), measure),
                report));
    }

    /** All of them in one entry, for one indicator and period. */
    void claimAll(Map<UnitId, Integer> values, String indicator, Period period) {
        ledger.enter(values.entrySet().stream()
                .map(e -> TestLedger.stated(
                        Cell.ofValue(e.getKey(), indicator, Breakdown.NONE, period),
                        TestLedger.coops(e.getValue()),
                        report))
                .toArray(NewFigure[]::new));
    }

    PartsTable asThen(UnitId whole, String indicator, String period) {
        return table(whole, indicator, period(period), new Boundaries.AsThen());
    }

    PartsTable asOn(LocalDate day, UnitId whole, String indicator, String period) {
        return table(whole, indicator, period(period), new Boundaries.AsOn(day));
    }

    PartsTable table(UnitId whole, String indicator, Period period, Boundaries boundaries) {
        return compareWithParts
                .compare(
                        TestActors.everywhere("local"),
                        whole,
                        indicator,
                        Breakdown.NONE,
                        period,
                        boundaries,
                        Belief.NOW)
                .orElseThrow();
    }

    Outcome<PartsTable> compare(
            UnitId whole, String indicator, String breakdown, String period, Boundaries boundaries, Belief belief) {
        return compareWithParts.compare(
                TestActors.everywhere("local"),
                whole,
                indicator,
                Breakdown.ofCode(breakdown),
                period(period),
                boundaries,
                belief);
    }

    static PartsTable.Row row(PartsTable table, String unit) {
        return table.rows().stream()
                .filter(r -> r.unit().id().equals(new UnitId(unit)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row of " + unit + " among " + ids(units(table))));
    }

    static List<Unit> units(PartsTable table) {
        return table.rows().stream().map(PartsTable.Row::unit).toList();
    }

    static List<String> ids(Collection<Unit> units) {
        return units.stream().map(u -> u.id().value()).toList();
    }

    static BigDecimal sumOfRows(PartsTable table) {
        return table.rows().stream().flatMap(r -> r.value().stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Period period(String code) {
        return Period.parse(code).orElseThrow();
    }
}

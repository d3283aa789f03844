package vn.bodua.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bodua.analysis.TestComparison.CLUSTER;
import static vn.bodua.analysis.TestComparison.sumOfRows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.time.api.Dates;
import vn.bodua.organization.Unit;
import vn.bodua.organization.UnitId;
import vn.bodua.time.Period;

/** Boundaries move rows, never the total. */
class EveryPerspectiveHasTheSameTotalTest {

    private static TestComparison comparison;
    private static int tries;

    @BeforeContainer
    static void openLedger() {
        comparison = new TestComparison();
    }

    @Property(tries = 100)
    void ofTheCluster(@ForAll("reports") List<Integer> reports, @ForAll("days") LocalDate day) {
        assertSameTotal(CLUSTER, LocalDate.of(2018, 1, 1).plusDays(tries++), reports, day);
    }

    @Property(tries = 20)
    void ofTheNationWith63Provinces(@ForAll("reports") List<Integer> reports, @ForAll("days") LocalDate day) {
        assertSameTotal(UnitId.NATION, LocalDate.of(2010, 1, 1).plusDays(tries++), reports, day);
    }

    @Property(tries = 20)
    void ofTheNationWith34Provinces(@ForAll("reports") List<Integer> reports, @ForAll("days") LocalDate day) {
        assertSameTotal(UnitId.NATION, LocalDate.of(2026, 1, 1).plusDays(tries++), reports, day);
    }

    /** A part whose number is negative has not reported. */
    private static void assertSameTotal(UnitId whole, LocalDate then, List<Integer> reports, LocalDate day) {
        Period period = Period.day(then);
        List<Unit> parts = comparison.ledger().units().parts(whole, then);
        Map<UnitId, Integer> values = new HashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            if (reports.get(i) >= 0) {
                values.put(parts.get(i).id(), reports.get(i));
            }
        }
        comparison.claimAll(values, "coop.new", period);
        BigDecimal total = BigDecimal.valueOf(
                values.values().stream().mapToLong(Integer::longValue).sum());

        PartsTable asThen = comparison.table(whole, "coop.new", period, new Boundaries.AsThen());
        PartsTable asOn = comparison.table(whole, "coop.new", period, new Boundaries.AsOn(day));

        assertThat(asThen.rows()).hasSameSizeAs(parts);
        for (PartsTable table : List.of(asThen, asOn)) {
            assertThat(table.computed().orElse(BigDecimal.ZERO)).isEqualByComparingTo(total);
            assertThat(sumOfRows(table)).isEqualByComparingTo(total);
            assertThat(table.reported()).isEqualTo(values.size());
            assertThat(table.expected()).isEqualTo(parts.size());
            assertThat(table.rows().stream()
                            .flatMap(r -> r.constituents().stream())
                            .map(PartsTable.Constituent::unit))
                    .containsExactlyInAnyOrderElementsOf(parts);
        }
    }

    @Provide
    Arbitrary<List<Integer>> reports() {
        return Arbitraries.integers().between(-300, 3000).list().ofSize(63);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Dates.dates().between(LocalDate.of(2008, 8, 1), LocalDate.of(2040, 12, 31));
    }
}

package vn.bodua.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bodua.analysis.TestComparison.CLUSTER;
import static vn.bodua.analysis.TestComparison.SIX;
import static vn.bodua.analysis.TestComparison.TODAY;
import static vn.bodua.analysis.TestComparison.ids;
import static vn.bodua.analysis.TestComparison.row;
import static vn.bodua.analysis.TestComparison.sumOfRows;
import static vn.bodua.analysis.TestComparison.units;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bodua.organization.UnitId;

/** The new cooperatives of the six provinces of Cụm Tây Nam sông Hậu in the first quarter of 2019: 3 + 2 + 5 + 3 + 9 + 3. */
class TheClusterThenAndTodayTest {

    private static final List<String> NEW_COOPERATIVES = List.of("3", "2", "5", "3", "9", "3");

    private static TestComparison comparison;

    @BeforeAll
    static void enterTheirReports() {
        comparison = new TestComparison();
        for (int i = 0; i < SIX.size(); i++) {
            comparison.claim(SIX.get(i), "coop.new", "2019-Q1", NEW_COOPERATIVES.get(i));
        }
        comparison.claim(CLUSTER.value(), "coop.new", "2019-Q1", "25");
        // In the second quarter Sóc Trăng has not reported, and the cluster claims two more than the others have.
        for (int i = 0; i < 5; i++) {
            comparison.claim(SIX.get(i), "coop.new", "2019-Q2", NEW_COOPERATIVES.get(i));
        }
        comparison.claim(CLUSTER.value(), "coop.new", "2019-Q2", "24");
    }

    @Test
    void asThenItHasSixProvincesAndThe25ThatItClaims() {
        PartsTable table = comparison.asThen(CLUSTER, "coop.new", "2019-Q1");

        assertThat(ids(units(table))).isEqualTo(SIX);
        assertThat(table.rows())
                .extracting(r -> r.value().orElseThrow().toString())
                .isEqualTo(NEW_COOPERATIVES);
        assertThat(table.rows()).noneMatch(PartsTable.Row::partial).allMatch(PartsTable.Row::isComplete);
        assertThat(table.addition()).isEqualTo(PartsTable.Addition.SUM);
        assertThat(table.computed()).contains(new BigDecimal("25"));
        assertThat(table.difference()).contains(BigDecimal.ZERO);
        assertThat(table.isComplete()).isTrue();
    }

    @Test
    void inTodaysProvincesItHasThreeRowsAndTheSameTotal() {
        PartsTable table = comparison.asOn(TODAY, CLUSTER, "coop.new", "2019-Q1");

        assertThat(ids(units(table))).containsExactlyInAnyOrder("an-giang-2025", "ca-mau-2025", "can-tho-2025");
        assertThat(row(table, "an-giang-2025").value()).contains(new BigDecimal("12"));
        assertThat(row(table, "ca-mau-2025").value()).contains(new BigDecimal("7"));
        assertThat(row(table, "can-tho-2025").value()).contains(new BigDecimal("6"));
        assertThat(table.computed()).contains(new BigDecimal("25"));
        assertThat(table.reported()).isEqualTo(6);
        assertThat(table.expected()).isEqualTo(6);
    }

    @Test
    void aRowOfTodaySaysWhatItIsMadeOf() {
        PartsTable table = comparison.asOn(TODAY, CLUSTER, "coop.new", "2019-Q1");

        assertThat(row(table, "an-giang-2025").constituents())
                .extracting(c -> c.unit().id().value())
                .containsExactly("an-giang", "kien-giang");
        assertThat(row(table, "can-tho-2025").constituents())
                .extracting(c -> c.unit().id().value())
                .containsExactly("hau-giang", "soc-trang");
        assertThat(row(table, "an-giang-2025").constituents())
                .allMatch(c -> c.figure().isPresent());
    }

    @Test
    void todaysCanThoIsOnlyPartlyInTheClusterBecauseCanThoOfThenWasNot() {
        PartsTable table = comparison.asOn(TODAY, CLUSTER, "coop.new", "2019-Q1");

        assertThat(row(table, "can-tho-2025").partial()).isTrue();
        assertThat(row(table, "an-giang-2025").partial()).isFalse();
        assertThat(row(table, "ca-mau-2025").partial()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2009-01-01", "2019-03-31", "2025-06-30"})
    void inTheBoundariesOfAnyDayOfThe63ItLooksAsThen(LocalDate day) {
        PartsTable table = comparison.asOn(day, CLUSTER, "coop.new", "2019-Q1");

        assertThat(ids(units(table))).isEqualTo(SIX);
        assertThat(table.computed()).contains(new BigDecimal("25"));
    }

    @Test
    void fiveOfSixHaveReported() {
        PartsTable table = comparison.asThen(CLUSTER, "coop.new", "2019-Q2");

        assertThat(table.reported()).isEqualTo(5);
        assertThat(table.expected()).isEqualTo(6);
        assertThat(table.isComplete()).isFalse();
        assertThat(row(table, "soc-trang").value()).isEmpty();
        assertThat(row(table, "soc-trang").isComplete()).isFalse();
        assertThat(table.computed()).contains(new BigDecimal("22"));
    }

    @Test
    void theDifferenceIsWhatIsClaimedLessWhatThePartsGive() {
        PartsTable table = comparison.asThen(CLUSTER, "coop.new", "2019-Q2");

        assertThat(table.claimed().orElseThrow().quantity().code()).isEqualTo("24");
        assertThat(table.difference()).contains(new BigDecimal("2"));
    }

    @Test
    void aRowOfTodayWithOneProvinceMissingGivesWhatIsThereAndSaysSo() {
        PartsTable table = comparison.asOn(TODAY, CLUSTER, "coop.new", "2019-Q2");

        assertThat(row(table, "can-tho-2025").value()).contains(new BigDecimal("3"));
        assertThat(row(table, "can-tho-2025").isComplete()).isFalse();
        assertThat(sumOfRows(table)).isEqualByComparingTo("22");
        assertThat(table.difference()).contains(new BigDecimal("2"));
    }

    @Test
    void whereNobodyReportedThereIsNoSumAndNoDifference() {
        PartsTable table = comparison.asThen(CLUSTER, "coop.new", "2019-Q3");

        assertThat(table.computed()).isEmpty();
        assertThat(table.difference()).isEmpty();
        assertThat(table.reported()).isZero();
        assertThat(table.expected()).isEqualTo(6);
    }

    @Test
    void thePartsOfAProvinceFormedLaterAreThoseOfItsTerritoryThen() {
        PartsTable table = comparison.asThen(new UnitId("an-giang-2025"), "coop.new", "2019-Q1");

        assertThat(ids(units(table))).containsExactlyInAnyOrder("an-giang", "kien-giang");
        assertThat(table.computed()).contains(new BigDecimal("12"));
        assertThat(table.claimed()).isEmpty();
    }
}

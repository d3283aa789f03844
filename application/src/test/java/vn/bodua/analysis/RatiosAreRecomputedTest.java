package vn.bodua.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bodua.analysis.TestComparison.CLUSTER;
import static vn.bodua.analysis.TestComparison.TODAY;
import static vn.bodua.analysis.TestComparison.row;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An average of averages is no average: numerators and denominators are added, then divided. */
class RatiosAreRecomputedTest {

    private static TestComparison comparison;

    @BeforeAll
    static void openLedger() {
        comparison = new TestComparison();
    }

    @Test
    void averageIncomeIsWeightedByTheWorkersWhoEarnIt() {
        comparison.claim("an-giang", "coop.income_worker", "2018", "40000000");
        comparison.claim("an-giang", "coop.workers", "2018", "100");
        comparison.claim("kien-giang", "coop.income_worker", "2018", "60000000");
        comparison.claim("kien-giang", "coop.workers", "2018", "300");

        PartsTable then = comparison.asThen(CLUSTER, "coop.income_worker", "2018");
        PartsTable today = comparison.asOn(TODAY, CLUSTER, "coop.income_worker", "2018");

        assertThat(then.addition()).isEqualTo(PartsTable.Addition.RATIO);
        assertThat(then.computed().orElseThrow()).isEqualByComparingTo("55000000");
        assertThat(row(then, "an-giang").value().orElseThrow()).isEqualByComparingTo("40000000");
        assertThat(row(today, "an-giang-2025").value().orElseThrow()).isEqualByComparingTo("55000000");
        assertThat(today.computed()).isEqualTo(then.computed());
    }

    @Test
    void aShareIsRecomputedInPercentFromTheNumbersThatItIsMadeOf() {
        comparison.claim("an-giang", "coop.active", "2019-H1", "8");
        comparison.claim("an-giang", "coop.count", "2019-H1", "10");
        comparison.claim("an-giang", "coop.active_share", "2019-H1", "80");
        comparison.claim("kien-giang", "coop.active", "2019-H1", "90");
        comparison.claim("kien-giang", "coop.count", "2019-H1", "100");
        comparison.claim("kien-giang", "coop.active_share", "2019-H1", "90");

        PartsTable table = comparison.asThen(CLUSTER, "coop.active_share", "2019-H1");

        assertThat(table.computed().orElseThrow().setScale(2, java.math.RoundingMode.HALF_UP))
                .isEqualByComparingTo("89.09");
        assertThat(table.computed().orElseThrow()).isNotEqualByComparingTo("85").isNotEqualByComparingTo("170");
    }

    @Test
    void whoGaveWhatARatioIsMadeOfHasReportedIt() {
        comparison.claim("an-giang", "coop.profitable", "2019", "8");
        comparison.claim("an-giang", "coop.active", "2019", "10");

        PartsTable table = comparison.asThen(CLUSTER, "coop.profitable_share", "2019");

        assertThat(table.computed().orElseThrow()).isEqualByComparingTo("80");
        assertThat(table.reported()).isOne();
    }

    @Test
    void whoseDenominatorIsMissingIsLeftOut() {
        comparison.claim("an-giang", "coop.effective", "2018", "8");
        comparison.claim("an-giang", "coop.count", "2018", "10");
        comparison.claim("kien-giang", "coop.effective", "2018", "90");

        assertThat(comparison
                        .asThen(CLUSTER, "coop.effective_share", "2018")
                        .computed()
                        .orElseThrow())
                .isEqualByComparingTo("80");
    }

    @Test
    void claimedAveragesWithoutTheirWeightsGiveNoAverage() {
        comparison.claim("an-giang", "coop.income_member", "2018", "40000000");
        comparison.claim("kien-giang", "coop.income_member", "2018", "60000000");

        PartsTable table = comparison.asThen(CLUSTER, "coop.income_member", "2018");

        assertThat(table.computed()).isEmpty();
        assertThat(table.reported()).isEqualTo(2);
        assertThat(comparison.asOn(TODAY, CLUSTER, "coop.income_member", "2018").rows())
                .allMatch(r -> r.value().isEmpty());
    }

    @Test
    void nothingIsDividedByNought() {
        comparison.claim("an-giang", "coop.converted", "2018", "0");
        comparison.claim("an-giang", "coop.convert_due", "2018", "0");

        assertThat(comparison.asThen(CLUSTER, "coop.converted_share", "2018").computed())
                .isEmpty();
    }

    @Test
    void aSumAboveTheLineNeedsEveryTerm() {
        comparison.claim("an-giang", "rating.good", "2018", "3");
        comparison.claim("an-giang", "rating.fair", "2018", "3");
        comparison.claim("an-giang", "rating.average", "2018", "3");
        comparison.claim("an-giang", "rating.weak", "2018", "3");
        comparison.claim("kien-giang", "rating.good", "2018", "3");
        comparison.claim("kien-giang", "rating.fair", "2018", "3");

        assertThat(comparison
                        .asThen(CLUSTER, "rating.good_fair_share", "2018")
                        .computed()
                        .orElseThrow())
                .isEqualByComparingTo("50");
    }

    @Test
    void aTermOfAPartIsThatPartsFigure() {
        comparison.claim("an-giang", "alliance.members", "coop", "2018", "40");
        comparison.claim("an-giang", "alliance.members", "2018", "90");
        comparison.claim("an-giang", "coop.count", "2018", "100");

        assertThat(comparison
                        .asThen(CLUSTER, "alliance.coop_share", "2018")
                        .computed()
                        .orElseThrow())
                .isEqualByComparingTo("40");
    }

    @Test
    void aStockBelowTheLineIsFoundUnderAnyPeriodThatEndsTheSameDay() {
        comparison.claim("an-giang", "coop.revenue", "2020-H1", "5000");
        comparison.claim("an-giang", "coop.active", "2020-06", "10");

        assertThat(comparison
                        .asThen(CLUSTER, "coop.revenue_average", "2020-H1")
                        .computed()
                        .orElseThrow())
                .isEqualByComparingTo("500");
    }

    @Test
    void aRangeIsNoWeightAndNoNumerator() {
        comparison.claim("an-giang", "coop.profit", "2020", "5000");
        comparison.claimRange("an-giang", "coop.active", "2020", "10", "20");
        comparison.claim("kien-giang", "coop.profit", "2020", "900");
        comparison.claim("kien-giang", "coop.active", "2020", "3");
        comparison.claimRange("kien-giang", "coop.income_worker", "2020", "30000000", "40000000");
        comparison.claim("kien-giang", "coop.workers", "2020", "3");

        assertThat(comparison.asThen(CLUSTER, "coop.profit_average", "2020").computed())
                .get()
                .satisfies(average -> assertThat(average).isEqualByComparingTo("300"));
        assertThat(comparison.asThen(CLUSTER, "coop.income_worker", "2020").computed())
                .isEmpty();
    }
}

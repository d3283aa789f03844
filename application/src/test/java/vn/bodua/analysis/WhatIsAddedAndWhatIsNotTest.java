package vn.bodua.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bodua.analysis.TestComparison.CLUSTER;
import static vn.bodua.analysis.TestComparison.TODAY;
import static vn.bodua.analysis.TestComparison.ids;
import static vn.bodua.analysis.TestComparison.row;
import static vn.bodua.analysis.TestComparison.units;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bodua.indicator.Breakdown;
import vn.bodua.ledger.Belief;
import vn.bodua.ledger.Cell;
import vn.bodua.ledger.FigureKind;
import vn.bodua.ledger.TestLedger;
import vn.bodua.organization.UnitId;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.time.Period;

/** Which figures a table of parts takes, and which questions it refuses. */
class WhatIsAddedAndWhatIsNotTest {

    private static final Boundaries AS_THEN = new Boundaries.AsThen();
    private static final LocalDate IN_2019 = LocalDate.of(2019, 3, 31);

    private static TestComparison comparison;

    @BeforeAll
    static void openLedger() {
        comparison = new TestComparison();
    }

    @Test
    void whatBelongsToOneUnitOnlyIsNotAdded() {
        comparison.claim("an-giang", "emulation.score", "2018", "95");
        comparison.claim("kien-giang", "emulation.score", "2018", "97");

        PartsTable then = comparison.asThen(CLUSTER, "emulation.score", "2018");
        PartsTable today = comparison.asOn(TODAY, CLUSTER, "emulation.score", "2018");

        assertThat(then.addition()).isEqualTo(PartsTable.Addition.NONE);
        assertThat(then.computed()).isEmpty();
        assertThat(row(then, "an-giang").value()).contains(new BigDecimal("95"));
        assertThat(row(today, "an-giang-2025").value()).isEmpty();
        assertThat(then.reported()).isEqualTo(2);
    }

    @Test
    void aRangeIsShownButNotAdded() {
        comparison.claimRange("an-giang", "coop.new", "2018", "3", "5");
        comparison.claim("kien-giang", "coop.new", "2018", "4");

        PartsTable table = comparison.asThen(CLUSTER, "coop.new", "2018");

        assertThat(table.computed()).contains(new BigDecimal("4"));
        assertThat(row(table, "an-giang").value()).isEmpty();
        assertThat(row(table, "an-giang").constituents().getFirst().figure()).isPresent();
        assertThat(table.reported()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-H1", "2020-06", "2020-Q2", "2020-06-30", "2020-05..2020-06"})
    void aStockOfTheFirstHalfIsFoundForEveryPeriodThatEndsOnItsLastDay(String period) {
        comparison.claim("an-giang", "coop.count", "2020-H1", "246");

        assertThat(comparison.asThen(CLUSTER, "coop.count", period).computed()).contains(new BigDecimal("246"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020", "2020-Q1", "2020-05", "2019-H1", "2020-H2"})
    void aStockIsNotFoundForAPeriodThatEndsOnAnotherDay(String period) {
        comparison.claim("an-giang", "coop.members", "2020-H1", "246");

        assertThat(comparison.asThen(CLUSTER, "coop.members", period).computed())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-06", "2020-Q2", "2020-06-30", "2020"})
    void aFlowOfTheFirstHalfIsFoundForTheFirstHalfOnly(String period) {
        comparison.claim("an-giang", "coop.dissolved", "2020-H1", "7");

        assertThat(comparison.asThen(CLUSTER, "coop.dissolved", period).computed())
                .isEmpty();
        assertThat(comparison.asThen(CLUSTER, "coop.dissolved", "2020-H1").computed())
                .contains(new BigDecimal("7"));
    }

    @Test
    void ofTwoStocksOfOneDayTheOneOfThePeriodAskedForIsTaken() {
        comparison.claim("an-giang", "coop.workers", "2020-06", "11");
        comparison.claim("an-giang", "coop.workers", "2020-H1", "12");
        comparison.claim("an-giang", "coop.workers", "2020-Q2", "13");

        assertThat(comparison.asThen(CLUSTER, "coop.workers", "2020-06").computed())
                .contains(new BigDecimal("11"));
        assertThat(comparison.asThen(CLUSTER, "coop.workers", "2020-H1").computed())
                .contains(new BigDecimal("12"));
        assertThat(comparison.asThen(CLUSTER, "coop.workers", "2020-Q2").computed())
                .contains(new BigDecimal("13"));
    }

    @Test
    void aTargetIsNotCountedAsReached() {
        TestLedger ledger = comparison.ledger();
        Period year = Period.year(2020);
        ledger.enter(TestLedger.stated(
                new Cell(TestLedger.AN_GIANG, "coop.new", Breakdown.NONE, year, FigureKind.TARGET),
                TestLedger.coops(30),
                ledger.document("Kế hoạch năm 2020")));

        assertThat(comparison.asThen(CLUSTER, "coop.new", "2020").computed()).isEmpty();
    }

    @Test
    void aPartOfAnIndicatorIsNotTheWhole() {
        comparison.claim("an-giang", "group.count", "agriculture", "2020", "30");

        assertThat(comparison.asThen(CLUSTER, "group.count", "2020").computed()).isEmpty();
        assertThat(comparison
                        .compare(CLUSTER, "group.count", "agriculture", "2020", AS_THEN, Belief.NOW)
                        .orElseThrow()
                        .computed())
                .contains(new BigDecimal("30"));
    }

    @Test
    void theTableIsAsItWasBelievedOnADay() {
        Belief then = Belief.asOf(comparison.ledger().clock().today());
        comparison.claim("an-giang", "union.count", "2020", "3");
        comparison.ledger().passes(Duration.ofDays(1));
        comparison.claim("an-giang", "union.count", "2020", "4");

        assertThat(comparison
                        .compare(CLUSTER, "union.count", "", "2020", AS_THEN, then)
                        .orElseThrow()
                        .computed())
                .contains(new BigDecimal("3"));
        assertThat(comparison.asThen(CLUSTER, "union.count", "2020").computed()).contains(new BigDecimal("4"));
    }

    @Test
    void aFigureOfTodaysAnGiangIsOneInseparableRowInTheBoundariesOf2019() {
        comparison.claim("an-giang-2025", "coop.new", "2026-H1", "20");
        comparison.claim("ha-noi", "coop.new", "2026-H1", "9");

        PartsTable table = comparison.asOn(IN_2019, UnitId.NATION, "coop.new", "2026-H1");

        assertThat(table.rows()).hasSize(34);
        assertThat(ids(units(table))).contains("an-giang-2025").doesNotContain("an-giang", "kien-giang");
        assertThat(row(table, "an-giang-2025").value()).contains(new BigDecimal("20"));
        assertThat(ids(row(table, "an-giang-2025").inseparable())).containsExactlyInAnyOrder("an-giang", "kien-giang");
        assertThat(row(table, "ha-noi").inseparable()).isEmpty();
        assertThat(table.computed()).contains(new BigDecimal("29"));
    }

    @Test
    void asThenNothingIsInseparableAndNothingPartial() {
        PartsTable table = comparison.asThen(UnitId.NATION, "coop.new", "2026-H1");

        assertThat(table.rows()).hasSize(34).allMatch(r -> r.inseparable().isEmpty() && !r.partial());
    }

    @Test
    void theNationsProvincesOf2019FillTodaysCompletely() {
        PartsTable table = comparison.asOn(TODAY, UnitId.NATION, "coop.new", "2019-Q1");

        assertThat(table.rows()).hasSize(34).noneMatch(PartsTable.Row::partial);
        assertThat(table.expected()).isEqualTo(63);
    }

    @Test
    void aProvinceHasNoPartsYetAndItsClaimStands() {
        comparison.claim("an-giang", "coop.count", "2018", "240");

        PartsTable table = comparison.asThen(TestLedger.AN_GIANG, "coop.count", "2018");

        assertThat(table.rows()).isEmpty();
        assertThat(table.computed()).isEmpty();
        assertThat(table.difference()).isEmpty();
        assertThat(table.claimed().orElseThrow().quantity().code()).isEqualTo("240");
    }

    @Test
    void aUnitThatDoesNotExistIsRefused() {
        assertThat(comparison.compare(new UnitId("an-lac"), "coop.new", "", "2019-Q1", AS_THEN, Belief.NOW))
                .isEqualTo(Outcome.refused(
                        new Refusal(RefusalCode.UNIT_UNKNOWN, Map.of("unit", "an-lac", "date", "2019-03-31"))));
    }

    @Test
    void aUnitThatHadEndedIsRefusedWithTheDaysOfItsExistence() {
        assertThat(comparison.compare(CLUSTER, "coop.new", "", "2026-H1", AS_THEN, Belief.NOW))
                .isEqualTo(Outcome.refused(new Refusal(
                        RefusalCode.UNIT_NOT_AT_DATE,
                        Map.of(
                                "unit", "Cụm Tây Nam sông Hậu",
                                "date", "2026-06-30",
                                "existence", "2018-01-01 – 2025-06-30"))));
    }

    @Test
    void anIndicatorThatDoesNotExistIsRefused() {
        assertRefused(
                comparison.compare(CLUSTER, "coop.happiness", "", "2019-Q1", AS_THEN, Belief.NOW),
                RefusalCode.INDICATOR_UNKNOWN);
    }

    @Test
    void aBreakdownThatTheIndicatorDoesNotHaveIsRefused() {
        assertRefused(
                comparison.compare(CLUSTER, "coop.new", "vietgap", "2019-Q1", AS_THEN, Belief.NOW),
                RefusalCode.BREAKDOWN_UNKNOWN);
    }

    private static void assertRefused(Outcome<PartsTable> outcome, RefusalCode code) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo(code));
    }
}

package vn.bodua.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.bodua.indicator.Breakdown;
import vn.bodua.ledger.Cell;
import vn.bodua.ledger.Figure;
import vn.bodua.organization.UnitId;
import vn.bodua.registry.Product.Certificate;
import vn.bodua.registry.Product.Standard;
import vn.bodua.time.Period;

/** What is counted otherwise because days pass and nothing is entered; today is 2026-11-20. */
class WhatTimeChangesTest {

    private static final Period THIS_YEAR = Period.year(2026);

    private final TestRegistry registry = new TestRegistry();
    private final CountRegistry count = new CountRegistry(registry.counts, registry.figures, registry.clock);

    private Optional<String> counted(String indicator, Period period) {
        Cell cell = Cell.ofValue(UnitId.NATION, indicator, Breakdown.NONE, period);
        return Optional.ofNullable(registry.figures.lastCounted(List.of(cell)).get(cell))
                .map(Figure::quantity)
                .map(quantity -> quantity.code());
    }

    private void pass(int days) {
        registry.clock.forward(Duration.ofDays(days));
        registry.database.transaction().executeWithoutResult(in -> count.anew());
    }

    @Test
    @DisplayName("a product counts by its stars until the certificate ends")
    void certificates() {
        RegistrantId one = registry.cooperative("HTX Chè", "2020-01-01");
        registry.product.record(
                registry.an,
                one,
                new Product(
                        "Chè",
                        "",
                        List.of(new Certificate(
                                Standard.OCOP,
                                Optional.of(4),
                                "",
                                LocalDate.of(2024, 1, 1),
                                Optional.of(LocalDate.of(2026, 12, 1)))),
                        Optional.empty()));
        assertThat(counted("ocop.count", THIS_YEAR)).contains("1");
        pass(5);
        assertThat(counted("ocop.count", THIS_YEAR)).contains("1");
        pass(10);
        assertThat(counted("ocop.count", THIS_YEAR)).contains("0");
    }

    @Test
    @DisplayName("a period that begins is counted, and one that is over stays as it was counted")
    void newPeriods() {
        registry.cooperative("HTX Một", "2020-01-01");
        pass(45);
        assertThat(counted("coop.count", Period.year(2027))).contains("1");
        assertThat(counted("coop.count", Period.quarter(2027, 1))).contains("1");
        assertThat(counted("coop.count", THIS_YEAR)).contains("1");
    }

    @Test
    @DisplayName("counting twice enters nothing the second time")
    void twice() {
        registry.cooperative("HTX Một", "2020-01-01");
        pass(45);
        Cell cell = Cell.ofValue(UnitId.NATION, "coop.count", Breakdown.NONE, Period.year(2027));
        Figure first = registry.figures.lastCounted(List.of(cell)).get(cell);
        pass(0);
        assertThat(registry.figures.lastCounted(List.of(cell))).containsEntry(cell, first);
        assertThat(registry.database
                        .transaction()
                        .<Integer>execute(in -> registry.counts.everything(registry.counts.periods(), "test")))
                .isZero();
    }
}

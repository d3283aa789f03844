package vn.bodua.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bodua.registry.TestRegistry.HA_NOI;
import static vn.bodua.registry.TestRegistry.at;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.bodua.TestDatabase;
import vn.bodua.indicator.Breakdown;
import vn.bodua.ledger.Cell;
import vn.bodua.organization.KnownUnits;
import vn.bodua.organization.Reorganization;
import vn.bodua.organization.UnitId;
import vn.bodua.organization.Units;
import vn.bodua.time.Period;

@DisplayName("The whole registry is told anew")
class ToldAnewTest {

    private static final UnitId LANG_SON = new UnitId("lang-son");

    /** Units that somebody may change behind the registry's back, as another node does. */
    private static final class Redrawn implements KnownUnits {
        private volatile Units units;

        Redrawn(Units units) {
            this.units = units;
        }

        @Override
        public Units now() {
            return units;
        }

        /** Lạng Sơn goes into Hà Nội. */
        void merge(String effective) {
            units = units.after(
                            new Reorganization.Merge(
                                    List.of(LANG_SON), new Reorganization.Known(HA_NOI), LocalDate.parse(effective)),
                            "Nghị quyết 1")
                    .orElseThrow();
        }
    }

    private final TestRegistry registry = new TestRegistry() {
        @Override
        KnownUnits carriedInto(TestDatabase empty) {
            return new Redrawn(super.carriedInto(empty).now());
        }
    };
    private final RetellRegistry retell = new RetellRegistry(
            registry.database.sql(),
            registry.lives,
            registry.dossiers,
            registry.projection,
            registry.counts,
            registry.units,
            registry.clock,
            Objects.requireNonNull(registry.database.transaction().getTransactionManager()));

    private Redrawn boundaries() {
        return (Redrawn) registry.units;
    }

    private void cooperatives() {
        registry.founded(LegalKind.COOPERATIVE, at(LANG_SON, "", "HTX Hữu Lũng"), "2019-01-01");
        registry.founded(LegalKind.COOPERATIVE, at(HA_NOI, "", "HTX Ba Vì"), "2019-01-01");
    }

    private int foundBy(String words) {
        return registry.find
                .find(registry.an, Wanted.allOn(registry.clock.today(), 10).with(words))
                .orElseThrow()
                .total();
    }

    private Optional<Long> counted(UnitId unit) {
        Cell cell = Cell.ofValue(unit, "coop.count", Breakdown.NONE, Period.year(2026));
        return Optional.ofNullable(registry.figures.lastCounted(List.of(cell)).get(cell))
                .map(figure -> figure.quantity().value().longValueExact());
    }

    @Test
    @DisplayName("once, and not again while rules and boundaries are the same")
    void once() {
        cooperatives();
        assertThat(retell.whereOtherwise()).isEqualTo(2);
        assertThat(retell.whereOtherwise()).isZero();
        registry.cooperative("HTX Mới", "2026-01-01");
        assertThat(retell.whereOtherwise()).isZero();
    }

    @Test
    @DisplayName(
            "where a province went into another before today: its files are found and counted there, the nation stays")
    void redrawn() {
        cooperatives();
        retell.whereOtherwise();
        boundaries().merge("2026-03-01");
        assertThat(foundBy("ha noi")).isEqualTo(1);
        assertThat(counted(LANG_SON)).contains(1L);

        assertThat(retell.whereOtherwise()).isEqualTo(2);

        assertThat(foundBy("ha noi")).isEqualTo(2);
        assertThat(foundBy("lang son")).isEqualTo(1);
        assertThat(counted(LANG_SON)).contains(0L);
        assertThat(counted(HA_NOI)).contains(2L);
        assertThat(counted(UnitId.NATION)).contains(2L);
        assertThat(retell.whereOtherwise()).isZero();
    }

    @Test
    @DisplayName("when the day of a merger decided before comes, and not when another day passes")
    void dayComes() {
        cooperatives();
        boundaries().merge("2027-01-01");
        retell.whereOtherwise();
        registry.clock.forward(Duration.ofDays(10));
        assertThat(retell.whereOtherwise()).isZero();
        assertThat(foundBy("ha noi")).isEqualTo(1);
        registry.clock.forward(Duration.ofDays(40));
        assertThat(retell.whereOtherwise()).isEqualTo(2);
        assertThat(foundBy("ha noi")).isEqualTo(2);
    }
}

package vn.bodua.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Resolution 202/2025/QH15 as 23 mergers, set against the table of provinces that the project ships. */
@DisplayName("The reform of 2025, decided merger by merger")
class TheReformIsReplayedTest {

    private static final Units SHIPPED = ShippedUnits.load();
    private static final Units REPLAYED = BeforeTheReform.reformed();

    @Test
    @DisplayName("is 23 mergers of 52 provinces")
    void twentyThree() {
        assertThat(BeforeTheReform.mergers()).hasSize(23);
        assertThat(BeforeTheReform.mergers().stream()
                        .flatMap(m -> m.units().stream())
                        .distinct())
                .hasSize(52);
    }

    @ParameterizedTest
    @DisplayName("gives the provinces, names and codes of the shipped table on every day that matters")
    @ValueSource(strings = {"2008-08-01", "2020-06-30", "2025-06-30", "2025-07-01", "2026-01-01"})
    void sameProvinces(LocalDate day) {
        assertThat(provinces(REPLAYED, day)).isEqualTo(provinces(SHIPPED, day));
    }

    private static List<String> provinces(Units units, LocalDate day) {
        return units.parts(UnitId.NATION, day).stream()
                .map(u -> u.id() + " " + u.nameOn(day).full() + " "
                        + u.codes().stream()
                                .filter(c -> c.validity().holdsOn(day))
                                .map(Unit.UnitCode::code)
                                .collect(Collectors.joining(",")))
                .sorted()
                .toList();
    }

    @Test
    @DisplayName("carries each old province to the same new one as the shipped table")
    void sameSuccessors() {
        for (Unit province : SHIPPED.parts(UnitId.NATION, LocalDate.of(2020, 6, 30))) {
            assertThat(REPLAYED.asOn(province.id(), BeforeTheReform.REFORM).map(Unit::id))
                    .as(province.id().value())
                    .isEqualTo(
                            SHIPPED.asOn(province.id(), BeforeTheReform.REFORM).map(Unit::id));
        }
    }

    @Test
    @DisplayName("leaves what was before it as it was")
    void before() {
        Units before = BeforeTheReform.units();
        LocalDate eve = BeforeTheReform.REFORM.minusDays(1);
        assertThat(REPLAYED.parts(UnitId.NATION, eve).stream().map(Unit::id).toList())
                .containsExactlyInAnyOrderElementsOf(
                        before.parts(UnitId.NATION, eve).stream().map(Unit::id).toList());
        assertThat(before.parts(UnitId.NATION, BeforeTheReform.REFORM)).hasSize(63);
    }
}

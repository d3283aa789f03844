package vn.bodua.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;

@DisplayName("Units and their names through time")
class UnitsThroughTimeTest {

    private static final LocalDate THEN = LocalDate.of(2019, 3, 31);
    private static final LocalDate NOW = LocalDate.of(2025, 7, 1);
    private final Units units = ShippedUnits.load();

    @Test
    @DisplayName("63 provinces then, 34 since 1 July 2025")
    void counts() {
        assertThat(provinces(THEN)).hasSize(63);
        assertThat(provinces(NOW)).hasSize(34);
    }

    private List<Unit> provinces(LocalDate day) {
        return units.parts(UnitId.NATION, day).stream()
                .filter(u -> u.kind() == UnitKind.PROVINCE)
                .toList();
    }

    @ParameterizedTest
    @DisplayName("a unit is found by name with or without diacritics and by its code of the day")
    @CsvSource({
        "Bắc Giang,bac-giang",
        "bac giang,bac-giang",
        "tỉnh Bắc Giang,bac-giang",
        "24,bac-giang",
        "TP. Hồ Chí Minh,ho-chi-minh"
    })
    void found(String sought, String id) {
        assertThat(units.find(sought, THEN).orElseThrow().id().value()).isEqualTo(id);
    }

    @Test
    @DisplayName("a code that was used again names the province of the day")
    void reusedCode() {
        assertThat(units.find("24", THEN).orElseThrow().nameOn(THEN).name()).isEqualTo("Bắc Giang");
        assertThat(units.find("24", NOW).orElseThrow().nameOn(NOW).name()).isEqualTo("Bắc Ninh");
    }

    @Test
    @DisplayName("a province that was merged away is refused afterwards, an unheard one always")
    void refusals() {
        assertThat(code(units.find("Bắc Giang", NOW))).isEqualTo(RefusalCode.UNIT_NOT_AT_DATE);
        assertThat(code(units.find("Atlantis", THEN))).isEqualTo(RefusalCode.UNIT_UNKNOWN);
    }

    private static RefusalCode code(Outcome<Unit> outcome) {
        return switch (outcome) {
            case Outcome.Refused<Unit>(Refusal refusal) -> refusal.code();
            case Outcome.Done<Unit>(Unit unit) -> throw new AssertionError("found " + unit);
        };
    }

    @Test
    @DisplayName("a merged province lives on in its successor, and the successor is made of all that it took in")
    void successions() {
        UnitId kienGiang = units.find("Kiên Giang", THEN).orElseThrow().id();
        Unit successor = units.asOn(kienGiang, NOW).orElseThrow();
        assertThat(successor.nameOn(NOW).name()).isEqualTo("An Giang");
        assertThat(units.predecessorsOn(successor.id(), THEN))
                .extracting(u -> u.nameOn(THEN).name())
                .containsExactlyInAnyOrder("An Giang", "Kiên Giang");
    }

    @Test
    @DisplayName("a new province has no shape in the time before it without a rule")
    void noWayBack() {
        UnitId anGiang = units.find("An Giang", NOW).orElseThrow().id();
        assertThat(units.asOn(anGiang, THEN)).isEmpty();
    }

    @Test
    @DisplayName("the six provinces of Cụm Tây Nam sông Hậu in 2019")
    void cluster() {
        UnitId cluster = units.find("Cụm Tây Nam sông Hậu", THEN).orElseThrow().id();
        assertThat(units.parts(cluster, THEN))
                .extracting(u -> u.nameOn(THEN).name())
                .containsExactlyInAnyOrder("An Giang", "Bạc Liêu", "Cà Mau", "Hậu Giang", "Kiên Giang", "Sóc Trăng");
    }

    @Test
    @DisplayName("Thừa Thiên Huế became the city of Huế on 1 January 2025 and stayed the same unit")
    void renamed() {
        Unit hue = units.find("Huế", LocalDate.of(2025, 1, 1)).orElseThrow();
        assertThat(hue.nameOn(THEN).name()).isEqualTo("Thừa Thiên Huế");
        assertThat(units.find("Thừa Thiên Huế", THEN).orElseThrow()).isEqualTo(hue);
    }
}

package vn.bodua.organization.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.bodua.organization.ShippedUnits;
import vn.bodua.organization.UnitKind;
import vn.bodua.organization.Units;

@DisplayName("The list of units")
class UnitListTest {

    private static final Units UNITS = ShippedUnits.loadWithCommunes();
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private static UnitList sought(String words) {
        return UnitList.of(words, DAY, false, UNITS);
    }

    @Test
    @DisplayName("goes down to the provinces while nothing is sought")
    void nothingSought() {
        UnitList list = sought("");
        assertThat(list.kinds()).extracting(UnitList.OfKind::kind).doesNotContain(UnitKind.COMMUNE);
        assertThat(list.kinds())
                .filteredOn(k -> k.kind() == UnitKind.PROVINCE)
                .allMatch(k -> k.rows().size() == 34);
        assertThat(list.hasMore()).isFalse();
    }

    @Test
    @DisplayName("holds the first hundred of what answers, and says how many there are")
    void manyAnswer() {
        UnitList list = sought("xã");
        assertThat(list.shown()).isEqualTo(100);
        assertThat(list.found()).isGreaterThan(2_600);
        assertThat(list.hasMore()).isTrue();
    }

    @Test
    @DisplayName("names the higher levels first and what each lies under")
    void levels() {
        UnitList list = sought("bac ninh");
        assertThat(list.kinds().getFirst().kind()).isEqualTo(UnitKind.PROVINCE);
        assertThat(list.kinds())
                .filteredOn(k -> k.kind() == UnitKind.COMMUNE)
                .flatMap(UnitList.OfKind::rows)
                .extracting(r -> r.above().getFirst().nameOn(DAY).name())
                .containsExactly("Khánh Hòa");
    }

    @Test
    @DisplayName("is narrowed down by what comes after a comma, as one types")
    void below() {
        assertThat(sought("tan tien, ca m").kinds())
                .singleElement()
                .satisfies(k -> assertThat(k.rows())
                        .singleElement()
                        .satisfies(r -> assertThat(r.unit().id().value()).isEqualTo("commune-32188-2025")));
        assertThat(sought("tan tien, khong co").found()).isZero();
    }

    @Test
    @DisplayName("finds a commune by its code of the day")
    void code() {
        assertThat(sought("00004").kinds())
                .singleElement()
                .satisfies(k -> assertThat(k.rows())
                        .extracting(r -> r.unit().id().value())
                        .containsExactly("commune-00004-2025"));
    }
}

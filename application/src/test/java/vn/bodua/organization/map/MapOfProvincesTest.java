package vn.bodua.organization.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Geometry;
import vn.bodua.organization.ChangesForTests;
import vn.bodua.organization.ShippedUnits;
import vn.bodua.organization.Unit;
import vn.bodua.organization.Units;

@DisplayName("The map of the provinces")
class MapOfProvincesTest {

    private static final Units UNITS = ShippedUnits.load();
    private static final LocalDate EVE = LocalDate.of(2025, 6, 30);
    private static final LocalDate NOW = LocalDate.of(2026, 11, 22);
    private static final ProvinceShapes SHAPES = ProvinceShapes.load();

    private static List<String> ids(MapOfProvinces map) {
        return map.provinces().stream().map(p -> p.unit().id().value()).toList();
    }

    private static MapOfProvinces.Drawn of(MapOfProvinces map, String unit) {
        return map.provinces().stream()
                .filter(p -> p.unit().id().value().equals(unit))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("has a shape for every province of the list of 63, and no other")
    void everyProvince() {
        Set<String> codes = UNITS.all().stream()
                .flatMap(u -> u.codes().stream())
                .filter(c -> c.list().equals("province-63"))
                .map(Unit.UnitCode::code)
                .collect(Collectors.toSet());
        assertThat(SHAPES.codes()).hasSize(63).isEqualTo(codes);
    }

    @Test
    @DisplayName("keeps a common border common when it is simplified: no gap, no overlap between any two")
    void bordersStayCommon() {
        Geometry[] all = SHAPES.codes().stream().sorted().map(SHAPES::of).toArray(Geometry[]::new);
        assertThat(CoverageValidator.hasInvalidResult(CoverageValidator.validate(all)))
                .isFalse();
        assertThat(CoverageValidator.validate(all, 0.9)).containsOnlyNulls();
        assertThat(CoverageUnion.union(all).getArea())
                .isEqualTo(Stream.of(all).mapToDouble(Geometry::getArea).sum());
    }

    @ParameterizedTest
    @DisplayName("shows as many provinces as there were on the day")
    @CsvSource({"2008-08-01,63", "2025-06-30,63", "2025-07-01,34", "2026-11-22,34", "2008-07-31,0"})
    void asMany(LocalDate day, int number) {
        assertThat(MapOfProvinces.of(UNITS, day).provinces()).hasSize(number);
    }

    @ParameterizedTest
    @DisplayName("shows exactly the provinces of the day, each once")
    @ValueSource(strings = {"2020-06-30", "2025-07-01", "2026-11-22"})
    void theVeryProvinces(LocalDate day) {
        assertThat(ids(MapOfProvinces.of(UNITS, day)))
                .containsExactlyInAnyOrderElementsOf(UNITS.parts(vn.bodua.organization.UnitId.NATION, day).stream()
                        .map(u -> u.id().value())
                        .toList());
    }

    @Test
    @DisplayName("draws a merged province as the union of what went into it, without the borders within")
    void unions() {
        Geometry both = CoverageUnion.union(new Geometry[] {SHAPES.of("89"), SHAPES.of("91")});
        assertThat(of(MapOfProvinces.of(UNITS, NOW), "an-giang-2025").path())
                .isEqualTo(Outline.of(both).path());
        assertThat(both.getLength())
                .isLessThan(SHAPES.of("89").getLength() + SHAPES.of("91").getLength());
        assertThat(both.getArea())
                .isEqualTo(SHAPES.of("89").getArea() + SHAPES.of("91").getArea());
    }

    @ParameterizedTest
    @DisplayName("shows Hoàng Sa with Đà Nẵng and Trường Sa with Khánh Hòa, then and now")
    @CsvSource({"2020-06-30,da-nang,khanh-hoa", "2026-11-22,da-nang-2025,khanh-hoa-2025"})
    void archipelagos(LocalDate day, String daNang, String khanhHoa) {
        List<Inset> insets = MapOfProvinces.of(UNITS, day).insets();
        assertThat(insets).extracting(Inset::name).containsExactly("Quần đảo Hoàng Sa", "Quần đảo Trường Sa");
        assertThat(insets).extracting(i -> i.unit().orElseThrow().id().value()).containsExactly(daNang, khanhHoa);
        assertThat(insets)
                .allSatisfy(inset -> assertThat(inset.islands())
                        .hasSizeGreaterThan(5)
                        .allMatch(i -> i.x() > inset.x()
                                && i.x() < inset.x() + inset.width()
                                && i.y() > inset.y()
                                && i.y() < inset.nameAt() + 12));
    }

    @Test
    @DisplayName("keeps every inset and label on the paper, every label within its province, each once for each reader")
    void onThePaper() {
        for (LocalDate day : List.of(EVE, NOW)) {
            MapOfProvinces map = MapOfProvinces.of(UNITS, day);
            assertThat(map.insets())
                    .allMatch(i -> i.x() + i.width() <= Paper.WIDTH && i.y() + i.height() <= Paper.HEIGHT);
            for (MapOfProvinces.Drawn province : map.provinces()) {
                Set<Label.Reader> readers = new HashSet<>();
                assertThat(province.labels())
                        .allSatisfy(
                                label -> assertThat(readers.add(label.reader())).isTrue());
                assertThat(province.labels())
                        .allMatch(l -> l.x() > 0 && l.x() < Paper.WIDTH && l.y() > 0 && l.y() < Paper.HEIGHT);
            }
        }
        assertThat(MapOfProvinces.of(UNITS, NOW).provinces().stream()
                        .filter(p -> !p.labels().isEmpty()))
                .hasSizeGreaterThan(25);
    }

    @Test
    @DisplayName("shows the parts of a divided province within one outline: nobody has said where the line runs")
    void divided() {
        MapOfProvinces map =
                MapOfProvinces.of(ChangesForTests.after(ChangesForTests.split("0.5", "0.5")), ChangesForTests.DAY);
        assertThat(ids(map)).hasSize(34).doesNotContain(ChangesForTests.AN_GIANG.value());
        assertThat(of(map, ChangesForTests.EAST.value()).beside())
                .extracting(Unit::id)
                .containsExactly(ChangesForTests.WEST);
    }

    @Test
    @DisplayName("shows a separated part beside the province that lives on")
    void separated() {
        MapOfProvinces map =
                MapOfProvinces.of(ChangesForTests.after(ChangesForTests.separation()), ChangesForTests.DAY);
        assertThat(of(map, ChangesForTests.AN_GIANG.value()).beside())
                .extracting(Unit::id)
                .containsExactly(ChangesForTests.WEST);
    }

    @Test
    @DisplayName("gives restored provinces the outlines that they had")
    void restored() {
        Units units = ChangesForTests.after(ChangesForTests.merger(), ChangesForTests.undone());
        assertThat(ids(MapOfProvinces.of(units, ChangesForTests.DAY))).hasSize(33);
        MapOfProvinces after = MapOfProvinces.of(units, ChangesForTests.LATER);
        assertThat(of(after, "an-giang-2025").path())
                .isEqualTo(of(MapOfProvinces.of(units, NOW), "an-giang-2025").path());
        assertThat(after.provinces()).hasSize(34).allMatch(p -> p.beside().isEmpty());
    }
}

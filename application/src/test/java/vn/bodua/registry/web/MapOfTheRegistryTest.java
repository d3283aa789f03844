package vn.bodua.registry.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.bodua.api.shown.NamedWanted;
import vn.bodua.organization.ShippedUnits;
import vn.bodua.organization.UnitId;
import vn.bodua.organization.Units;
import vn.bodua.organization.map.MapOfProvinces;
import vn.bodua.registry.MapRegistrants.Located;
import vn.bodua.registry.MapRegistrants.Point;
import vn.bodua.registry.RegistrantId;
import vn.bodua.registry.Registration.Location;

@DisplayName("The map of the registry")
class MapOfTheRegistryTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final UnitId AN_GIANG = new UnitId("an-giang-2025");

    private final Units units = ShippedUnits.load();

    private RegistryMap map(String place, int points) {
        List<Point> located = IntStream.range(0, points)
                .mapToObj(i -> new Point(
                        new RegistrantId(i + 1L), "HTX " + i, AN_GIANG, new Location(10.2 + i / 1e4, 105.1 + i / 1e4)))
                .toList();
        return RegistryMap.of(
                NamedWanted.asked(parameter -> parameter.equals("place") ? place : null),
                DAY,
                units,
                new Located(located, Map.of(AN_GIANG, 7)));
    }

    private static int counted(RegistryMap map) {
        return map.clusters().stream().mapToInt(RegistryMap.Cluster::count).sum();
    }

    @Test
    @DisplayName("of the whole country counts by province where there are more dots than anybody tells apart")
    void manyInTheCountry() {
        RegistryMap map = map("", 501);

        assertThat(map.counted()).isTrue();
        assertThat(map.dots()).isEmpty();
        assertThat(counted(map)).isEqualTo(508);
        assertThat(map.rows()).extracting(RegistryMap.Row::count).containsExactly(508);
    }

    @Test
    @DisplayName("of the whole country shows a few as dots, beside a count of those without a location")
    void fewInTheCountry() {
        RegistryMap map = map("", 20);

        assertThat(map.counted()).isFalse();
        assertThat(map.dots().stream().mapToInt(dot -> dot.points().size()).sum())
                .isEqualTo(20);
        assertThat(counted(map)).isEqualTo(7);
        assertThat(map.rows()).extracting(RegistryMap.Row::count).containsExactly(27);
    }

    @Test
    @DisplayName("of one province always shows dots, joined where there are many")
    void manyInAProvince() {
        RegistryMap map = map("an-giang-2025", 501);

        assertThat(map.counted()).isFalse();
        assertThat(map.dots().stream().mapToInt(dot -> dot.points().size()).sum())
                .isEqualTo(501);
        assertThat(counted(map)).isEqualTo(7);
    }

    @Test
    @DisplayName("of one province is seen from near: what is asked for lies on the part that is drawn")
    void near() {
        RegistryMap map = map("an-giang-2025", 30);

        MapOfProvinces.Drawn near = map.near().orElseThrow();
        MapOfProvinces.Box box = near.around();
        assertThat(near.unit().id()).isEqualTo(AN_GIANG);
        assertThat(box.zoom()).isGreaterThan(3);
        assertThat(map.dots()).allSatisfy(dot -> {
            assertThat(dot.at().x() / box.zoom()).isBetween(box.x(), box.x() + box.width());
            assertThat(dot.at().y() / box.zoom()).isBetween(box.y(), box.y() + box.height());
        });
        assertThat(map.clusters()).hasSize(1).allSatisfy(cluster -> {
            assertThat(cluster.at().x() / box.zoom()).isBetween(box.x(), box.x() + box.width());
            assertThat(cluster.at().y() / box.zoom()).isBetween(box.y(), box.y() + box.height());
        });
        // thirty dots within three kilometres are one on the map of the country, and not from near
        assertThat(map.dots().size()).isGreaterThan(map("", 30).dots().size());
    }

    @Test
    @DisplayName(
            "of the country, of a province with islands far out, and of a place that nobody knows is the whole map")
    void whole() {
        assertThat(map("", 3).near()).isEmpty();
        assertThat(map("khanh-hoa-2025", 3).near()).isEmpty();
        assertThat(map("khong-co", 3).near()).isEmpty();
    }
}

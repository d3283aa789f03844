package vn.bodua.registry.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.bodua.api.shown.NamedWanted;
import vn.bodua.language.VietnameseOrder;
import vn.bodua.organization.Unit;
import vn.bodua.organization.UnitId;
import vn.bodua.organization.UnitKind;
import vn.bodua.organization.Units;
import vn.bodua.organization.map.MapOfProvinces;
import vn.bodua.organization.map.MapOfProvinces.Spot;
import vn.bodua.registry.MapRegistrants;

/**
 * Those that were asked for on the map of the provinces.
 *
 * @param dots of those with a location, joined where they lie close
 * @param clusters of those without, one in each province
 * @param rows how many there are in each province, with a location or not
 */
public record RegistryMap(
        NamedWanted asked,
        LocalDate day,
        MapOfProvinces map,
        int total,
        int located,
        List<Dot> dots,
        List<Cluster> clusters,
        List<Row> rows) {

    /** More dots than this are joined: a page stays light, and nobody tells apart what lies on one another. */
    private static final int DOTS = 500;

    private static final List<Integer> MESHES = List.of(1, 8, 16, 32, 64, 128);

    /** One, or several that lie close to one another. */
    public record Dot(Spot at, List<MapRegistrants.Point> points) {
        /** Its radius on the map. */
        public int radius() {
            return 7 + (int) Math.round(4 * Math.log10(points.size()));
        }
    }

    /** How many of a province have no location. */
    public record Cluster(Unit province, Spot at, int count) {
        public int radius() {
            return 18 + (int) Math.round(8 * Math.log10(count));
        }
    }

    public record Row(Unit province, int count) {}

    static RegistryMap of(NamedWanted asked, LocalDate day, Units units, MapRegistrants.Located located) {
        MapOfProvinces map = MapOfProvinces.of(units, day);
        Map<UnitId, Integer> without = new HashMap<>();
        Map<UnitId, Integer> all = new HashMap<>();
        located.elsewhere()
                .forEach((place, count) -> province(units, place, day).ifPresent(province -> {
                    without.merge(province.id(), count, Integer::sum);
                    all.merge(province.id(), count, Integer::sum);
                }));
        located.points()
                .forEach(p -> province(units, p.place(), day)
                        .ifPresent(province -> all.merge(province.id(), 1, Integer::sum)));
        return new RegistryMap(
                asked,
                day,
                map,
                located.total(),
                located.points().size(),
                dots(located.points()),
                map.provinces().stream()
                        .flatMap(drawn -> cluster(drawn, without))
                        .toList(),
                all.entrySet().stream()
                        .map(e -> new Row(units.get(e.getKey()), e.getValue()))
                        .sorted(Comparator.comparing(
                                r -> r.province().nameOn(day).name(), VietnameseOrder.OF_NAMES))
                        .toList());
    }

    private static Stream<Cluster> cluster(MapOfProvinces.Drawn drawn, Map<UnitId, Integer> without) {
        int count = Stream.concat(Stream.of(drawn.unit()), drawn.beside().stream())
                .mapToInt(u -> without.getOrDefault(u.id(), 0))
                .sum();
        return count == 0 ? Stream.empty() : Stream.of(new Cluster(drawn.unit(), drawn.middle(), count));
    }

    /** With the finest mesh that leaves few enough of them. */
    private static List<Dot> dots(List<MapRegistrants.Point> points) {
        List<Dot> dots = List.of();
        for (int mesh : MESHES) {
            dots = joined(points, mesh);
            if (dots.size() <= DOTS) {
                return dots;
            }
        }
        return dots;
    }

    private static List<Dot> joined(List<MapRegistrants.Point> points, int mesh) {
        Map<Spot, List<MapRegistrants.Point>> cells = new LinkedHashMap<>();
        for (MapRegistrants.Point point : points) {
            Spot at = MapOfProvinces.spot(
                    point.location().latitude(), point.location().longitude());
            cells.computeIfAbsent(
                            new Spot(Math.floorDiv(at.x(), mesh), Math.floorDiv(at.y(), mesh)), c -> new ArrayList<>())
                    .add(point);
        }
        return cells.values().stream()
                .map(close -> new Dot(
                        MapOfProvinces.spot(
                                close.getFirst().location().latitude(),
                                close.getFirst().location().longitude()),
                        close))
                .toList();
    }

    /** The province that a place lies in on a day, or that it went into. */
    private static Optional<Unit> province(Units units, UnitId place, LocalDate day) {
        Optional<Unit> unit = units.byId(place);
        for (int level = 0; level < 4 && unit.isPresent(); level++) {
            Unit here = unit.get();
            if (here.kind() == UnitKind.PROVINCE) {
                return units.asOn(here.id(), day).or(() -> Optional.of(here));
            }
            unit = units.placesOf(here.id()).stream()
                    .filter(p -> units.get(p.parent()).kind() != UnitKind.CLUSTER)
                    .reduce((earlier, later) -> later)
                    .flatMap(p -> units.byId(p.parent()));
        }
        return Optional.empty();
    }

    public String at(String path) {
        String query = RegistryList.query(asked);
        return query.isEmpty() ? path : path + "?" + query;
    }
}

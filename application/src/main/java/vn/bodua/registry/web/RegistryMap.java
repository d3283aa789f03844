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
import vn.bodua.organization.Units;
import vn.bodua.organization.map.MapOfProvinces;
import vn.bodua.organization.map.MapOfProvinces.Spot;
import vn.bodua.registry.MapRegistrants;

/**
 * Those that were asked for on the map of the provinces.
 *
 * @param near the province that was asked for, which is seen alone
 * @param dots of those with a location, joined where they lie close
 * @param clusters of those without, one in each province; of all, where there are too many dots for one map
 * @param rows how many there are in each province, with a location or not
 */
public record RegistryMap(
        NamedWanted asked,
        LocalDate day,
        MapOfProvinces map,
        Optional<MapOfProvinces.Drawn> near,
        int total,
        int located,
        List<Dot> dots,
        List<Cluster> clusters,
        List<Row> rows) {

    /**
     * More dots than this are joined, and in the whole country only counted by province: a page stays light, and nobody tells
     * apart what lies on one another.
     */
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
        boolean counted = asked.place().isEmpty() && located.points().size() > DOTS;
        located.points()
                .forEach(p -> province(units, p.place(), day).ifPresent(province -> {
                    all.merge(province.id(), 1, Integer::sum);
                    if (counted) {
                        without.merge(province.id(), 1, Integer::sum);
                    }
                }));
        Optional<MapOfProvinces.Drawn> near = units.known(asked.place(), day)
                .done()
                .flatMap(place -> province(units, place, day))
                .flatMap(province -> map.near(province.id()));
        double zoom = near.map(n -> n.around().zoom()).orElse(1.0);
        return new RegistryMap(
                asked,
                day,
                map,
                near,
                located.total(),
                located.points().size(),
                counted ? List.of() : dots(located.points(), zoom),
                map.provinces().stream()
                        .flatMap(drawn -> cluster(drawn, without, near.isPresent()))
                        .toList(),
                all.entrySet().stream()
                        .map(e -> new Row(units.get(e.getKey()), e.getValue()))
                        .sorted(Comparator.comparing(
                                r -> r.province().nameOn(day).name(), VietnameseOrder.OF_NAMES))
                        .toList());
    }

    /** From near the dots lie in the middle: the count stands beside them. */
    private static Stream<Cluster> cluster(MapOfProvinces.Drawn drawn, Map<UnitId, Integer> without, boolean near) {
        int count = drawn.units().mapToInt(u -> without.getOrDefault(u.id(), 0)).sum();
        return count == 0
                ? Stream.empty()
                : Stream.of(new Cluster(drawn.unit(), near ? drawn.around().corner() : drawn.middle(), count));
    }

    /** With the finest mesh that leaves few enough of them. */
    private static List<Dot> dots(List<MapRegistrants.Point> points, double zoom) {
        List<Dot> single = points.stream()
                .map(p -> new Dot(
                        MapOfProvinces.spot(
                                p.location().latitude(), p.location().longitude(), zoom),
                        List.of(p)))
                .toList();
        List<Dot> dots = List.of();
        for (int mesh : MESHES) {
            dots = joined(single, mesh);
            if (dots.size() <= DOTS) {
                return dots;
            }
        }
        return dots;
    }

    /** Those in one mesh together, at the first of them. */
    private static List<Dot> joined(List<Dot> single, int mesh) {
        Map<Spot, List<Dot>> cells = new LinkedHashMap<>();
        for (Dot dot : single) {
            cells.computeIfAbsent(
                            new Spot(
                                    Math.floorDiv(dot.at().x(), mesh),
                                    Math.floorDiv(dot.at().y(), mesh)),
                            c -> new ArrayList<>())
                    .add(dot);
        }
        return cells.values().stream()
                .map(close -> new Dot(
                        close.getFirst().at(),
                        close.stream().flatMap(d -> d.points().stream()).toList()))
                .toList();
    }

    /** The province that a place lies in on a day; where a split left that open, the one that it lay in. */
    private static Optional<Unit> province(Units units, UnitId place, LocalDate day) {
        return units.provinceOf(place, day)
                .or(() -> units.provinceOf(place, units.get(place).dayWithin(day)));
    }

    /** Whether those with a location are only counted too. */
    public boolean counted() {
        return dots.isEmpty() && located > 0;
    }

    public String at(String path) {
        String query = asked.query();
        return query.isEmpty() ? path : path + "?" + query;
    }
}

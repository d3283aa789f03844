package vn.bodua.organization.map;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryTransformer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The shapes of the 63 provinces on the paper of the map, and of any of them joined. All are simplified together and then
 * brought to whole points, so that a border that two of them have in common stays one line (CoverageSimplifier of JTS, after
 * Visvalingam and Whyatt).
 */
final class ProvinceShapes {

    /** Islets smaller than this many square points are not drawn; every province keeps its largest part. */
    private static final double LEAST_AREA = 12;

    private static final double TOLERANCE = 2.2;
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final Map<String, Geometry> byCode;
    private final Map<Set<String>, Outline> outlines = new ConcurrentHashMap<>();

    private ProvinceShapes(Map<String, Geometry> byCode) {
        this.byCode = byCode;
    }

    /** The shipped shapes; {@code map/README.md} says whose they are. */
    static ProvinceShapes load() {
        Map<String, Geometry> drawn = new LinkedHashMap<>();
        JsonNode features = read().get("features");
        for (JsonNode feature : features) {
            drawn.put(feature.get("properties").get("code63").asString(), drawn(feature.get("geometry")));
        }
        Geometry[] simple = CoverageSimplifier.simplify(drawn.values().toArray(new Geometry[0]), TOLERANCE);
        Map<String, Geometry> byCode = new LinkedHashMap<>();
        int next = 0;
        for (String code : drawn.keySet()) {
            byCode.put(code, onWholePoints(simple[next++]));
        }
        return new ProvinceShapes(byCode);
    }

    private static JsonNode read() {
        try (InputStream file = Objects.requireNonNull(
                ProvinceShapes.class.getResourceAsStream("/map/vn63.geo.json"), "the shapes are not shipped")) {
            return JsonMapper.builder().build().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Geometry drawn(JsonNode geometry) {
        List<Polygon> polygons = new ArrayList<>();
        if (geometry.get("type").asString().equals("Polygon")) {
            polygons.add(polygon(geometry.get("coordinates")));
        } else {
            geometry.get("coordinates").forEach(part -> polygons.add(polygon(part)));
        }
        double largest = polygons.stream().mapToDouble(Geometry::getArea).max().orElseThrow();
        return GEOMETRY.buildGeometry(polygons.stream()
                .filter(p -> p.getArea() >= Math.min(LEAST_AREA, largest))
                .toList());
    }

    private static Polygon polygon(JsonNode rings) {
        List<LinearRing> drawn = new ArrayList<>();
        for (JsonNode ring : rings) {
            Coordinate[] points = new Coordinate[ring.size()];
            for (int i = 0; i < points.length; i++) {
                points[i] = Paper.point(
                        ring.get(i).get(0).asDouble(), ring.get(i).get(1).asDouble());
            }
            drawn.add(GEOMETRY.createLinearRing(points));
        }
        return GEOMETRY.createPolygon(
                drawn.getFirst(), drawn.subList(1, drawn.size()).toArray(new LinearRing[0]));
    }

    private static Geometry onWholePoints(Geometry shape) {
        return new GeometryTransformer() {
            @Override
            protected CoordinateSequence transformCoordinates(CoordinateSequence points, Geometry of) {
                List<Coordinate> whole = new ArrayList<>();
                for (Coordinate point : points.toCoordinateArray()) {
                    Coordinate rounded = new Coordinate(Math.rint(point.x), Math.rint(point.y));
                    if (whole.isEmpty() || !whole.getLast().equals2D(rounded)) {
                        whole.add(rounded);
                    }
                }
                return createCoordinateSequence(whole.toArray(new Coordinate[0]));
            }
        }.transform(shape);
    }

    /** Codes of the list of 63. */
    Set<String> codes() {
        return Set.copyOf(byCode.keySet());
    }

    Geometry of(String code) {
        return Objects.requireNonNull(byCode.get(code), code);
    }

    /** The outline of one of them or of several joined; computed once. */
    Outline joined(Set<String> codes) {
        return outlines.computeIfAbsent(
                codes,
                these -> Outline.of(CoverageUnion.union(
                        these.stream().sorted().map(this::of).toArray(Geometry[]::new))));
    }
}

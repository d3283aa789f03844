package vn.bodua.organization.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/** An outline as it is drawn, and where words find room within it. */
final class Outline {

    /** So many places are tried in each direction. */
    private static final int TRIED = 18;

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final String path;
    private final Envelope around;
    private final Polygon largest;
    private final PreparedGeometry within;
    private final double radius;
    private final List<Coordinate> places;
    private final Map<Room, Optional<Coordinate>> found = new ConcurrentHashMap<>();

    private Outline(String path, Envelope around, Polygon largest) {
        this.path = path;
        this.around = around;
        this.largest = largest;
        this.within = PreparedGeometryFactory.prepare(largest);
        MaximumInscribedCircle circle = new MaximumInscribedCircle(largest, 2);
        this.radius = circle.getRadiusLine().getLength();
        this.places = places(largest, circle.getCenter().getCoordinate());
    }

    private record Room(double width, double height) {}

    static Outline of(Geometry shape) {
        Polygon largest = parts(shape).stream()
                .max(Comparator.comparingDouble(Geometry::getArea))
                .orElseThrow();
        return new Outline(path(shape), shape.getEnvelopeInternal(), largest);
    }

    /** The {@code d} of an SVG path, steps from point to point. */
    String path() {
        return path;
    }

    /** What holds all of it. */
    Envelope around() {
        return around;
    }

    /** The middle of the widest part. */
    Coordinate middle() {
        return places.getFirst();
    }

    /** Places within, the ones nearest to the middle of the widest part first. */
    private static List<Coordinate> places(Polygon polygon, Coordinate middle) {
        Envelope around = polygon.getEnvelopeInternal();
        List<Coordinate> places = new ArrayList<>(List.of(middle));
        for (int i = 1; i < TRIED; i++) {
            for (int k = 1; k < TRIED; k++) {
                places.add(new Coordinate(
                        around.getMinX() + around.getWidth() * i / TRIED,
                        around.getMinY() + around.getHeight() * k / TRIED));
            }
        }
        places.sort(Comparator.comparingDouble(middle::distance));
        return places;
    }

    private static List<Polygon> parts(Geometry shape) {
        List<Polygon> parts = new ArrayList<>();
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            parts.add((Polygon) shape.getGeometryN(i));
        }
        return parts;
    }

    private static String path(Geometry shape) {
        StringBuilder path = new StringBuilder();
        for (Polygon part : parts(shape)) {
            ring(path, part.getExteriorRing());
            for (int i = 0; i < part.getNumInteriorRing(); i++) {
                ring(path, part.getInteriorRingN(i));
            }
        }
        return path.toString();
    }

    private static void ring(StringBuilder path, LineString ring) {
        Coordinate[] points = ring.getCoordinates();
        path.append('M')
                .append((long) points[0].x)
                .append(' ')
                .append((long) points[0].y)
                .append('l');
        for (int i = 1; i < points.length - 1; i++) {
            step(path, points[i].x - points[i - 1].x, i == 1);
            step(path, points[i].y - points[i - 1].y, false);
        }
        path.append('z');
    }

    private static void step(StringBuilder path, double by, boolean first) {
        if (!first && by >= 0) {
            path.append(' ');
        }
        path.append((long) by);
    }

    /** The middle of a place within where words of this size find room; looked for once. */
    Optional<Coordinate> roomFor(double width, double height) {
        return found.computeIfAbsent(new Room(width, height), this::find);
    }

    private Optional<Coordinate> find(Room room) {
        Envelope around = largest.getEnvelopeInternal();
        if (around.getWidth() < room.width
                || around.getHeight() < room.height
                || 2 * (radius + 2) < Math.min(room.width, room.height)) {
            return Optional.empty();
        }
        return places.stream()
                .filter(p -> within.covers(GEOMETRY.toGeometry(new Envelope(
                        p.x - room.width / 2, p.x + room.width / 2, p.y - room.height / 2, p.y + room.height / 2))))
                .findFirst();
    }
}

package vn.bodua.organization.map;

import org.locationtech.jts.geom.Coordinate;

/**
 * The paper that the map is drawn on: a hundred points to a degree of latitude, north above, degrees of longitude as long as
 * they are in the middle of the country (plate carrée with the standard parallel 16° N).
 */
final class Paper {

    /** The mainland, and east of it the sea with the two archipelagos in insets. */
    static final int WIDTH = 1010;

    static final int HEIGHT = 1510;

    private static final double POINTS_PER_DEGREE = 100;
    private static final double WEST = 102.0;
    private static final double NORTH = 23.5;
    private static final double LONGITUDE = Math.cos(Math.toRadians(16));

    private Paper() {}

    static Coordinate point(double longitude, double latitude) {
        return new Coordinate(
                (longitude - WEST) * LONGITUDE * POINTS_PER_DEGREE, (NORTH - latitude) * POINTS_PER_DEGREE);
    }
}

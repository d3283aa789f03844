package vn.bodua.organization.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.locationtech.jts.geom.Coordinate;
import vn.bodua.language.Table;
import vn.bodua.organization.Unit;

/**
 * Hoàng Sa and Trường Sa, which stand on every map of the country (Law 18/2012/QH13 on the sea, article 1). The data of the
 * shapes has neither.
 */
final class Insets {

    private static final int LEFT = 765;
    private static final int WIDTH = 240;

    /** An archipelago, the province of the list of 63 that it belongs to, and its frame in the sea before that province's coast. */
    private record Frame(String archipelago, String name, String code63, int top, int height, double scale) {}

    private static final List<Frame> FRAMES = List.of(
            new Frame("hoang-sa", "Quần đảo Hoàng Sa", "48", 550, 304, 1.0),
            new Frame("truong-sa", "Quần đảo Trường Sa", "56", 1090, 336, 0.46));

    private static final List<CSVRecord> ISLANDS = Table.shipped("/map/islands.csv");

    private Insets() {}

    static List<Inset> of(List<Area> areas) {
        return FRAMES.stream().map(frame -> inset(frame, areas)).toList();
    }

    private static Inset inset(Frame frame, List<Area> areas) {
        Optional<Unit> unit = areas.stream()
                .filter(a -> a.shapes().contains(frame.code63()))
                .map(a -> a.units().getFirst())
                .findFirst();
        return new Inset(frame.name(), unit, LEFT, frame.top(), WIDTH, frame.height(), islands(frame));
    }

    private static List<Inset.Island> islands(Frame frame) {
        List<CSVRecord> rows = ISLANDS.stream()
                .filter(r -> r.get("archipelago").equals(frame.archipelago()))
                .toList();
        List<Coordinate> places = rows.stream()
                .map(r -> Paper.point(Double.parseDouble(r.get("longitude")), Double.parseDouble(r.get("latitude"))))
                .toList();
        double west = places.stream().mapToDouble(p -> p.x).min().orElseThrow();
        double east = places.stream().mapToDouble(p -> p.x).max().orElseThrow();
        double north = places.stream().mapToDouble(p -> p.y).min().orElseThrow();
        List<Inset.Island> islands = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            islands.add(new Inset.Island(
                    rows.get(i).get("name"),
                    Math.round(LEFT + WIDTH / 2.0 + (places.get(i).x - (west + east) / 2) * frame.scale()),
                    Math.round(frame.top() + 24 + (places.get(i).y - north) * frame.scale())));
        }
        return islands;
    }
}

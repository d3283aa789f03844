package vn.bodua.organization.map;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import vn.bodua.organization.Unit;
import vn.bodua.organization.Units;

/** The provinces of one day, ready to be drawn; the template {@code part/map} draws them. */
public record MapOfProvinces(LocalDate day, List<Drawn> provinces, List<Inset> insets) {

    private static final ProvinceShapes SHAPES = ProvinceShapes.load();

    /**
     * A province.
     *
     * @param beside other units within the same outline, where nobody has said which part is whose
     * @param path the {@code d} of an SVG path
     * @param middle of the widest part of its largest piece
     */
    public record Drawn(Unit unit, List<Unit> beside, String path, List<Label> labels, Spot middle) {}

    /** A place on the paper. */
    public record Spot(long x, long y) {}

    /** Where a place of the earth lies on the paper; it may lie beside the map. */
    public static Spot spot(double latitude, double longitude) {
        Coordinate at = Paper.point(longitude, latitude);
        return new Spot(Math.round(at.x), Math.round(at.y));
    }

    /** On a day before the first that the provinces are known of, the map has none. */
    public static MapOfProvinces of(Units units, LocalDate day) {
        List<Area> areas = AreasOfDay.of(units, day);
        return new MapOfProvinces(
                day, areas.stream().map(area -> drawn(area, day)).toList(), Insets.of(areas));
    }

    private static Drawn drawn(Area area, LocalDate day) {
        Outline outline = SHAPES.joined(area.shapes());
        Unit first = area.units().getFirst();
        String name = area.units().stream().map(u -> u.nameOn(day).name()).collect(Collectors.joining(", "));
        return new Drawn(
                first,
                area.units().subList(1, area.units().size()),
                outline.path(),
                Label.of(
                        outline,
                        name,
                        first.codeOn(day).map(Unit.UnitCode::code).orElse("")),
                new Spot(Math.round(outline.middle().x), Math.round(outline.middle().y)));
    }

    /** The {@code viewBox} of the drawing. */
    public static String box() {
        return "0 0 " + Paper.WIDTH + " " + Paper.HEIGHT;
    }
}

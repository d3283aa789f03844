package vn.bodua.organization.map;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
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
     */
    public record Drawn(Unit unit, List<Unit> beside, String path, List<Label> labels) {}

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
                        first.codeOn(day).map(Unit.UnitCode::code).orElse("")));
    }

    /** The {@code viewBox} of the drawing. */
    public static String box() {
        return "0 0 " + Paper.WIDTH + " " + Paper.HEIGHT;
    }
}

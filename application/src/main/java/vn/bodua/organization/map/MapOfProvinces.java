package vn.bodua.organization.map;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import vn.bodua.organization.Unit;
import vn.bodua.organization.UnitId;
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
     * @param around the part of the paper on which it is seen from near
     */
    public record Drawn(Unit unit, List<Unit> beside, String path, List<Label> labels, Spot middle, Box around) {

        /** All units within the outline. */
        public Stream<Unit> units() {
            return Stream.concat(Stream.of(unit), beside.stream());
        }
    }

    /** A part of the paper. */
    public record Box(double x, double y, double width, double height) {

        private static final double MARGIN = 0.08;
        private static final double FLATTEST = 1.6;
        private static final double STEEPEST = 0.8;

        static final Box ALL = new Box(0, 0, Paper.WIDTH, Paper.HEIGHT);

        /** With a margin, and neither as flat nor as steep as to leave the screen. */
        static Box around(Envelope shape) {
            double height = Math.max(shape.getHeight(), shape.getWidth() / FLATTEST) * (1 + 2 * MARGIN);
            double width = Math.max(shape.getWidth() * (1 + 2 * MARGIN), height * STEEPEST);
            Coordinate centre = Objects.requireNonNull(shape.centre());
            return new Box(centre.x - width / 2, centre.y - height / 2, width, height);
        }

        /** How many times as large as on the whole map things are seen. */
        public double zoom() {
            return Paper.WIDTH / width;
        }

        /** Near its lower left corner, on paper that is larger by the zoom. */
        public Spot corner() {
            double inwards = MARGIN * width;
            return new Spot(Math.round((x + inwards) * zoom()), Math.round((y + height - inwards) * zoom()));
        }

        /** The {@code transform} of what is placed on paper that is larger by the zoom. */
        public String placing() {
            return String.format(Locale.ROOT, "scale(%.5f)", 1 / zoom());
        }

        /** The {@code viewBox} of the drawing. */
        public String seen() {
            return String.format(Locale.ROOT, "%.1f %.1f %.1f %.1f", x, y, width, height);
        }
    }

    /** A place on the paper. */
    public record Spot(long x, long y) {}

    /** Where a place of the earth lies on the paper; it may lie beside the map. */
    public static Spot spot(double latitude, double longitude) {
        return spot(latitude, longitude, 1);
    }

    /** As above, on paper so many times as large. */
    public static Spot spot(double latitude, double longitude, double zoom) {
        Coordinate at = Paper.point(longitude, latitude);
        return new Spot(Math.round(at.x * zoom), Math.round(at.y * zoom));
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
                new Spot(Math.round(outline.middle().x), Math.round(outline.middle().y)),
                Box.around(outline.around()));
    }

    /** The whole paper. */
    public static Box box() {
        return Box.ALL;
    }

    /**
     * The province of the day that is this unit, or lies within the same outline; empty of one whose islands are drawn in an
     * inset, which is seen whole only on the whole map.
     */
    public Optional<Drawn> near(UnitId unit) {
        return provinces.stream()
                .filter(p -> insets.stream().noneMatch(i -> i.unit().equals(Optional.of(p.unit()))))
                .filter(p -> p.units().anyMatch(u -> u.id().equals(unit)))
                .findFirst();
    }
}

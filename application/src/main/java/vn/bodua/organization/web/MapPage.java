package vn.bodua.organization.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.bodua.language.VietnameseOrder;
import vn.bodua.organization.Succession;
import vn.bodua.organization.Unit;
import vn.bodua.organization.UnitKind;
import vn.bodua.organization.Units;
import vn.bodua.organization.map.MapOfProvinces;

/** The provinces of a day beside those of today. */
public record MapPage(Units units, ThroughTime time, MapOfProvinces then, MapOfProvinces now) {

    /** A province of today and the provinces of the other day that its territory was. */
    public record Row(Unit now, List<Unit> then) {}

    static List<LocalDate> changes(Units units) {
        return provinces(units)
                .flatMap(u -> Stream.concat(
                        u.names().stream().flatMap(n -> n.validity().from().stream()),
                        u.existence().spans().stream()
                                .flatMap(s -> Stream.concat(s.from().stream(), s.until().stream()))))
                .toList();
    }

    /** The eve of the last day on which provinces went into others. */
    static LocalDate eve(Units units, LocalDate today) {
        return provinces(units)
                .flatMap(u -> units.successionsFrom(u.id()).stream())
                .map(Succession::effective)
                .filter(day -> !day.isAfter(today))
                .max(Comparator.naturalOrder())
                .map(day -> day.minusDays(1))
                .orElse(today);
    }

    private static Stream<Unit> provinces(Units units) {
        return units.all().stream().filter(u -> u.kind() == UnitKind.PROVINCE);
    }

    static MapPage of(Units units, ThroughTime time, LocalDate today) {
        return new MapPage(units, time, MapOfProvinces.of(units, time.day()), MapOfProvinces.of(units, today));
    }

    /** The provinces of today in the order of their names. */
    public List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (Unit unit : shown(now)) {
            rows.add(new Row(unit, units.predecessorsOn(unit.id(), time.day())));
        }
        rows.sort(Comparator.comparing(r -> r.now().nameOn(now.day()).name(), VietnameseOrder.OF_NAMES));
        return rows;
    }

    /** How many provinces a map shows. */
    public int count(MapOfProvinces map) {
        return shown(map).size();
    }

    private static TreeSet<Unit> shown(MapOfProvinces map) {
        TreeSet<Unit> shown = new TreeSet<>(Comparator.comparing(u -> u.id().value()));
        map.provinces().forEach(p -> {
            shown.add(p.unit());
            shown.addAll(p.beside());
        });
        return shown;
    }

    /** The province of today that holds what a province of the other day held; empty where it was divided. */
    Optional<Unit> today(Unit unit) {
        return units.asOn(unit.id(), now.day());
    }
}

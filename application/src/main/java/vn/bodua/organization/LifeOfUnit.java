package vn.bodua.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.bodua.time.Validity;

/** What happened to a unit, day by day, the oldest first, and by which decisions. */
public final class LifeOfUnit {

    private final Unit unit;
    private final Units units;
    private final Citations citations;
    private final Map<LocalDate, List<LifeEvent>> events = new TreeMap<>();
    private final Map<LocalDate, Set<Citations.Cited>> decisions = new TreeMap<>();

    private LifeOfUnit(Unit unit, Units units, Citations citations) {
        this.unit = unit;
        this.units = units;
        this.citations = citations;
    }

    /**
     * What happened on one day.
     *
     * @param day empty for what holds since nobody knows when
     */
    public record Moment(Optional<LocalDate> day, List<LifeEvent> events, List<Citations.Cited> decisions) {}

    public static List<Moment> of(Unit unit, Units units, Citations citations) {
        LifeOfUnit life = new LifeOfUnit(unit, units, citations);
        life.existence();
        life.successions();
        life.names();
        life.codes();
        life.places();
        return life.moments();
    }

    private List<Moment> moments() {
        List<Moment> moments = new ArrayList<>();
        events.forEach((day, these) -> {
            Set<Citations.Cited> by = new LinkedHashSet<>();
            citations.of(unit.id(), day).ifPresent(by::add);
            by.addAll(decisions.getOrDefault(day, Set.of()));
            moments.add(new Moment(
                    Optional.of(day).filter(d -> !d.equals(LocalDate.MIN)), List.copyOf(these), List.copyOf(by)));
        });
        return moments;
    }

    private void add(LocalDate day, LifeEvent event) {
        events.computeIfAbsent(day, d -> new ArrayList<>()).add(event);
    }

    private void cite(LocalDate day, String number) {
        decisions.computeIfAbsent(day, d -> new LinkedHashSet<>()).add(citations.numbered(number));
    }

    private static LocalDate from(Validity validity) {
        return validity.from().orElse(LocalDate.MIN);
    }

    private void existence() {
        List<Validity> spans = unit.existence().spans();
        for (int i = 0; i < spans.size(); i++) {
            LocalDate from = from(spans.get(i));
            Unit.UnitName name = unit.nameOn(from);
            if (i > 0) {
                add(from, new LifeEvent.Restored(name));
            } else if (isByDecision(from)) {
                add(from, new LifeEvent.Founded(name));
            } else {
                add(from, new LifeEvent.KnownSince(name));
            }
            spans.get(i).until().filter(this::endsByItself).ifPresent(end -> add(end, new LifeEvent.Ended(name)));
        }
    }

    private boolean isByDecision(LocalDate day) {
        return citations.of(unit.id(), day).isPresent()
                || units.successionsInto(unit.id()).stream()
                        .anyMatch(s -> s.effective().equals(day));
    }

    private boolean endsByItself(LocalDate end) {
        return units.successionsFrom(unit.id()).stream()
                .noneMatch(s -> s.effective().equals(end));
    }

    private void successions() {
        Map<LocalDate, List<Succession>> in = new TreeMap<>();
        units.successionsInto(unit.id())
                .forEach(s -> in.computeIfAbsent(s.effective(), d -> new ArrayList<>())
                        .add(s));
        in.forEach((day, from) -> add(day, new LifeEvent.TookIn(List.copyOf(from))));
        Map<LocalDate, List<Succession>> out = new TreeMap<>();
        units.successionsFrom(unit.id())
                .forEach(s -> out.computeIfAbsent(s.effective(), d -> new ArrayList<>())
                        .add(s));
        out.forEach((day, to) -> add(day, new LifeEvent.WentInto(List.copyOf(to))));
        in.values().forEach(all -> all.forEach(s -> cite(s.effective(), s.decision())));
        out.values().forEach(all -> all.forEach(s -> cite(s.effective(), s.decision())));
    }

    private void names() {
        for (int i = 1; i < unit.names().size(); i++) {
            Unit.UnitName before = unit.names().get(i - 1);
            Unit.UnitName name = unit.names().get(i);
            if (!before.full().equals(name.full())) {
                add(from(name.validity()), new LifeEvent.Renamed(before, name));
            }
        }
    }

    private void codes() {
        unit.codes().forEach(code -> add(from(code.validity()), new LifeEvent.Coded(code, alsoOf(code))));
    }

    /** Never to be joined on: seven codes of the list of 34 are those of other provinces in the list of 63 (DOMAIN: G.3). */
    private List<Unit> alsoOf(Unit.UnitCode code) {
        return units.all().stream()
                .filter(other -> !other.id().equals(unit.id()) && other.kind() == unit.kind())
                .filter(other -> other.codes().stream()
                        .anyMatch(c -> c.code().equals(code.code()) && !c.list().equals(code.list())))
                .filter(other -> other.names().stream()
                        .noneMatch(n ->
                                unit.names().stream().anyMatch(m -> m.name().equals(n.name()))))
                .toList();
    }

    private void places() {
        units.placesOf(unit.id()).stream()
                .sorted(Comparator.comparing(TreePlace::tree).thenComparing(p -> from(p.validity())))
                .forEach(place -> add(from(place.validity()), new LifeEvent.Placed(place)));
    }
}

package vn.bodua.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bodua.language.VietnameseOrder;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;

/** All units with their places and successions at one moment of knowledge: an immutable snapshot to look things up in. */
public final class Units {

    private final Map<UnitId, Unit> byId = new LinkedHashMap<>();
    private final List<TreePlace> places;
    private final Map<UnitId, List<TreePlace>> placesByParent = new HashMap<>();
    private final Map<UnitId, List<TreePlace>> placesByChild = new HashMap<>();
    private final List<Succession> successions;
    private final Map<UnitId, List<Succession>> successionsFrom = new HashMap<>();
    private final Map<UnitId, List<Succession>> successionsInto = new HashMap<>();
    private final List<LocalDate> successionDays;
    private final List<Unit> downToProvinces;

    /** Made when the first name is asked for: of most snapshots in a row of reorganizations none ever is. */
    private volatile @Nullable UnitNames names;

    public Units(Collection<Unit> units, Collection<TreePlace> places, Collection<Succession> successions) {
        this.places = List.copyOf(places);
        this.successions = List.copyOf(successions);
        units.forEach(unit -> byId.put(unit.id(), unit));
        for (TreePlace place : places) {
            add(placesByParent, place.parent(), place);
            add(placesByChild, place.child(), place);
        }
        successions.stream().sorted(Comparator.comparing(Succession::effective)).forEach(succession -> {
            add(successionsFrom, succession.predecessor(), succession);
            add(successionsInto, succession.successor(), succession);
        });
        this.successionDays = successions.stream()
                .map(Succession::effective)
                .distinct()
                .sorted()
                .toList();
        this.downToProvinces =
                byId.values().stream().filter(u -> !u.kind().isBelowProvinces()).toList();
    }

    private static <T> void add(Map<UnitId, List<T>> index, UnitId key, T entry) {
        index.computeIfAbsent(key, k -> new ArrayList<>(1)).add(entry);
    }

    public Collection<Unit> all() {
        return java.util.Collections.unmodifiableCollection(byId.values());
    }

    /** All but the districts and communes: what is chosen from a list. */
    public List<Unit> downToProvinces() {
        return downToProvinces;
    }

    /** The provinces of a day, by name. */
    public List<Unit> provincesOn(LocalDate day) {
        return downToProvinces.stream()
                .filter(u -> u.kind() == UnitKind.PROVINCE && u.existsOn(day))
                .sorted(Comparator.comparing(u -> u.nameOn(day).name(), VietnameseOrder.OF_NAMES))
                .toList();
    }

    /** The names by which reports call units, of whatever time, each once: down to the provinces, without alliances. */
    public List<String> namesInReports() {
        return downToProvinces.stream()
                .filter(u -> u.kind() != UnitKind.ORGANISATION)
                .map(u -> u.names().getLast().name())
                .distinct()
                .toList();
    }

    public Optional<Unit> byId(UnitId id) {
        return Optional.ofNullable(byId.get(id));
    }

    public Unit get(UnitId id) {
        return byId(id).orElseThrow(() -> new IllegalArgumentException("no such unit: " + id));
    }

    /**
     * The unit of a name or code as of a day; with or without diacritics, with or without "tỉnh", "thành phố"; a commune or
     * district also with what it lies under: "Tân Tiến, huyện An Dương, Hải Phòng". Of units of several levels that share a
     * name the highest is meant, unless what it is by law is written before it: "phường Bắc Giang". A name is never matched
     * to a unit that did not exist on that day, and the name of a former province means no commune of today.
     *
     * <p>Refusals: {@code UNIT_UNKNOWN}, {@code UNIT_NOT_AT_DATE}, {@code UNIT_AMBIGUOUS}.
     */
    public Outcome<Unit> find(String nameOrCode, LocalDate on) {
        return names().find(nameOrCode.strip(), on);
    }

    /**
     * The units whose names of any time hold the words, with or without diacritics, or whose code on the day they are: the
     * higher levels first, and of one level those whose name begins so. The words may go on with what a unit lies under.
     */
    public List<Unit> answering(String words, LocalDate day) {
        return names().answering(words.strip(), day);
    }

    private UnitNames names() {
        UnitNames known = names;
        if (known == null) {
            known = new UnitNames(this);
            names = known;
        }
        return known;
    }

    /** What a unit lies under in the territory on a day, the nearest first, the nation left out: its district, its province. */
    public List<Unit> above(UnitId id, LocalDate on) {
        List<Unit> above = new ArrayList<>();
        Optional<UnitId> next = parent(id, on);
        while (next.isPresent() && !next.get().equals(UnitId.NATION) && above.size() < UnitKind.values().length) {
            above.add(get(next.get()));
            next = parent(next.get(), on);
        }
        return above;
    }

    /** In which province a place of whatever day lies on a day: itself, if it is one; none where a split left that open. */
    public Optional<Unit> provinceOf(UnitId place, LocalDate day) {
        return asOn(place, day)
                .flatMap(here -> Stream.concat(Stream.of(here), above(here.id(), day).stream())
                        .filter(u -> u.kind() == UnitKind.PROVINCE)
                        .findFirst());
    }

    private Optional<UnitId> parent(UnitId child, LocalDate on) {
        return placesByChild.getOrDefault(child, List.of()).stream()
                .filter(p -> p.tree() == Tree.TERRITORY && p.validity().holdsOn(on))
                .map(TreePlace::parent)
                .findFirst();
    }

    /**
     * The unit of an identifier, whenever it existed, or of a name or code as of a day. What names none is handed on as it
     * was written, so that the door answers it like a unit out of reach.
     *
     * <p>Refusals: {@code UNIT_NOT_AT_DATE}, {@code UNIT_AMBIGUOUS}.
     */
    public Outcome<UnitId> named(String idNameOrCode, LocalDate on) {
        UnitId written = new UnitId(idNameOrCode.strip());
        return byId.containsKey(written)
                ? Outcome.done(written)
                : switch (find(written.value(), on)) {
                    case Outcome.Done<Unit>(Unit unit) -> Outcome.done(unit.id());
                    case Outcome.Refused<Unit>(Refusal refusal) ->
                        refusal.code() == RefusalCode.UNIT_UNKNOWN ? Outcome.done(written) : Outcome.refused(refusal);
                };
    }

    /**
     * The unit of an identifier, a name or a code like {@link #named}, for what needs no door but must be there.
     *
     * <p>Refusals: {@code UNIT_UNKNOWN}, {@code UNIT_NOT_AT_DATE}, {@code UNIT_AMBIGUOUS}.
     */
    public Outcome<UnitId> known(String idNameOrCode, LocalDate on) {
        return named(idNameOrCode, on)
                .then(unit -> byId.containsKey(unit)
                        ? Outcome.done(unit)
                        : Outcome.refused(
                                Refusal.of(RefusalCode.UNIT_UNKNOWN, "unit", idNameOrCode, "date", on.toString())));
    }

    /**
     * The units that make up one on a day: provinces of the nation, of a region, of a cluster; in the order of the list. The
     * alliance of a province is no part of it, because what is counted of the province is not counted of the alliance.
     */
    public List<Unit> parts(UnitId whole, LocalDate on) {
        boolean ofAlliance = get(whole).kind() == UnitKind.ORGANISATION;
        return under(whole, on).stream()
                .filter(u -> ofAlliance || u.kind() != UnitKind.ORGANISATION)
                .toList();
    }

    /** All units directly under one on a day, in whatever tree; also the alliance of a province. */
    public List<Unit> under(UnitId whole, LocalDate on) {
        return placesByParent.getOrDefault(whole, List.of()).stream()
                .filter(p -> p.tree() != Tree.REGION || !whole.equals(UnitId.NATION))
                .filter(p -> p.validity().holdsOn(on))
                .map(p -> get(p.child()))
                .filter(u -> u.existsOn(on))
                .distinct()
                .toList();
    }

    /** Every place under this unit through time. */
    public List<TreePlace> placesUnder(UnitId parent) {
        return List.copyOf(placesByParent.getOrDefault(parent, List.of()));
    }

    /** Every place that this unit held or holds. */
    public List<TreePlace> placesOf(UnitId child) {
        return List.copyOf(placesByChild.getOrDefault(child, List.of()));
    }

    public List<Succession> successions() {
        return successions;
    }

    /** The days on which something went from one unit to another, the earliest first. */
    List<LocalDate> successionDays() {
        return successionDays;
    }

    /** What went from a unit, the earliest first. */
    public List<Succession> successionsFrom(UnitId predecessor) {
        return List.copyOf(successionsFrom.getOrDefault(predecessor, List.of()));
    }

    /** What went into a unit, the earliest first. */
    public List<Succession> successionsInto(UnitId successor) {
        return List.copyOf(successionsInto.getOrDefault(successor, List.of()));
    }

    /** Every place in every tree. */
    public List<TreePlace> places() {
        return places;
    }

    /**
     * The units as they are after a reorganization; these stay as they are.
     *
     * @param decision the legal decision, as it is cited
     */
    public Outcome<Units> after(Reorganization change, String decision) {
        return Redrawing.of(this, change, decision);
    }

    /**
     * The unit that holds all of this one's territory on a day: itself while it exists, else its successor's successor.
     * Empty when the day lies before the unit was formed, because a merged unit cannot be taken apart without a rule, and
     * when it was split.
     */
    public Optional<Unit> asOn(UnitId id, LocalDate day) {
        Unit unit = get(id);
        Set<UnitId> seen = new LinkedHashSet<>();
        while (!unit.existsOn(day) && seen.add(unit.id())) {
            Optional<Succession> next = successionsFrom(unit.id()).stream()
                    .filter(s -> !s.effective().isAfter(day))
                    .reduce((earlier, later) -> later)
                    .filter(Succession::isWhole);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            unit = get(next.get().successor());
        }
        return unit.existsOn(day) ? Optional.of(unit) : Optional.empty();
    }

    /** The units whose territory on a day made up this one: itself if it existed, else its predecessors', all the way back. */
    public List<Unit> predecessorsOn(UnitId id, LocalDate day) {
        return Perspective.predecessors(this, id, day).stream().distinct().toList();
    }

    /**
     * What a unit of one day comes to on another: itself or the units that hold what it held, each with its share. Where
     * that cannot be said, because nobody stated shares or the other day lies before a merger, it comes to itself, though it
     * does not exist then. The shares add up to 1.
     */
    public List<Portion> portionsOn(UnitId id, LocalDate then, LocalDate day) {
        return new Perspective(this, then, day).of(get(id));
    }
}

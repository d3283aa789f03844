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
import vn.bodua.language.VietnameseText;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;

/** All units with their places and successions at one moment of knowledge: an immutable snapshot to look things up in. */
public final class Units {

    private final Map<UnitId, Unit> byId = new LinkedHashMap<>();
    private final Map<String, Set<Unit>> byFoldedName = new HashMap<>();
    private final Map<String, Set<Unit>> byCode = new HashMap<>();
    private final Map<UnitId, List<TreePlace>> placesByParent = new HashMap<>();
    private final Map<UnitId, List<TreePlace>> placesByChild = new HashMap<>();
    private final List<Succession> successions;

    public Units(Collection<Unit> units, Collection<TreePlace> places, Collection<Succession> successions) {
        this.successions = List.copyOf(successions);
        for (Unit unit : units) {
            byId.put(unit.id(), unit);
            for (Unit.UnitName name : unit.names()) {
                index(byFoldedName, searchForm(name.name()), unit);
                index(byFoldedName, searchForm(name.full()), unit);
            }
            unit.codes().forEach(code -> index(byCode, code.code(), unit));
        }
        for (TreePlace place : places) {
            placesByParent
                    .computeIfAbsent(place.parent(), p -> new ArrayList<>())
                    .add(place);
            placesByChild.computeIfAbsent(place.child(), c -> new ArrayList<>()).add(place);
        }
    }

    public Collection<Unit> all() {
        return java.util.Collections.unmodifiableCollection(byId.values());
    }

    public Optional<Unit> byId(UnitId id) {
        return Optional.ofNullable(byId.get(id));
    }

    public Unit get(UnitId id) {
        return byId(id).orElseThrow(() -> new IllegalArgumentException("no such unit: " + id));
    }

    /**
     * The unit of a name or code as of a day; with or without diacritics, with or without "tỉnh", "thành phố". A name
     * is never matched to a unit that did not exist on that day.
     *
     * <p>Refusals: {@code UNIT_UNKNOWN}, {@code UNIT_NOT_AT_DATE}, {@code UNIT_AMBIGUOUS}.
     */
    public Outcome<Unit> find(String nameOrCode, LocalDate on) {
        String sought = nameOrCode.strip();
        Set<Unit> named = new LinkedHashSet<>(byFoldedName.getOrDefault(searchForm(sought), Set.of()));
        byId(new UnitId(sought)).ifPresent(named::add);
        Set<Unit> coded = byCode.getOrDefault(sought, Set.of());
        Set<Unit> ever = new LinkedHashSet<>(named);
        ever.addAll(coded);
        List<Unit> then = ever.stream()
                .filter(u -> u.existsOn(on))
                .filter(u -> named.contains(u) || u.hasCodeOn(sought, on))
                .toList();
        List<Unit> exact = then.stream()
                .filter(u -> u.nameOn(on).name().equals(VietnameseText.normalise(sought)))
                .toList();
        if (exact.size() == 1) {
            return Outcome.done(exact.getFirst());
        }
        return switch (then.size()) {
            case 1 -> Outcome.done(then.getFirst());
            case 0 ->
                ever.isEmpty()
                        ? Outcome.refused(Refusal.of(RefusalCode.UNIT_UNKNOWN, "unit", sought, "date", on.toString()))
                        : Outcome.refused(Refusal.of(
                                RefusalCode.UNIT_NOT_AT_DATE,
                                "unit",
                                sought,
                                "date",
                                on.toString(),
                                "existence",
                                String.join(
                                        "; ",
                                        ever.stream()
                                                .map(Unit::describeExistence)
                                                .toList())));
            default ->
                Outcome.refused(Refusal.of(
                        RefusalCode.UNIT_AMBIGUOUS,
                        "name",
                        sought,
                        "candidates",
                        String.join(
                                ", ",
                                then.stream().map(u -> u.nameOn(on).full()).toList())));
        };
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

    /** What went from a unit, the earliest first. */
    public List<Succession> successionsFrom(UnitId predecessor) {
        return successions.stream()
                .filter(s -> s.predecessor().equals(predecessor))
                .sorted(Comparator.comparing(Succession::effective))
                .toList();
    }

    /** What went into a unit, the earliest first. */
    public List<Succession> successionsInto(UnitId successor) {
        return successions.stream()
                .filter(s -> s.successor().equals(successor))
                .sorted(Comparator.comparing(Succession::effective))
                .toList();
    }

    /** Every place in every tree. */
    public List<TreePlace> places() {
        return placesByChild.values().stream().flatMap(List::stream).toList();
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

    /** Names as officers also write them, folded. */
    private static final Map<String, String> ALSO_WRITTEN = Map.of(
            "hcm", "ho chi minh",
            "br vt", "ba ria vung tau",
            "brvt", "ba ria vung tau",
            "tt hue", "thua thien hue",
            "tt. hue", "thua thien hue",
            "dac lac", "dak lak",
            "dac nong", "dak nong",
            "bac can", "bac kan",
            "kontum", "kon tum",
            "toan quoc", "ca nuoc");

    private static String searchForm(String name) {
        String bare = VietnameseText.fold(name)
                .replaceAll("[\\s\\u00a0–—-]+", " ")
                .strip()
                .replaceFirst("^(tinh |thanh pho |tp\\.? *|cum thi dua |cum )", "");
        return ALSO_WRITTEN.getOrDefault(bare, bare);
    }

    private static void index(Map<String, Set<Unit>> index, String key, Unit unit) {
        index.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(unit);
    }
}

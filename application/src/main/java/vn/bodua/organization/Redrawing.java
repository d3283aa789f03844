package vn.bodua.organization;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bodua.language.VietnameseText;
import vn.bodua.organization.Reorganization.Beginning;
import vn.bodua.organization.Reorganization.Dissolve;
import vn.bodua.organization.Reorganization.Found;
import vn.bodua.organization.Reorganization.Known;
import vn.bodua.organization.Reorganization.Merge;
import vn.bodua.organization.Reorganization.Move;
import vn.bodua.organization.Reorganization.NewUnit;
import vn.bodua.organization.Reorganization.Piece;
import vn.bodua.organization.Reorganization.Rename;
import vn.bodua.organization.Reorganization.Separate;
import vn.bodua.organization.Reorganization.Split;
import vn.bodua.organization.Reorganization.Taker;
import vn.bodua.organization.Reorganization.Under;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.time.Validity;

/** Draws the units anew after one reorganization; the snapshot that it began with stays as it was. */
final class Redrawing {

    private final Units before;
    private final String decision;
    private final Map<UnitId, Unit> units = new LinkedHashMap<>();
    private final List<TreePlace> places;
    private final List<Succession> successions;
    private @Nullable Refusal refusal;

    private Redrawing(Units before, String decision) {
        this.before = before;
        this.decision = decision;
        before.all().forEach(unit -> units.put(unit.id(), unit));
        this.places = new ArrayList<>(before.places());
        this.successions = new ArrayList<>(before.successions());
    }

    /**
     * The units after it.
     *
     * <p>Refusals: {@code UNIT_UNKNOWN}, {@code UNIT_NOT_AT_DATE}, {@code UNIT_CHANGED_LATER}, {@code UNIT_THERE_ALREADY},
     * {@code UNIT_STILL_THERE}, {@code UNIT_PLACED_WRONG}, {@code UNITS_TOO_FEW}, {@code UNITS_OF_TWO_KINDS}, {@code
     * SHARES_NOT_WHOLE}, {@code UNIT_HAS_PARTS}, {@code FIELD_EMPTY}.
     */
    static Outcome<Units> of(Units before, Reorganization change, String decision) {
        Redrawing redrawing = new Redrawing(before, decision);
        change.touched().forEach(unit -> redrawing.mustBeThere(unit, change));
        if (redrawing.refusal == null) {
            switch (change) {
                case Found found -> redrawing.begin(found.unit(), found.effective());
                case Rename rename -> redrawing.rename(rename);
                case Merge merge -> redrawing.merge(merge);
                case Split split -> redrawing.fallIntoParts(split);
                case Separate separate -> redrawing.separate(separate);
                case Move move -> redrawing.move(move);
                case Dissolve dissolve -> redrawing.dissolve(dissolve);
            }
        }
        return redrawing.refusal == null
                ? Outcome.done(new Units(redrawing.units.values(), redrawing.places, redrawing.successions))
                : Outcome.refused(redrawing.refusal);
    }

    private void refuse(RefusalCode code, String... values) {
        if (refusal == null) {
            refusal = Refusal.of(code, values);
        }
    }

    /** It exists on the eve and on the day itself, and nothing of what changes it was recorded for a later day. */
    private void mustBeThere(UnitId id, Reorganization change) {
        LocalDate day = change.effective();
        Optional<Unit> unit = before.byId(id);
        if (unit.isEmpty()) {
            refuse(RefusalCode.UNIT_UNKNOWN, "unit", id.value(), "date", day.toString());
            return;
        }
        if (!unit.get().existsOn(day) || !unit.get().existsOn(day.minusDays(1))) {
            refuse(
                    RefusalCode.UNIT_NOT_AT_DATE,
                    "unit",
                    unit.get().nameOn(day).full(),
                    "date",
                    day.toString(),
                    "existence",
                    unit.get().describeExistence());
        }
    }

    private void mustNotChangeLater(UnitId id, LocalDate day) {
        Unit unit = unit(id);
        Stream<LocalDate> changes = Stream.concat(
                Stream.concat(
                        unit.names().stream().flatMap(n -> n.validity().from().stream()),
                        unit.existence().until().stream()),
                before.successions().stream()
                        .filter(s -> s.predecessor().equals(id) || s.successor().equals(id))
                        .map(Succession::effective));
        changes.filter(later -> !later.isBefore(day))
                .sorted()
                .findFirst()
                .ifPresent(later -> refuse(
                        RefusalCode.UNIT_CHANGED_LATER,
                        "unit",
                        unit.nameOn(day).full(),
                        "date",
                        day.toString(),
                        "later",
                        later.toString()));
    }

    private Unit unit(UnitId id) {
        return Objects.requireNonNull(units.get(id));
    }

    private void begin(NewUnit begun, LocalDate day) {
        if (begun.name().isBlank()) {
            refuse(RefusalCode.FIELD_EMPTY, "field", "name");
            return;
        }
        if (units.containsKey(begun.id()) || hasNamesake(begun, day)) {
            refuse(RefusalCode.UNIT_THERE_ALREADY, "unit", begun.name(), "date", day.toString());
            return;
        }
        if (begun.places().isEmpty()) {
            refuse(RefusalCode.FIELD_EMPTY, "field", "parent");
            return;
        }
        Validity since = Validity.since(day);
        units.put(
                begun.id(),
                new Unit(
                        begun.id(),
                        begun.kind(),
                        Existence.of(since),
                        List.of(new Unit.UnitName(
                                begun.name().strip(), begun.designation().strip(), since)),
                        begun.code().stream()
                                .map(c -> new Unit.UnitCode(c.list(), c.code(), since))
                                .toList()));
        begun.places().forEach(under -> place(begun.id(), under, day));
    }

    /** Communes of two provinces may share a name, but no two units of a kind beside each other do. */
    private boolean hasNamesake(NewUnit begun, LocalDate day) {
        String name = VietnameseText.fold(begun.name().strip());
        return begun.places().stream()
                .flatMap(under -> childrenOf(under.parent(), day).stream())
                .map(beside -> unit(beside.child()))
                .anyMatch(unit -> unit.kind() == begun.kind()
                        && VietnameseText.fold(unit.nameOn(day).name()).equals(name));
    }

    private void place(UnitId child, Under under, LocalDate day) {
        Unit parent = units.get(under.parent());
        if (parent == null || !parent.existsOn(day) || isBelow(under.parent(), child, under.tree(), day)) {
            refuse(
                    RefusalCode.UNIT_PLACED_WRONG,
                    "unit",
                    unit(child).nameOn(day).full(),
                    "parent",
                    parent == null ? under.parent().value() : parent.nameOn(day).full());
            return;
        }
        places.add(new TreePlace(under.tree(), under.parent(), child, Validity.since(day), "", true, decision));
    }

    /** Whether one is the other or lies below it, however deep. */
    private boolean isBelow(UnitId one, UnitId other, Tree tree, LocalDate day) {
        Set<UnitId> seen = new HashSet<>();
        UnitId next = one;
        while (seen.add(next)) {
            if (next.equals(other)) {
                return true;
            }
            UnitId at = next;
            next = places.stream()
                    .filter(p -> p.tree() == tree
                            && p.child().equals(at)
                            && p.validity().holdsOn(day))
                    .map(TreePlace::parent)
                    .findFirst()
                    .orElse(at);
        }
        return false;
    }

    private void rename(Rename rename) {
        mustNotChangeLater(rename.unit(), rename.effective());
        if (rename.name().isBlank()) {
            refuse(RefusalCode.FIELD_EMPTY, "field", "name");
        }
        if (refusal != null) {
            return;
        }
        Unit unit = unit(rename.unit());
        List<Unit.UnitName> names = namesUntil(unit, rename.effective());
        names.add(new Unit.UnitName(
                rename.name().strip(), rename.designation().strip(), Validity.since(rename.effective())));
        units.put(unit.id(), new Unit(unit.id(), unit.kind(), unit.existence(), names, unit.codes()));
    }

    /** Its names with the one of the day over; one that began on the very day was never borne. */
    private static List<Unit.UnitName> namesUntil(Unit unit, LocalDate day) {
        return new ArrayList<>(unit.names().stream()
                .filter(n -> !beginsOn(n.validity(), day))
                .map(n -> n.validity().holdsOn(day)
                        ? new Unit.UnitName(n.name(), n.designation(), ended(n.validity(), day))
                        : n)
                .toList());
    }

    private static boolean beginsOn(Validity validity, LocalDate day) {
        return validity.from().filter(day::equals).isPresent();
    }

    private static Validity ended(Validity validity, LocalDate day) {
        return new Validity(validity.from(), Optional.of(day));
    }

    private void merge(Merge merge) {
        List<UnitId> ending = merge.units().stream()
                .distinct()
                .filter(u -> !u.equals(merge.into().id()))
                .toList();
        if (merge.units().stream().distinct().count() < 2 && merge.into() instanceof Beginning || ending.isEmpty()) {
            refuse(RefusalCode.UNITS_TOO_FEW);
            return;
        }
        merge.touched().forEach(u -> mustNotChangeLater(u, merge.effective()));
        if (merge.touched().stream().map(u -> unit(u).kind()).distinct().count() > 1
                || merge.into() instanceof Beginning(NewUnit begun)
                        && begun.kind() != unit(ending.getFirst()).kind()) {
            refuse(RefusalCode.UNITS_OF_TWO_KINDS);
        }
        ending.forEach(u -> end(u, merge.effective()));
        take(merge.into(), merge.effective());
        if (refusal != null) {
            return;
        }
        for (UnitId each : ending) {
            successions.add(Succession.whole(each, merge.into().id(), merge.effective(), decision));
            childrenOf(each, merge.effective())
                    .forEach(p -> replace(p, new Under(p.tree(), merge.into().id()), merge.effective()));
        }
    }

    private void take(Taker taker, LocalDate day) {
        if (taker instanceof Beginning(NewUnit begun) && refusal == null) {
            begin(begun, day);
        }
    }

    private void fallIntoParts(Split split) {
        if (split.pieces().size() < 2) {
            refuse(RefusalCode.UNITS_TOO_FEW);
            return;
        }
        mustNotChangeLater(split.unit(), split.effective());
        List<TreePlace> above = placesOf(split.unit(), split.effective());
        end(split.unit(), split.effective());
        fallApart(split.unit(), split.pieces(), split.effective(), BigDecimal.ZERO, above);
        if (refusal == null) {
            mustHaveNoParts(split.unit(), split.effective());
        }
    }

    private void separate(Separate separate) {
        if (separate.pieces().isEmpty()) {
            refuse(RefusalCode.UNITS_TOO_FEW);
            return;
        }
        mustNotChangeLater(separate.unit(), separate.effective());
        fallApart(
                separate.unit(),
                separate.pieces(),
                separate.effective(),
                new BigDecimal("0.000000001"),
                placesOf(separate.unit(), separate.effective()));
    }

    /** @param least what must remain of the whole for the unit itself; 0 where it ends, and then nothing may remain */
    private void fallApart(UnitId whole, List<Piece> pieces, LocalDate day, BigDecimal least, List<TreePlace> above) {
        long stated = pieces.stream().filter(p -> p.share().isPresent()).count();
        BigDecimal sum = pieces.stream().flatMap(p -> p.share().stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal rest = BigDecimal.ONE.subtract(sum);
        boolean positive = pieces.stream().flatMap(p -> p.share().stream()).allMatch(s -> s.signum() > 0);
        boolean adds = least.signum() == 0 ? rest.signum() == 0 : rest.compareTo(least) >= 0;
        if (stated > 0 && (stated < pieces.size() || !positive || !adds)) {
            refuse(
                    RefusalCode.SHARES_NOT_WHOLE,
                    "sum",
                    sum.movePointRight(2).stripTrailingZeros().toPlainString());
        }
        for (Piece piece : pieces) {
            switch (piece.taker()) {
                case Beginning(NewUnit begun) -> begin(begun, day);
                case Known(UnitId known) -> restore(known, day, above);
            }
            if (refusal != null) {
                return;
            }
            Succession.Extent extent =
                    piece.share().<Succession.Extent>map(Succession.Share::new).orElseGet(Succession.Unstated::new);
            successions.add(new Succession(whole, piece.taker().id(), day, decision, extent));
            for (UnitId child : piece.children()) {
                List<TreePlace> its = childrenOf(whole, day).stream()
                        .filter(p -> p.child().equals(child))
                        .toList();
                if (its.isEmpty()) {
                    refuse(RefusalCode.UNIT_UNKNOWN, "unit", child.value(), "date", day.toString());
                }
                its.forEach(p -> replace(p, new Under(p.tree(), piece.taker().id()), day));
            }
        }
    }

    /** A unit that ended begins again under its last name, code and where the whole lay. */
    private void restore(UnitId id, LocalDate day, List<TreePlace> above) {
        Unit unit = units.get(id);
        if (unit == null) {
            refuse(RefusalCode.UNIT_UNKNOWN, "unit", id.value(), "date", day.toString());
            return;
        }
        if (unit.existence().until().map(end -> end.isAfter(day)).orElse(true)) {
            refuse(RefusalCode.UNIT_STILL_THERE, "unit", unit.nameOn(day).full(), "date", day.toString());
            return;
        }
        Unit.UnitName last = unit.names().getLast();
        List<Unit.UnitName> names = new ArrayList<>(unit.names());
        names.add(new Unit.UnitName(last.name(), last.designation(), Validity.since(day)));
        units.put(id, new Unit(id, unit.kind(), unit.existence().again(day), names, unit.codes()));
        above.forEach(p -> place(id, new Under(p.tree(), p.parent()), day));
    }

    private void move(Move move) {
        mustNotChangeLater(move.unit(), move.effective());
        placesOf(move.unit(), move.effective()).stream()
                .filter(p -> p.tree() == move.to().tree())
                .forEach(p -> over(p, move.effective()));
        place(move.unit(), move.to(), move.effective());
    }

    private void dissolve(Dissolve dissolve) {
        mustNotChangeLater(dissolve.unit(), dissolve.effective());
        mustHaveNoParts(dissolve.unit(), dissolve.effective());
        end(dissolve.unit(), dissolve.effective());
    }

    /** An alliance does not end with its province, nor hinder its end: it is without a place there until a decision of its own. */
    private void mustHaveNoParts(UnitId unit, LocalDate day) {
        List<TreePlace> left = childrenOf(unit, day);
        if (unit(unit).kind() != UnitKind.ORGANISATION
                && left.stream().allMatch(p -> unit(p.child()).kind() == UnitKind.ORGANISATION)) {
            left.forEach(p -> over(p, day));
            return;
        }
        refuse(
                RefusalCode.UNIT_HAS_PARTS,
                "unit",
                unit(unit).nameOn(day).full(),
                "parts",
                String.join(
                        ", ",
                        left.stream()
                                .map(p -> unit(p.child()).nameOn(day).full())
                                .distinct()
                                .toList()));
    }

    private void end(UnitId id, LocalDate day) {
        Unit unit = unit(id);
        units.put(
                id,
                new Unit(
                        id,
                        unit.kind(),
                        unit.existence().until(day),
                        namesUntil(unit, day),
                        unit.codes().stream()
                                .filter(c -> !beginsOn(c.validity(), day))
                                .map(c -> c.validity().holdsOn(day)
                                        ? new Unit.UnitCode(c.list(), c.code(), ended(c.validity(), day))
                                        : c)
                                .toList()));
        placesOf(id, day).forEach(p -> over(p, day));
    }

    private List<TreePlace> placesOf(UnitId child, LocalDate day) {
        return places.stream()
                .filter(p -> p.child().equals(child) && p.validity().holdsOn(day))
                .toList();
    }

    private List<TreePlace> childrenOf(UnitId parent, LocalDate day) {
        return places.stream()
                .filter(p -> p.parent().equals(parent) && p.validity().holdsOn(day))
                .toList();
    }

    private void over(TreePlace place, LocalDate day) {
        places.remove(place);
        // A place that began on the very day was never held.
        if (place.validity().from().map(from -> from.isBefore(day)).orElse(true)) {
            places.add(new TreePlace(
                    place.tree(),
                    place.parent(),
                    place.child(),
                    ended(place.validity(), day),
                    place.role(),
                    place.verified(),
                    place.source()));
        }
    }

    private void replace(TreePlace place, Under by, LocalDate day) {
        over(place, day);
        place(place.child(), by, day);
    }
}

package vn.bodua.api.shown;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.bodua.access.Actor;
import vn.bodua.organization.Decision;
import vn.bodua.organization.MergeUnits;
import vn.bodua.organization.Naming;
import vn.bodua.organization.Part;
import vn.bodua.organization.Preview;
import vn.bodua.organization.Reorganization.Under;
import vn.bodua.organization.ReorganizationId;
import vn.bodua.organization.Tree;
import vn.bodua.organization.UnitId;
import vn.bodua.organization.UnitKind;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;

/**
 * A reorganization as a page, a program or a person at the terminal names it: units by identifier, name or code.
 *
 * @param kind found, rename, merge, split, separate, move, dissolve
 * @param units that it is about: one, or those that are merged
 * @param into the unit that takes in, where units are merged into one that there is; else empty
 * @param naming of the unit that begins or is renamed
 * @param unitKind of a unit that is founded: commune, cluster …
 * @param tree and parent: where a unit is founded or moved to
 */
public record NamedReorganization(
        String kind,
        List<String> units,
        String into,
        Naming naming,
        String unitKind,
        String tree,
        String parent,
        LocalDate effective,
        List<NamedPart> parts) {

    /**
     * A part of a split or separation.
     *
     * @param restores a unit that ended and is there again; else empty, and the naming says what begins
     * @param children units below the whole that go to it
     */
    public record NamedPart(String restores, Naming naming, Optional<BigDecimal> percent, List<String> children) {

        /** With the percent as typed, "62,5"; empty is none. Refusals: {@code VALUE_UNREADABLE}. */
        public static Outcome<NamedPart> typed(String restores, Naming naming, String percent) {
            String number = percent.replace("%", "").replace(',', '.').strip();
            try {
                return Outcome.done(new NamedPart(
                        restores,
                        naming,
                        number.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(number)),
                        List.of()));
            } catch (NumberFormatException notANumber) {
                return Outcome.refused(Refusal.unreadable("percent", "62,5"));
            }
        }
    }

    /** What it would do. Refusals: those of the use case of its kind, {@code VALUE_UNREADABLE}. */
    public Outcome<Preview> preview(Actor actor, Reorganizers by) {
        return switch (kind) {
            case "found" ->
                founding(by).then(f -> by.found().preview(actor, f.kind(), naming, List.of(f.under()), effective));
            case "rename" ->
                unit(by).then(u -> by.rename().preview(actor, u, naming.name(), naming.designation(), effective));
            case "merge" ->
                all(units, by).then(us -> taker(by).then(t -> by.merge().preview(actor, us, t, effective)));
            case "split" -> unit(by).then(u -> pieces(by).then(ps -> by.split().preview(actor, u, ps, effective)));
            case "separate" ->
                unit(by).then(u -> pieces(by).then(ps -> by.separate().preview(actor, u, ps, effective)));
            case "move" ->
                unit(by).then(u ->
                        under(by).then(to -> by.move().preview(actor, u, to.tree(), to.parent(), effective)));
            case "dissolve" -> unit(by).then(u -> by.dissolve().preview(actor, u, effective));
            default ->
                Outcome.refused(Refusal.unreadable("kind", "found, rename, merge, split, separate, move, dissolve"));
        };
    }

    /** Puts it on record. Refusals: those of the use case of its kind, {@code VALUE_UNREADABLE}. */
    public Outcome<ReorganizationId> decide(Actor actor, Reorganizers by, Decision decision) {
        return switch (kind) {
            case "found" ->
                founding(by)
                        .then(f -> by.found().decide(actor, f.kind(), naming, List.of(f.under()), effective, decision));
            case "rename" ->
                unit(by).then(u ->
                        by.rename().decide(actor, u, naming.name(), naming.designation(), effective, decision));
            case "merge" ->
                all(units, by).then(us -> taker(by).then(t -> by.merge().decide(actor, us, t, effective, decision)));
            case "split" ->
                unit(by).then(u -> pieces(by).then(ps -> by.split().decide(actor, u, ps, effective, decision)));
            case "separate" ->
                unit(by).then(u -> pieces(by).then(ps -> by.separate().decide(actor, u, ps, effective, decision)));
            case "move" ->
                unit(by).then(u ->
                        under(by).then(to -> by.move().decide(actor, u, to.tree(), to.parent(), effective, decision)));
            case "dissolve" -> unit(by).then(u -> by.dissolve().decide(actor, u, effective, decision));
            default ->
                Outcome.refused(Refusal.unreadable("kind", "found, rename, merge, split, separate, move, dissolve"));
        };
    }

    private Outcome<UnitId> named(String name, Reorganizers by) {
        return by.units().now().named(name, effective.minusDays(1));
    }

    private Outcome<UnitId> unit(Reorganizers by) {
        return named(units.isEmpty() ? "" : units.getFirst(), by);
    }

    private Outcome<List<UnitId>> all(List<String> names, Reorganizers by) {
        return Outcome.each(names, name -> named(name, by));
    }

    private Outcome<MergeUnits.Into> taker(Reorganizers by) {
        return into.isBlank()
                ? Outcome.done(new MergeUnits.Newly(naming))
                : named(into, by).map(MergeUnits.Existing::new);
    }

    private Outcome<Under> under(Reorganizers by) {
        return one(Tree.values(), tree, "tree").then(t -> named(parent, by).map(p -> new Under(t, p)));
    }

    /** What is founded, and where. */
    private record Founding(UnitKind kind, Under under) {}

    private Outcome<Founding> founding(Reorganizers by) {
        return one(UnitKind.values(), unitKind, "unitKind").then(k -> under(by).map(u -> new Founding(k, u)));
    }

    private Outcome<List<Part>> pieces(Reorganizers by) {
        return Outcome.each(
                parts,
                part -> all(part.children(), by)
                        .then(children -> goes(part, by).map(to -> new Part(to, part.percent(), children))));
    }

    /** A unit that is to be there again is named as it was called when it was there. */
    private Outcome<Part.Goes> goes(NamedPart part, Reorganizers by) {
        if (part.restores().isBlank()) {
            return Outcome.done(new Part.ToNew(part.naming()));
        }
        UnitId written = new UnitId(part.restores().strip());
        if (by.units().now().byId(written).isPresent()) {
            return Outcome.done(new Part.BackTo(written));
        }
        return unit(by).then(whole -> by.units().now().successionsInto(whole).stream()
                .map(s -> by.units().now().get(s.predecessor()))
                .filter(u -> u.answersTo(part.restores(), effective))
                .findFirst()
                .<Outcome<Part.Goes>>map(u -> Outcome.done(new Part.BackTo(u.id())))
                .orElseGet(() -> Outcome.refused(
                        Refusal.of(RefusalCode.UNIT_UNKNOWN, "unit", part.restores(), "date", effective.toString()))));
    }

    static <E extends Enum<E>> Outcome<E> one(E[] all, String code, String field) {
        return Arrays.stream(all)
                .filter(e -> e.name().equals(code.strip().toUpperCase(Locale.ROOT)))
                .findFirst()
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Refusal.unreadable(
                        field,
                        String.join(
                                ", ",
                                Arrays.stream(all)
                                        .map(e -> e.name().toLowerCase(Locale.ROOT))
                                        .toList()))));
    }
}

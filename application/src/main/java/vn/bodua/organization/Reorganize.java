package vn.bodua.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.bodua.access.Actor;
import vn.bodua.access.Changes;
import vn.bodua.access.Permission;
import vn.bodua.access.RolesHeld;
import vn.bodua.organization.Reorganization.Beginning;
import vn.bodua.organization.Reorganization.Known;
import vn.bodua.organization.Reorganization.Piece;
import vn.bodua.organization.Reorganization.Under;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.time.BusinessClock;

/**
 * What all reorganizations have in common: who may, what it would do, that no national total changes, that it rests on a
 * decision, and that it is only ever added to what is on record.
 */
@Component
class Reorganize {

    private final KnownUnits units;
    private final ReorganizationTables tables;
    private final Decisions decisions;
    private final Reckoning reckoning;
    private final RolesHeld roles;
    private final PostsHeld posts;
    private final BusinessClock clock;

    Reorganize(
            KnownUnits units,
            ReorganizationTables tables,
            Decisions decisions,
            Reckoning reckoning,
            RolesHeld roles,
            PostsHeld posts,
            BusinessClock clock) {
        this.units = units;
        this.tables = tables;
        this.decisions = decisions;
        this.reckoning = reckoning;
        this.roles = roles;
        this.posts = posts;
        this.clock = clock;
    }

    /** A unit that begins of the kind of others and where they lie in the territory, and among the alliances. */
    Beginning beside(List<UnitId> others, Naming naming, LocalDate effective) {
        Units now = units.now();
        Optional<Unit> first =
                others.stream().flatMap(u -> now.byId(u).stream()).findFirst();
        return naming.unit(
                first.map(Unit::kind).orElse(UnitKind.PROVINCE),
                effective,
                first.stream()
                        .flatMap(u -> now.placesOf(u.id()).stream())
                        .filter(p -> p.tree() == Tree.TERRITORY || p.tree() == Tree.ALLIANCE)
                        .filter(p -> p.validity().holdsOn(effective.minusDays(1)))
                        .map(p -> new Under(
                                p.tree(),
                                now.asOn(p.parent(), effective).map(Unit::id).orElse(p.parent())))
                        .toList());
    }

    List<Piece> pieces(UnitId whole, List<Part> parts, LocalDate effective) {
        return parts.stream()
                .map(part -> new Piece(
                        switch (part.to()) {
                            case Part.ToNew(Naming naming) -> beside(List.of(whole), naming, effective);
                            case Part.BackTo(UnitId unit) -> new Known(unit);
                        },
                        part.percent().map(p -> p.movePointLeft(2)),
                        part.children()))
                .toList();
    }

    Outcome<Preview> preview(Actor actor, Reorganization change) {
        Units before = units.now();
        return mayChange(actor, before, change)
                .<Outcome<Preview>>map(Outcome::refused)
                .orElseGet(() -> before.after(change, "").then(after -> previewed(before, after, change)));
    }

    private Outcome<Preview> previewed(Units before, Units after, Reorganization change) {
        Reckoning.Reckoned reckoned = reckoning.of(before, after, change);
        return reckoned.changed()
                .<Outcome<Preview>>map(total -> Outcome.refused(Refusal.of(
                        RefusalCode.TOTALS_WOULD_CHANGE,
                        "indicator",
                        total.indicator(),
                        "period",
                        total.period(),
                        "before",
                        total.before().toPlainString(),
                        "after",
                        total.after().toPlainString())))
                .orElseGet(() -> Outcome.done(new Preview(
                        change,
                        Preview.between(before, after, change),
                        reckoned,
                        rolesAfterwards(before, after, change),
                        posts.at(ending(after, change), change.effective().minusDays(1)))));
    }

    private static List<UnitId> ending(Units after, Reorganization change) {
        return change.touched().stream()
                .filter(u -> !after.get(u).existsOn(change.effective()))
                .toList();
    }

    private List<Preview.RoleAfterwards> rolesAfterwards(Units before, Units after, Reorganization change) {
        List<String> ending = ending(after, change).stream().map(UnitId::value).toList();
        return roles.at(ending, clock.today()).stream()
                .map(held -> new Preview.RoleAfterwards(
                        held.person(),
                        held.role().code(),
                        before.get(new UnitId(held.unit())),
                        after.asOn(new UnitId(held.unit()), change.effective())))
                .toList();
    }

    Outcome<ReorganizationId> decide(Actor actor, Reorganization change, Decision decision) {
        if (decision.number().isEmpty() || decision.issuer().isEmpty()) {
            return Outcome.refused(Refusal.of(
                    RefusalCode.FIELD_EMPTY, "field", decision.number().isEmpty() ? "number" : "issuer"));
        }
        tables.oneAtATime();
        return preview(actor, change).map(preview -> {
            long paper = decisions.recorded(decision, clock.now(), actor.account());
            long id = tables.insert(change, paper, clock.now(), actor.account());
            preview.units().forEach(u -> Changes.note(u.what().name(), u.before(), u.after()));
            Changes.note("decision", null, decision.number());
            UnitId about = change.touched().isEmpty()
                    ? UnitId.NATION
                    : change.touched().getFirst();
            Changes.about("unit", about, about.value());
            return new ReorganizationId(id);
        });
    }

    /** Who changes a unit keeps what it lies under; what lies under nothing belongs to the nation. */
    private Optional<Refusal> mayChange(Actor actor, Units before, Reorganization change) {
        Stream<UnitId> above = change instanceof Reorganization.Found
                ? change.touched().stream()
                : change.touched().stream().flatMap(u -> above(before, u, change));
        return above.filter(u -> !actor.mayAt(Permission.KEEP_ORGANIZATION, u.value()))
                .findFirst()
                .map(u -> Refusal.of(
                        RefusalCode.UNIT_NOT_IN_REACH,
                        "unit",
                        change.touched().getFirst().value()));
    }

    private static Stream<UnitId> above(Units units, UnitId unit, Reorganization change) {
        List<UnitId> parents = units.placesOf(unit).stream()
                .filter(p -> p.tree() == Tree.TERRITORY
                        && p.validity().holdsOn(change.effective().minusDays(1)))
                .map(TreePlace::parent)
                .toList();
        return parents.isEmpty() ? Stream.of(UnitId.NATION) : parents.stream();
    }
}

package vn.bodua.organization.people;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.bodua.access.Actor;
import vn.bodua.access.Changes;
import vn.bodua.access.Permission;
import vn.bodua.access.Permitted;
import vn.bodua.access.Subject;
import vn.bodua.organization.Decision;
import vn.bodua.organization.KnownUnits;
import vn.bodua.organization.Tree;
import vn.bodua.organization.Unit;
import vn.bodua.organization.UnitId;
import vn.bodua.organization.UnitKind;
import vn.bodua.organization.Units;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.time.BusinessClock;
import vn.bodua.time.Validity;

/**
 * Names the member that heads a cluster or block of emulation in a year, or its deputy, as the members elected it at the end
 * of the year before (DOMAIN: C.3). Naming another for the same year replaces; what was on record stays.
 *
 * <p>Refusals: {@code UNIT_NOT_IN_REACH}, {@code NOT_A_CLUSTER}, {@code UNIT_UNKNOWN}, {@code NOT_A_MEMBER_THEN}, {@code
 * HEADS_CLUSTER_ALREADY}.
 */
@Component
public class NameClusterHead {

    private final KnownUnits units;
    private final ClusterHeads heads;
    private final PeopleTables tables;
    private final BusinessClock clock;

    NameClusterHead(KnownUnits units, ClusterHeads heads, PeopleTables tables, BusinessClock clock) {
        this.units = units;
        this.heads = heads;
        this.tables = tables;
        this.clock = clock;
    }

    @Permitted(Permission.KEEP_ORGANIZATION)
    public Outcome<Long> name(
            Actor actor,
            @Subject UnitId cluster,
            int year,
            ClusterHead.Place place,
            UnitId member,
            Optional<Decision> decision) {
        tables.oneAtATime();
        Units now = units.now();
        Optional<Refusal> refusal = refusal(now, cluster, year, member);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        long id = heads.insert(
                cluster,
                new ClusterHead(year, place, member, "", ""),
                decision,
                new PeopleTables.Recorder(clock.now(), actor.account()));
        Changes.note(place.code() + " " + year, null, member.value());
        return Outcome.done(id);
    }

    private Optional<Refusal> refusal(Units now, UnitId cluster, int year, UnitId member) {
        Optional<Unit> found = now.byId(cluster);
        if (found.isEmpty()) {
            return Optional.of(Refusal.of(RefusalCode.UNIT_NOT_IN_REACH, "unit", cluster.value()));
        }
        String name = found.get().names().getLast().full();
        if (found.get().kind() != UnitKind.CLUSTER && found.get().kind() != UnitKind.BLOCK) {
            return Optional.of(Refusal.of(RefusalCode.NOT_A_CLUSTER, "unit", name));
        }
        Optional<Unit> named = now.byId(member);
        if (named.isEmpty()) {
            return Optional.of(
                    Refusal.of(RefusalCode.UNIT_UNKNOWN, "unit", member.value(), "date", Integer.toString(year)));
        }
        String memberName = named.get().names().getLast().full();
        if (!isMember(now, cluster, year, member)) {
            return Optional.of(Refusal.of(
                    RefusalCode.NOT_A_MEMBER_THEN,
                    "unit",
                    memberName,
                    "cluster",
                    name,
                    "year",
                    Integer.toString(year)));
        }
        return heads.of(cluster).stream()
                .filter(h -> h.year() == year && h.unit().equals(member))
                .findFirst()
                .map(h -> Refusal.of(
                        RefusalCode.HEADS_CLUSTER_ALREADY,
                        "unit",
                        memberName,
                        "cluster",
                        name,
                        "year",
                        Integer.toString(year)));
    }

    /** On some day of the year. */
    private static boolean isMember(Units now, UnitId cluster, int year, UnitId member) {
        return year >= LocalDate.EPOCH.getYear()
                && year <= LocalDate.EPOCH.getYear() + 200
                && now.placesUnder(cluster).stream()
                        .filter(p -> p.tree() == Tree.EMULATION && p.child().equals(member))
                        .anyMatch(p -> overlaps(p.validity(), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
    }

    private static boolean overlaps(Validity validity, LocalDate first, LocalDate last) {
        return validity.from().map(from -> !from.isAfter(last)).orElse(true)
                && validity.until().map(first::isBefore).orElse(true);
    }
}

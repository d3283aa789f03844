package vn.bodua.organization;

import static vn.bodua.database.generated.Tables.SUCCESSION;
import static vn.bodua.database.generated.Tables.TREE_PLACE;
import static vn.bodua.database.generated.Tables.UNIT;
import static vn.bodua.database.generated.Tables.UNIT_CODE;
import static vn.bodua.database.generated.Tables.UNIT_NAME;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.bodua.database.DateRange;
import vn.bodua.time.Validity;

/** The units that the release ships, in the database: carried in once, read back as a snapshot. */
@Component
class UnitTables {

    private final DSLContext sql;

    UnitTables(DSLContext sql) {
        this.sql = sql;
    }

    /** The shipped units that the database has not: all of an empty one, those that are new in a later release. */
    @Transactional
    public void carryIn() {
        Units shipped = ShippedUnits.load();
        Set<String> known = sql.select(UNIT.ID).from(UNIT).fetchSet(UNIT.ID);
        Set<UnitId> missing = shipped.all().stream()
                .map(Unit::id)
                .filter(u -> !known.contains(u.value()))
                .collect(Collectors.toSet());
        if (!missing.isEmpty()) {
            carryIn(shipped, missing);
        }
    }

    /** What is there already stays as it was carried in. */
    private void carryIn(Units shipped, Set<UnitId> missing) {
        List<Query> inserts = new java.util.ArrayList<>();
        List<Unit> units =
                shipped.all().stream().filter(u -> missing.contains(u.id())).toList();
        for (Unit unit : units) {
            inserts.add(sql.insertInto(UNIT, UNIT.ID, UNIT.KIND, UNIT.EXISTENCE)
                    .values(
                            unit.id().value(),
                            unit.kind().code(),
                            range(unit.existence().spans().getFirst()))
                    .onConflictDoNothing());
            unit.names()
                    .forEach(n -> inserts.add(sql.insertInto(
                                    UNIT_NAME,
                                    UNIT_NAME.UNIT_ID,
                                    UNIT_NAME.NAME,
                                    UNIT_NAME.DESIGNATION,
                                    UNIT_NAME.VALIDITY)
                            .values(unit.id().value(), n.name(), n.designation(), range(n.validity()))
                            .onConflictDoNothing()));
            unit.codes()
                    .forEach(c -> inserts.add(sql.insertInto(
                                    UNIT_CODE, UNIT_CODE.UNIT_ID, UNIT_CODE.LIST, UNIT_CODE.CODE, UNIT_CODE.VALIDITY)
                            .values(unit.id().value(), c.list(), c.code(), range(c.validity()))
                            .onConflictDoNothing()));
        }
        for (Unit unit : shipped.all()) {
            shipped.placesUnder(unit.id()).stream()
                    .filter(p -> missing.contains(p.parent()) || missing.contains(p.child()))
                    .forEach(p -> inserts.add(insert(p)));
        }
        shipped.successions().stream()
                .filter(s -> missing.contains(s.predecessor()) || missing.contains(s.successor()))
                .forEach(s -> inserts.add(sql.insertInto(
                                SUCCESSION,
                                SUCCESSION.PREDECESSOR_ID,
                                SUCCESSION.SUCCESSOR_ID,
                                SUCCESSION.EFFECTIVE,
                                SUCCESSION.DECISION)
                        .values(s.predecessor().value(), s.successor().value(), s.effective(), s.decision())
                        .onConflictDoNothing()));
        sql.batch(inserts).execute();
    }

    private Query insert(TreePlace place) {
        return sql.insertInto(
                        TREE_PLACE,
                        TREE_PLACE.TREE,
                        TREE_PLACE.PARENT_ID,
                        TREE_PLACE.CHILD_ID,
                        TREE_PLACE.VALIDITY,
                        TREE_PLACE.ROLE,
                        TREE_PLACE.VERIFIED,
                        TREE_PLACE.SOURCE)
                .values(
                        place.tree().code(),
                        place.parent().value(),
                        place.child().value(),
                        range(place.validity()),
                        place.role(),
                        place.verified(),
                        place.source())
                .onConflictDoNothing();
    }

    /** The units before any reorganization. */
    Units shipped() {
        Map<String, List<Unit.UnitName>> names = sql.selectFrom(UNIT_NAME)
                .fetchGroups(
                        UNIT_NAME.UNIT_ID,
                        r -> new Unit.UnitName(r.getName(), r.getDesignation(), validity(r.getValidity())));
        Map<String, List<Unit.UnitCode>> codes = sql.selectFrom(UNIT_CODE)
                .orderBy(UNIT_CODE.LIST.desc())
                .fetchGroups(
                        UNIT_CODE.UNIT_ID, r -> new Unit.UnitCode(r.getList(), r.getCode(), validity(r.getValidity())));
        List<Unit> units = sql.selectFrom(UNIT)
                .where(UNIT.BEGUN_BY.isNull())
                .fetch(r -> new Unit(
                        new UnitId(r.getId()),
                        UnitKind.ofCode(r.getKind()),
                        Existence.of(validity(r.getExistence())),
                        names.getOrDefault(r.getId(), List.of()),
                        codes.getOrDefault(r.getId(), List.of())));
        List<TreePlace> places = sql.selectFrom(TREE_PLACE)
                .orderBy(TREE_PLACE.ID)
                .fetch(r -> new TreePlace(
                        Tree.ofCode(r.getTree()),
                        new UnitId(r.getParentId()),
                        new UnitId(r.getChildId()),
                        validity(r.getValidity()),
                        r.getRole(),
                        r.getVerified(),
                        r.getSource()));
        List<Succession> successions = sql.selectFrom(SUCCESSION)
                .orderBy(SUCCESSION.EFFECTIVE, SUCCESSION.PREDECESSOR_ID)
                .fetch(r -> new Succession(
                        new UnitId(r.getPredecessorId()),
                        new UnitId(r.getSuccessorId()),
                        r.getEffective(),
                        r.getDecision(),
                        new Succession.Whole()));
        return new Units(units, places, successions);
    }

    private static DateRange range(Validity validity) {
        return new DateRange(validity.from(), validity.until());
    }

    private static Validity validity(DateRange range) {
        return new Validity(range.from(), range.until());
    }
}

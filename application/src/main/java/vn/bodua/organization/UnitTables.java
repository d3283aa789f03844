package vn.bodua.organization;

import static vn.bodua.database.generated.Tables.SUCCESSION;
import static vn.bodua.database.generated.Tables.TREE_PLACE;
import static vn.bodua.database.generated.Tables.UNIT;
import static vn.bodua.database.generated.Tables.UNIT_CODE;
import static vn.bodua.database.generated.Tables.UNIT_NAME;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.bodua.database.DateRange;
import vn.bodua.time.Validity;

/**
 * The units that the release ships, in the database: carried in where they are not there yet, read back as a snapshot. Of
 * districts and communes only the identifiers are there, for what refers to them; what they are called and where they lie
 * is read from the release itself.
 */
@Component
class UnitTables {

    private final DSLContext sql;

    UnitTables(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Takes in the units of a release that are not there: all of them into an empty database, at an upgrade those that the
     * earlier release did not have. What is there stays as it is.
     */
    @Transactional
    public void carryIn(Units release) {
        Set<String> there = new HashSet<>(sql.select(UNIT.ID).from(UNIT).fetch(UNIT.ID));
        List<Unit> missing = release.all().stream()
                .filter(unit -> !there.contains(unit.id().value()))
                .toList();
        missing.stream()
                .collect(Collectors.groupingBy(
                        unit -> new Alike(unit.kind(), unit.existence().spans().getFirst()),
                        Collectors.mapping(unit -> unit.id().value(), Collectors.toList())))
                .forEach(this::insert);
        insertWhatIsSaidOf(missing.stream().filter(u -> !isOfTheRelease(u)).toList(), release);
    }

    /** What the rows of units that differ in nothing but their identifiers share. */
    private record Alike(UnitKind kind, Validity existence) {}

    private void insert(Alike alike, List<String> ids) {
        Table<?> listed = DSL.unnest(ids.toArray(String[]::new)).as("listed", "id");
        Field<String> id = listed.field("id", String.class);
        sql.insertInto(UNIT, UNIT.ID, UNIT.KIND, UNIT.EXISTENCE)
                .select(DSL.select(id, DSL.val(alike.kind().code()), DSL.val(range(alike.existence()), UNIT.EXISTENCE))
                        .from(listed))
                .onConflictDoNothing()
                .execute();
    }

    /** Thousands would cost every start seconds to take in and to read back, and no query asks for their names. */
    private static boolean isOfTheRelease(Unit unit) {
        return unit.kind().isBelowProvinces();
    }

    private void insertWhatIsSaidOf(List<Unit> missing, Units release) {
        Set<UnitId> ids = missing.stream().map(Unit::id).collect(Collectors.toSet());
        List<Query> inserts = new ArrayList<>();
        for (Unit unit : missing) {
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
        release.all().stream()
                .flatMap(unit -> release.placesUnder(unit.id()).stream())
                .filter(p -> ids.contains(p.child()))
                .forEach(p -> inserts.add(insert(p)));
        release.successions().stream()
                .filter(s -> ids.contains(s.predecessor()) || ids.contains(s.successor()))
                .filter(s -> !isOfTheRelease(release.get(s.predecessor())))
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
    Units shipped(Units release) {
        Map<String, List<Unit.UnitName>> names = sql.selectFrom(UNIT_NAME)
                .fetchGroups(
                        UNIT_NAME.UNIT_ID,
                        r -> new Unit.UnitName(r.getName(), r.getDesignation(), validity(r.getValidity())));
        Map<String, List<Unit.UnitCode>> codes = sql.selectFrom(UNIT_CODE)
                .orderBy(UNIT_CODE.LIST.desc())
                .fetchGroups(
                        UNIT_CODE.UNIT_ID, r -> new Unit.UnitCode(r.getList(), r.getCode(), validity(r.getValidity())));
        List<Unit> kept = sql.selectFrom(UNIT)
                .where(UNIT.BEGUN_BY.isNull())
                .and(UNIT.KIND.notIn(UnitKind.DISTRICT.code(), UnitKind.COMMUNE.code()))
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
        List<Unit> communes =
                release.all().stream().filter(UnitTables::isOfTheRelease).toList();
        return communes.isEmpty()
                ? new Units(kept, places, successions)
                : new Units(
                        both(kept, communes),
                        both(
                                places,
                                communes.stream()
                                        .flatMap(u -> release.placesOf(u.id()).stream())
                                        .toList()),
                        both(
                                successions,
                                communes.stream()
                                        .flatMap(u -> release.successionsFrom(u.id()).stream())
                                        .toList()));
    }

    private static <T> List<T> both(List<T> kept, List<T> released) {
        return Stream.concat(kept.stream(), released.stream()).toList();
    }

    private static DateRange range(Validity validity) {
        return new DateRange(validity.from(), validity.until());
    }

    private static Validity validity(DateRange range) {
        return new Validity(range.from(), range.until());
    }
}

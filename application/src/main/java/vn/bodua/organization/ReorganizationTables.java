package vn.bodua.organization;

import static vn.bodua.database.generated.Tables.DECISION;
import static vn.bodua.database.generated.Tables.DECISION_FILE;
import static vn.bodua.database.generated.Tables.REORGANIZATION;
import static vn.bodua.database.generated.Tables.REORGANIZATION_UNIT;
import static vn.bodua.database.generated.Tables.UNIT;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import vn.bodua.database.DateRange;
import vn.bodua.database.TransactionLock;
import vn.bodua.database.generated.tables.records.ReorganizationRecord;
import vn.bodua.database.generated.tables.records.ReorganizationUnitRecord;
import vn.bodua.organization.Reorganization.Beginning;
import vn.bodua.organization.Reorganization.NewUnit;

/** The rows of reorganizations and of the decisions that they rest on; only ever added to. */
@Component
class ReorganizationTables {

    /** Key of the lock that lets one transaction at a time look at the organisation and then change it. */
    private static final long LOCK = 0x426F_4475_63L;

    private final DSLContext sql;

    ReorganizationTables(DSLContext sql) {
        this.sql = sql;
    }

    /** A reorganization on record. */
    record Recorded(long id, Reorganization change, Decision decision, Instant recordedAt, String recordedBy) {}

    void oneAtATime() {
        TransactionLock.hold(sql, LOCK);
    }

    /** The number of the newest one; 0 while there is none. */
    long newest() {
        return Objects.requireNonNull(sql.select(DSL.coalesce(DSL.max(REORGANIZATION.ID), 0L))
                        .from(REORGANIZATION)
                        .fetchOne())
                .value1();
    }

    /** Those recorded after one, 0 for all, in the order in which they were recorded. */
    List<Recorded> after(long known) {
        var heads = sql.select(REORGANIZATION, DECISION)
                .from(REORGANIZATION)
                .join(DECISION)
                .on(DECISION.ID.eq(REORGANIZATION.DECISION_ID))
                .where(REORGANIZATION.ID.gt(known))
                .orderBy(REORGANIZATION.ID)
                .fetch();
        // After their heads, so that what is recorded meanwhile has no head without units.
        Map<Long, Result<ReorganizationUnitRecord>> units = sql.selectFrom(REORGANIZATION_UNIT)
                .where(REORGANIZATION_UNIT.REORGANIZATION_ID.gt(known))
                .orderBy(REORGANIZATION_UNIT.REORGANIZATION_ID, REORGANIZATION_UNIT.ORDINAL)
                .fetchGroups(REORGANIZATION_UNIT.REORGANIZATION_ID);
        return heads.map(row -> {
            ReorganizationRecord its = row.value1();
            return new Recorded(
                    its.getId(),
                    ReorganizationRows.read(
                            its.getKind(), its.getEffective(), Objects.requireNonNull(units.get(its.getId()))),
                    new Decision(
                            row.value2().getNumber(),
                            row.value2().getIssuedOn(),
                            row.value2().getIssuer(),
                            row.value2().getTitle()),
                    its.getRecordedAt().toInstant(),
                    its.getRecordedBy());
        });
    }

    /** The files of each reorganization's decision. */
    Map<Long, List<RecordedReorganizations.Filed>> files() {
        return sql.select(REORGANIZATION.ID, DECISION_FILE.SHA256, DECISION_FILE.NAME)
                .from(REORGANIZATION)
                .join(DECISION_FILE)
                .on(DECISION_FILE.DECISION_ID.eq(REORGANIZATION.DECISION_ID))
                .orderBy(REORGANIZATION.ID, DECISION_FILE.RECORDED_AT)
                .fetchGroups(REORGANIZATION.ID, row -> new RecordedReorganizations.Filed(row.value2(), row.value3()));
    }

    long insert(Reorganization change, long decision, Instant now, String by) {
        long id = Objects.requireNonNull(sql.insertInto(REORGANIZATION)
                        .set(REORGANIZATION.KIND, ReorganizationRows.kind(change))
                        .set(REORGANIZATION.EFFECTIVE, change.effective())
                        .set(REORGANIZATION.DECISION_ID, decision)
                        .set(REORGANIZATION.RECORDED_AT, at(now))
                        .set(REORGANIZATION.RECORDED_BY, by)
                        .returning(REORGANIZATION.ID)
                        .fetchOne())
                .getId();
        for (NewUnit begun : begun(change)) {
            sql.insertInto(UNIT)
                    .set(UNIT.ID, begun.id().value())
                    .set(UNIT.KIND, begun.kind().code())
                    .set(UNIT.EXISTENCE, DateRange.since(change.effective()))
                    .set(UNIT.BEGUN_BY, id)
                    .execute();
        }
        List<ReorganizationUnitRecord> rows = ReorganizationRows.of(change);
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).setReorganizationId(id);
            rows.get(i).setOrdinal(i);
        }
        sql.batchInsert(rows).execute();
        return id;
    }

    private static List<NewUnit> begun(Reorganization change) {
        List<Reorganization.Taker> takers = new ArrayList<>();
        switch (change) {
            case Reorganization.Found found -> takers.add(new Beginning(found.unit()));
            case Reorganization.Merge merge -> takers.add(merge.into());
            case Reorganization.Split split -> split.pieces().forEach(p -> takers.add(p.taker()));
            case Reorganization.Separate separate -> separate.pieces().forEach(p -> takers.add(p.taker()));
            case Reorganization.Rename r -> {}
            case Reorganization.Move m -> {}
            case Reorganization.Dissolve d -> {}
        }
        return takers.stream()
                .flatMap(t -> t instanceof Beginning(NewUnit unit) ? Stream.of(unit) : Stream.empty())
                .toList();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}

package vn.bodua.audit;

import static vn.bodua.database.generated.Tables.AUDIT_ANCHOR;
import static vn.bodua.database.generated.Tables.AUDIT_ENTRY;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.bodua.access.Act;
import vn.bodua.access.History;
import vn.bodua.access.PersonId;
import vn.bodua.access.Reach;
import vn.bodua.access.Standing;
import vn.bodua.access.Within;
import vn.bodua.database.generated.tables.records.AuditAnchorRecord;
import vn.bodua.database.generated.tables.records.AuditEntryRecord;
import vn.bodua.time.BusinessClock;

/** The rows of the history. The database itself gives their positions and hashes (migration V6). */
@Component
class HistoryTables implements History {

    /** Longer texts of a change are cut: the history tells what happened, the thing itself keeps the whole. */
    private static final int LONGEST = 2_000;

    private static final int ROWS_AT_A_TIME = 1_000;

    private final DSLContext sql;
    private final BusinessClock clock;

    HistoryTables(DSLContext sql, BusinessClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void keep(Act act) {
        AuditEntryRecord row = sql.newRecord(AUDIT_ENTRY);
        row.setAt(clock.now().atOffset(ZoneOffset.UTC));
        act.actor().person().map(PersonId::value).ifPresent(row::setPersonId);
        row.setAccount(act.actor().account());
        Optional<Standing> standing = act.standing();
        row.setActingFor(standing.flatMap(Standing::actingFor).orElse(""));
        row.setRole(standing.map(s -> s.role().code()).orElse(""));
        row.setRoleUnit(standing.map(Standing::unit).orElse(""));
        row.setFace(act.actor().origin().face().code());
        row.setAddress(act.actor().origin().address());
        row.setSession(act.actor().origin().session());
        row.setRequest(act.actor().origin().request());
        row.setUseCase(act.useCase());
        row.setSubjectKind(act.subjectKind());
        row.setSubject(act.subject());
        row.setSubjectUnit(act.subjectUnit());
        row.setResult(act.result().name().toLowerCase(Locale.ROOT));
        row.setRefusal(act.refusal().map(r -> r.code().code()).orElse(""));
        row.setChanges(ChangesText.write(cut(act.changes())));
        sql.insertInto(AUDIT_ENTRY).set(row).execute();
    }

    private static List<Act.Change> cut(List<Act.Change> changes) {
        return changes.stream()
                .map(c -> new Act.Change(c.what(), cut(c.before()), cut(c.after())))
                .toList();
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    /** The last row of the chain. */
    public record Head(long position, String hash, Instant at) {}

    Optional<Head> head() {
        return sql.select(AUDIT_ENTRY.POSITION, AUDIT_ENTRY.HASH, AUDIT_ENTRY.AT)
                .from(AUDIT_ENTRY)
                .orderBy(AUDIT_ENTRY.POSITION.desc())
                .limit(1)
                .fetchOptional(r -> new Head(r.value1(), r.value2(), r.value3().toInstant()));
    }

    void keep(Anchor anchor) {
        AuditAnchorRecord row = sql.newRecord(AUDIT_ANCHOR);
        row.setPosition(anchor.position());
        row.setHash(anchor.hash());
        row.setAnchoredAt(anchor.at().atOffset(ZoneOffset.UTC));
        row.setKey(anchor.key());
        row.setSignature(anchor.signature());
        row.setFile(anchor.name());
        sql.insertInto(AUDIT_ANCHOR).set(row).execute();
    }

    List<Anchor> latestAnchors(int limit) {
        return sql.selectFrom(AUDIT_ANCHOR)
                .orderBy(AUDIT_ANCHOR.ANCHORED_AT.desc())
                .limit(limit)
                .fetch(r -> new Anchor(
                        r.getPosition(),
                        r.getHash(),
                        r.getAnchoredAt().toInstant(),
                        r.getKey(),
                        r.getSignature(),
                        r.getFile()));
    }

    SearchHistory.Found search(SearchHistory.Question question, Reach reach, int offset, int limit) {
        Condition which = matching(question).and(Within.reach(reach, AUDIT_ENTRY.SUBJECT_UNIT));
        return new SearchHistory.Found(
                sql.selectFrom(AUDIT_ENTRY)
                        .where(which)
                        .orderBy(AUDIT_ENTRY.POSITION.desc())
                        .limit(limit)
                        .offset(offset)
                        .fetch(HistoryTables::entry),
                sql.fetchCount(AUDIT_ENTRY, which));
    }

    private static Condition matching(SearchHistory.Question question) {
        List<Condition> all = new ArrayList<>();
        if (!question.account().isEmpty()) {
            all.add(AUDIT_ENTRY.ACCOUNT.eq(question.account()).or(AUDIT_ENTRY.ACTING_FOR.eq(question.account())));
        }
        if (!question.useCase().isEmpty()) {
            all.add(AUDIT_ENTRY.USE_CASE.startsWith(question.useCase()));
        }
        if (!question.subjectKind().isEmpty()) {
            all.add(AUDIT_ENTRY.SUBJECT_KIND.eq(question.subjectKind()));
        }
        if (!question.subject().isEmpty()) {
            all.add(AUDIT_ENTRY.SUBJECT.eq(question.subject()));
        }
        if (!question.unit().isEmpty()) {
            all.add(AUDIT_ENTRY.SUBJECT_UNIT.eq(question.unit()));
        }
        if (!question.result().isEmpty()) {
            all.add(AUDIT_ENTRY.RESULT.eq(question.result()));
        }
        question.firstDay().ifPresent(day -> all.add(AUDIT_ENTRY.AT.ge(beginOf(day))));
        question.lastDay().ifPresent(day -> all.add(AUDIT_ENTRY.AT.lt(beginOf(day.plusDays(1)))));
        return DSL.and(all);
    }

    private static OffsetDateTime beginOf(LocalDate day) {
        return day.atStartOfDay(BusinessClock.HANOI).toOffsetDateTime();
    }

    List<HistoryEntry> doneWith(String kind, Set<String> subjects, int limit) {
        return sql.selectFrom(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.SUBJECT_KIND.eq(kind))
                .and(AUDIT_ENTRY.SUBJECT.in(subjects))
                .and(AUDIT_ENTRY.RESULT.eq("done"))
                .orderBy(AUDIT_ENTRY.POSITION.desc())
                .limit(limit)
                .fetch(HistoryTables::entry);
    }

    private static HistoryEntry entry(AuditEntryRecord row) {
        return new HistoryEntry(
                row.getPosition(),
                row.getAt().toInstant(),
                Optional.ofNullable(row.getPersonId()),
                row.getAccount(),
                row.getActingFor(),
                row.getRole(),
                row.getRoleUnit(),
                row.getFace(),
                row.getAddress(),
                row.getSession(),
                row.getRequest(),
                row.getUseCase(),
                row.getSubjectKind(),
                row.getSubject(),
                row.getSubjectUnit(),
                row.getResult(),
                row.getRefusal(),
                ChangesText.read(row.getChanges()));
    }

    /** The whole chain in the order of positions, read as it is needed; within a transaction. */
    Links links() {
        return new Links(sql.selectFrom(AUDIT_ENTRY)
                .orderBy(AUDIT_ENTRY.POSITION)
                .fetchSize(ROWS_AT_A_TIME)
                .fetchLazy());
    }

    /** Rows as links of the chain. */
    static final class Links implements Iterator<Link>, AutoCloseable {

        private final Cursor<AuditEntryRecord> rows;

        Links(Cursor<AuditEntryRecord> rows) {
            this.rows = rows;
        }

        @Override
        public boolean hasNext() {
            return rows.hasNext();
        }

        @Override
        public Link next() {
            AuditEntryRecord row = Objects.requireNonNull(rows.fetchNext());
            return new Link(
                    row.getPosition(),
                    List.of(
                            Long.toString(ChronoUnit.MICROS.between(
                                    Instant.EPOCH, row.getAt().toInstant())),
                            Objects.toString(row.getPersonId(), ""),
                            row.getAccount(),
                            row.getActingFor(),
                            row.getRole(),
                            row.getRoleUnit(),
                            row.getFace(),
                            row.getAddress(),
                            row.getSession(),
                            row.getRequest(),
                            row.getUseCase(),
                            row.getSubjectKind(),
                            row.getSubject(),
                            row.getSubjectUnit(),
                            row.getResult(),
                            row.getRefusal(),
                            row.getChanges()),
                    row.getPreviousHash(),
                    row.getHash());
        }

        @Override
        public void close() {
            rows.close();
        }
    }
}

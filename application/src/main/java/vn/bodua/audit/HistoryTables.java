package vn.bodua.audit;

import static vn.bodua.database.generated.Tables.AUDIT_ENTRY;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.bodua.access.Act;
import vn.bodua.access.History;
import vn.bodua.access.PersonId;
import vn.bodua.access.Standing;
import vn.bodua.database.generated.tables.records.AuditEntryRecord;
import vn.bodua.time.BusinessClock;

/** The rows of the history. The database itself gives their positions and hashes (migration V6). */
@Component
class HistoryTables implements History {

    /** Longer texts of a change are cut: the history tells what happened, the thing itself keeps the whole. */
    private static final int LONGEST = 2_000;

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
}

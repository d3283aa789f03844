package vn.bodua.organization;

import static vn.bodua.database.generated.Tables.DECISION;
import static vn.bodua.database.generated.Tables.DECISION_FILE;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The legal decisions on record, whatever rests on them; each stands there once. */
@Component
public class Decisions {

    private final DSLContext sql;

    public Decisions(DSLContext sql) {
        this.sql = sql;
    }

    /** The row of a decision: the one on record, or a new one; its file is added to those it has. */
    public long recorded(Decision decision, Instant now, String by) {
        Optional<Long> known = sql.select(DECISION.ID)
                .from(DECISION)
                .where(DECISION.NUMBER
                        .eq(decision.number())
                        .and(DECISION.ISSUER.eq(decision.issuer()))
                        .and(DECISION.ISSUED_ON.eq(decision.issuedOn())))
                .fetchOptional(DECISION.ID);
        long id = known.orElseGet(() -> Objects.requireNonNull(sql.insertInto(DECISION)
                        .set(DECISION.NUMBER, decision.number())
                        .set(DECISION.ISSUER, decision.issuer())
                        .set(DECISION.ISSUED_ON, decision.issuedOn())
                        .set(DECISION.TITLE, decision.title())
                        .set(DECISION.RECORDED_AT, now.atOffset(ZoneOffset.UTC))
                        .set(DECISION.RECORDED_BY, by)
                        .returning(DECISION.ID)
                        .fetchOne())
                .getId());
        decision.paper()
                .ifPresent(paper -> sql.insertInto(DECISION_FILE)
                        .set(DECISION_FILE.DECISION_ID, id)
                        .set(DECISION_FILE.SHA256, paper.hash())
                        .set(DECISION_FILE.NAME, paper.name())
                        .set(DECISION_FILE.KIND, paper.kind().name())
                        .set(DECISION_FILE.CONTENT, paper.content())
                        .set(DECISION_FILE.RECORDED_AT, now.atOffset(ZoneOffset.UTC))
                        .set(DECISION_FILE.RECORDED_BY, by)
                        .onConflictDoNothing()
                        .execute());
        return id;
    }
}

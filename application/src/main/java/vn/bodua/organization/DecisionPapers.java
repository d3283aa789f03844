package vn.bodua.organization;

import static vn.bodua.database.generated.Tables.DECISION_FILE;

import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;

/** The files of decisions, by the hash of what is in them. Refusals: {@code DECISION_FILE_UNKNOWN}. */
@Component
public class DecisionPapers {

    private final DSLContext sql;

    DecisionPapers(DSLContext sql) {
        this.sql = sql;
    }

    public Outcome<DecisionPaper> of(String hash) {
        Optional<DecisionPaper> paper = sql.selectFrom(DECISION_FILE)
                .where(DECISION_FILE.SHA256.eq(hash))
                .orderBy(DECISION_FILE.DECISION_ID)
                .limit(1)
                .fetchOptional(row -> DecisionPaper.kept(row.getName(), row.getKind(), row.getContent()));
        return paper.map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Refusal.of(RefusalCode.DECISION_FILE_UNKNOWN, "file", hash)));
    }
}

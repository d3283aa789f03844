package vn.bodua.ledger;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.bodua.access.SubjectKind;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;

/** Acts about a claim: within reach with the unit of its cell. */
@Component
class ClaimSubject implements SubjectKind<ClaimId> {

    static final String KIND = "figure";

    private final LedgerTables tables;

    ClaimSubject(LedgerTables tables) {
        this.tables = tables;
    }

    @Override
    public Class<ClaimId> type() {
        return ClaimId.class;
    }

    @Override
    public String name() {
        return KIND;
    }

    @Override
    public Optional<String> unitOf(ClaimId subject) {
        return tables.figure(subject.position()).map(f -> f.cell().unit().value());
    }

    @Override
    public Refusal unknown(ClaimId subject) {
        return Refusal.of(RefusalCode.FIGURE_UNKNOWN, "figure", subject.toString());
    }
}

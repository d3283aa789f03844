package vn.bodua.narrative;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.bodua.access.SubjectKind;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;

/** Acts about a report: the unit whose office keeps it decides who reaches it. */
@Component
class ReportSubject implements SubjectKind<ReportId> {

    static final String KIND = "report";

    private final DocumentTables tables;

    ReportSubject(DocumentTables tables) {
        this.tables = tables;
    }

    @Override
    public Class<ReportId> type() {
        return ReportId.class;
    }

    @Override
    public String name() {
        return KIND;
    }

    @Override
    public Optional<String> unitOf(ReportId subject) {
        return tables.keeper(subject);
    }

    @Override
    public Refusal unknown(ReportId subject) {
        return Refusal.of(RefusalCode.DOCUMENT_UNKNOWN, "document", subject.toString());
    }
}

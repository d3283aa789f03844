package vn.bodua.registry.clerk;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.bodua.access.SubjectKind;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.registry.RegistrantId;

/** Acts about a proposal: within reach with the file that it is for. */
@Component
class ProposalSubject implements SubjectKind<ProposalId> {

    private final ProposalTables tables;
    private final SubjectKind<RegistrantId> files;

    ProposalSubject(ProposalTables tables, SubjectKind<RegistrantId> files) {
        this.tables = tables;
        this.files = files;
    }

    @Override
    public Class<ProposalId> type() {
        return ProposalId.class;
    }

    @Override
    public String name() {
        return "proposal";
    }

    @Override
    public Optional<String> unitOf(ProposalId subject) {
        return tables.byId(subject).flatMap(p -> files.unitOf(p.file()));
    }

    @Override
    public Refusal unknown(ProposalId subject) {
        return Refusal.of(RefusalCode.PROPOSAL_UNKNOWN, "proposal", subject.toString());
    }
}

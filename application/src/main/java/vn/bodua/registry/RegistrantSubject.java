package vn.bodua.registry;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.bodua.access.SubjectKind;
import vn.bodua.organization.UnitId;
import vn.bodua.refusal.Refusal;

/** Acts about a registrant: within reach with the place where it sits. */
@Component
class RegistrantSubject implements SubjectKind<RegistrantId> {

    static final String KIND = "registrant";

    private final SpanTables spans;

    RegistrantSubject(SpanTables spans) {
        this.spans = spans;
    }

    @Override
    public Class<RegistrantId> type() {
        return RegistrantId.class;
    }

    @Override
    public String name() {
        return KIND;
    }

    @Override
    public Optional<String> unitOf(RegistrantId subject) {
        return spans.placeOf(subject).map(UnitId::value);
    }

    @Override
    public Refusal unknown(RegistrantId subject) {
        return Registry.unknown(subject);
    }
}

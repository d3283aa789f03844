package vn.bodua.organization;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.bodua.access.SubjectKind;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;

/** Acts about a unit. */
@Component
class UnitSubject implements SubjectKind<UnitId> {

    private final KnownUnits units;

    UnitSubject(KnownUnits units) {
        this.units = units;
    }

    @Override
    public Class<UnitId> type() {
        return UnitId.class;
    }

    @Override
    public String name() {
        return "unit";
    }

    @Override
    public Optional<String> unitOf(UnitId subject) {
        return units.now().byId(subject).map(u -> u.id().value());
    }

    @Override
    public Refusal unknown(UnitId subject) {
        return Refusal.of(RefusalCode.UNIT_NOT_IN_REACH, "unit", subject.value());
    }
}

package vn.bodua.ledger;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.bodua.access.SubjectKind;
import vn.bodua.organization.KnownUnits;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;

/** Acts about a cell: within reach with its unit, whether anything was claimed for it or not. */
@Component
class CellSubject implements SubjectKind<Cell> {

    private final KnownUnits units;

    CellSubject(KnownUnits units) {
        this.units = units;
    }

    @Override
    public Class<Cell> type() {
        return Cell.class;
    }

    @Override
    public String name() {
        return "cell";
    }

    @Override
    public String reference(Cell subject) {
        return subject.reference();
    }

    @Override
    public Optional<String> unitOf(Cell subject) {
        return units.now().byId(subject.unit()).map(u -> u.id().value());
    }

    @Override
    public Refusal unknown(Cell subject) {
        return Refusal.of(RefusalCode.UNIT_NOT_IN_REACH, "unit", subject.unit().value());
    }
}

package vn.bodua.organization;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.bodua.access.Actor;
import vn.bodua.access.Permission;
import vn.bodua.access.Permitted;
import vn.bodua.organization.Reorganization.Separate;
import vn.bodua.refusal.Outcome;

/**
 * Separates parts from a unit that lives on (tách). Figures reported before are divided only by shares that the decision states,
 * and shown as divided; the rest remains the unit's own.
 *
 * <p>Refusals: {@code UNIT_UNKNOWN}, {@code UNIT_NOT_AT_DATE}, {@code UNIT_CHANGED_LATER}, {@code UNIT_NOT_IN_REACH}, {@code
 * TOTALS_WOULD_CHANGE}, {@code FIELD_EMPTY}, {@code SHARES_NOT_WHOLE}, {@code
 * UNITS_TOO_FEW}, {@code UNIT_HAS_PARTS}, {@code UNIT_THERE_ALREADY}.
 */
@Component
public class SeparateUnit {

    private final Reorganize reorganize;

    SeparateUnit(Reorganize reorganize) {
        this.reorganize = reorganize;
    }

    /** What it would do; nothing is changed. */
    @Permitted(Permission.PREVIEW_ORGANIZATION)
    public Outcome<Preview> preview(Actor actor, UnitId unit, List<Part> parts, LocalDate effective) {
        return reorganize.preview(actor, change(unit, parts, effective));
    }

    /** Puts it on record, in force from the day. */
    @Permitted(Permission.KEEP_ORGANIZATION)
    public Outcome<ReorganizationId> decide(
            Actor actor, UnitId unit, List<Part> parts, LocalDate effective, Decision decision) {
        return reorganize.decide(actor, change(unit, parts, effective), decision);
    }

    private Reorganization change(UnitId unit, List<Part> parts, LocalDate effective) {
        return new Separate(unit, reorganize.pieces(unit, parts, effective), effective);
    }
}

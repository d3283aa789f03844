package vn.bodua.organization;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.bodua.access.Actor;
import vn.bodua.access.Permission;
import vn.bodua.access.Permitted;
import vn.bodua.organization.Reorganization.Dissolve;
import vn.bodua.refusal.Outcome;

/**
 * Ends a unit that nothing takes the place of (giải thể). What was counted of it stays on record under its name.
 *
 * <p>Refusals: {@code UNIT_UNKNOWN}, {@code UNIT_NOT_AT_DATE}, {@code UNIT_CHANGED_LATER}, {@code UNIT_NOT_IN_REACH}, {@code
 * TOTALS_WOULD_CHANGE}, {@code FIELD_EMPTY}, {@code UNIT_HAS_PARTS}.
 */
@Component
public class DissolveUnit {

    private final Reorganize reorganize;

    DissolveUnit(Reorganize reorganize) {
        this.reorganize = reorganize;
    }

    /** What it would do; nothing is changed. */
    @Permitted(Permission.PREVIEW_ORGANIZATION)
    public Outcome<Preview> preview(Actor actor, UnitId unit, LocalDate effective) {
        return reorganize.preview(actor, change(unit, effective));
    }

    /** Puts it on record, in force from the day. */
    @Permitted(Permission.KEEP_ORGANIZATION)
    public Outcome<ReorganizationId> decide(Actor actor, UnitId unit, LocalDate effective, Decision decision) {
        return reorganize.decide(actor, change(unit, effective), decision);
    }

    private Reorganization change(UnitId unit, LocalDate effective) {
        return new Dissolve(unit, effective);
    }
}

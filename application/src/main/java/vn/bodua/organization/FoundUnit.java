package vn.bodua.organization;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.bodua.access.Actor;
import vn.bodua.access.Permission;
import vn.bodua.access.Permitted;
import vn.bodua.organization.Reorganization.Found;
import vn.bodua.organization.Reorganization.Under;
import vn.bodua.refusal.Outcome;

/**
 * Founds a unit under others (thành lập). Nothing that was counted before belongs to it.
 *
 * <p>Refusals: {@code UNIT_UNKNOWN}, {@code UNIT_NOT_AT_DATE}, {@code UNIT_CHANGED_LATER}, {@code UNIT_NOT_IN_REACH}, {@code
 * TOTALS_WOULD_CHANGE}, {@code FIELD_EMPTY}, {@code UNIT_THERE_ALREADY}, {@code
 * UNIT_PLACED_WRONG}.
 */
@Component
public class FoundUnit {

    private final Reorganize reorganize;

    FoundUnit(Reorganize reorganize) {
        this.reorganize = reorganize;
    }

    /** What it would do; nothing is changed. */
    @Permitted(Permission.PREVIEW_ORGANIZATION)
    public Outcome<Preview> preview(
            Actor actor, UnitKind kind, Naming naming, List<Under> places, LocalDate effective) {
        return reorganize.preview(actor, change(kind, naming, places, effective));
    }

    /** Puts it on record, in force from the day. */
    @Permitted(Permission.KEEP_ORGANIZATION)
    public Outcome<ReorganizationId> decide(
            Actor actor, UnitKind kind, Naming naming, List<Under> places, LocalDate effective, Decision decision) {
        return reorganize.decide(actor, change(kind, naming, places, effective), decision);
    }

    private Reorganization change(UnitKind kind, Naming naming, List<Under> places, LocalDate effective) {
        return new Found(naming.unit(kind, effective, places).unit(), effective);
    }
}

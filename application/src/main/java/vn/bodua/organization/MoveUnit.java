package vn.bodua.organization;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.bodua.access.Actor;
import vn.bodua.access.Permission;
import vn.bodua.access.Permitted;
import vn.bodua.organization.Reorganization.Move;
import vn.bodua.organization.Reorganization.Under;
import vn.bodua.refusal.Outcome;

/**
 * Puts a unit under another one in a tree (chuyển): a commune into another province, a province into another cluster.
 *
 * <p>Refusals: {@code UNIT_UNKNOWN}, {@code UNIT_NOT_AT_DATE}, {@code UNIT_CHANGED_LATER}, {@code UNIT_NOT_IN_REACH}, {@code
 * TOTALS_WOULD_CHANGE}, {@code FIELD_EMPTY}, {@code UNIT_PLACED_WRONG}.
 */
@Component
public class MoveUnit {

    private final Reorganize reorganize;

    MoveUnit(Reorganize reorganize) {
        this.reorganize = reorganize;
    }

    /** What it would do; nothing is changed. */
    @Permitted(Permission.PREVIEW_ORGANIZATION)
    public Outcome<Preview> preview(Actor actor, UnitId unit, Tree tree, UnitId parent, LocalDate effective) {
        return reorganize.preview(actor, change(unit, tree, parent, effective));
    }

    /** Puts it on record, in force from the day. */
    @Permitted(Permission.KEEP_ORGANIZATION)
    public Outcome<ReorganizationId> decide(
            Actor actor, UnitId unit, Tree tree, UnitId parent, LocalDate effective, Decision decision) {
        return reorganize.decide(actor, change(unit, tree, parent, effective), decision);
    }

    private Reorganization change(UnitId unit, Tree tree, UnitId parent, LocalDate effective) {
        return new Move(unit, new Under(tree, parent), effective);
    }
}

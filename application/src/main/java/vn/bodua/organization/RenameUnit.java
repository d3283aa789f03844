package vn.bodua.organization;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.bodua.access.Actor;
import vn.bodua.access.Permission;
import vn.bodua.access.Permitted;
import vn.bodua.language.VietnameseText;
import vn.bodua.organization.Reorganization.Rename;
import vn.bodua.refusal.Outcome;

/**
 * Gives a unit another name or designation (đổi tên). It stays the same unit, and is called as before for days before.
 *
 * <p>Refusals: {@code UNIT_UNKNOWN}, {@code UNIT_NOT_AT_DATE}, {@code UNIT_CHANGED_LATER}, {@code UNIT_NOT_IN_REACH}, {@code
 * TOTALS_WOULD_CHANGE}, {@code FIELD_EMPTY}.
 */
@Component
public class RenameUnit {

    private final Reorganize reorganize;

    RenameUnit(Reorganize reorganize) {
        this.reorganize = reorganize;
    }

    /** What it would do; nothing is changed. */
    @Permitted(Permission.PREVIEW_ORGANIZATION)
    public Outcome<Preview> preview(Actor actor, UnitId unit, String name, String designation, LocalDate effective) {
        return reorganize.preview(actor, change(unit, name, designation, effective));
    }

    /** Puts it on record, in force from the day. */
    @Permitted(Permission.KEEP_ORGANIZATION)
    public Outcome<ReorganizationId> decide(
            Actor actor, UnitId unit, String name, String designation, LocalDate effective, Decision decision) {
        return reorganize.decide(actor, change(unit, name, designation, effective), decision);
    }

    private Reorganization change(UnitId unit, String name, String designation, LocalDate effective) {
        return new Rename(unit, VietnameseText.normalise(name), VietnameseText.normalise(designation), effective);
    }
}

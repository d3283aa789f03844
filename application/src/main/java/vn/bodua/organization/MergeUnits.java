package vn.bodua.organization;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.bodua.access.Actor;
import vn.bodua.access.Permission;
import vn.bodua.access.Permitted;
import vn.bodua.organization.Reorganization.Known;
import vn.bodua.organization.Reorganization.Merge;
import vn.bodua.organization.Reorganization.Taker;
import vn.bodua.refusal.Outcome;

/**
 * Merges units into a new one (hợp nhất) or into one of them (sáp nhập). What was counted of them belongs to it in the boundaries
 * since; what lay below them lies below it, and roles at them reach it.
 *
 * <p>Refusals: {@code UNIT_UNKNOWN}, {@code UNIT_NOT_AT_DATE}, {@code UNIT_CHANGED_LATER}, {@code UNIT_NOT_IN_REACH}, {@code
 * TOTALS_WOULD_CHANGE}, {@code FIELD_EMPTY}, {@code UNITS_TOO_FEW}, {@code
 * UNITS_OF_TWO_KINDS}, {@code UNIT_THERE_ALREADY}.
 */
@Component
public class MergeUnits {

    /** Into what units are merged. */
    public sealed interface Into {}

    /** Into one of them, or another that there is, which lives on. */
    public record Existing(UnitId unit) implements Into {}

    /** Into a unit that begins. */
    public record Newly(Naming naming) implements Into {}

    private final Reorganize reorganize;

    MergeUnits(Reorganize reorganize) {
        this.reorganize = reorganize;
    }

    /** What it would do; nothing is changed. */
    @Permitted(Permission.PREVIEW_ORGANIZATION)
    public Outcome<Preview> preview(Actor actor, List<UnitId> units, Into into, LocalDate effective) {
        return reorganize.preview(actor, change(units, into, effective));
    }

    /** Puts it on record, in force from the day. */
    @Permitted(Permission.KEEP_ORGANIZATION)
    public Outcome<ReorganizationId> decide(
            Actor actor, List<UnitId> units, Into into, LocalDate effective, Decision decision) {
        return reorganize.decide(actor, change(units, into, effective), decision);
    }

    private Reorganization change(List<UnitId> units, Into into, LocalDate effective) {
        Taker taker =
                switch (into) {
                    case Existing(UnitId unit) -> new Known(unit);
                    case Newly(Naming naming) -> reorganize.beside(units, naming, effective);
                };
        return new Merge(units, taker, effective);
    }
}

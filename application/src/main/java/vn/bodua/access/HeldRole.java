package vn.bodua.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.bodua.time.Validity;

/**
 * A role that somebody holds, held or will hold at a unit.
 *
 * @param ended whether it was ended before its time
 * @param deputies who acts for the holder
 */
public record HeldRole(
        RoleId id,
        Role role,
        String unit,
        Validity validity,
        String reason,
        String grantedBy,
        boolean ended,
        List<Deputy> deputies) {

    /** Somebody who acts for the holder of a role, and why. */
    public record Deputy(long id, String account, String name, Validity validity, String reason, boolean ended) {}

    public boolean holdsOn(LocalDate day) {
        return !ended && validity.holdsOn(day);
    }

    /** The last day, if there is one. */
    public Optional<LocalDate> lastDay() {
        return validity.until().map(u -> u.minusDays(1));
    }
}

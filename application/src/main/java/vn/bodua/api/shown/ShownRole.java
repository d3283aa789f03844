package vn.bodua.api.shown;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.bodua.access.HeldRole;

/**
 * A role that somebody holds, held or will hold at a unit.
 *
 * @param lastDay null for a role without an end
 * @param ended whether it was ended before its time
 * @param deputies who acts for the holder
 */
public record ShownRole(
        long id,
        String role,
        String unit,
        Optional<LocalDate> from,
        Optional<LocalDate> lastDay,
        String reason,
        String givenBy,
        boolean ended,
        List<Deputy> deputies) {

    /** Somebody who acts for the holder from one day to another, and why. */
    public record Deputy(
            long id,
            String account,
            String name,
            Optional<LocalDate> from,
            Optional<LocalDate> lastDay,
            String reason,
            boolean ended) {

        static Deputy of(HeldRole.Deputy deputy) {
            return new Deputy(
                    deputy.id(),
                    deputy.account(),
                    deputy.name(),
                    deputy.validity().from(),
                    deputy.validity().until().map(u -> u.minusDays(1)),
                    deputy.reason(),
                    deputy.ended());
        }
    }

    static ShownRole of(HeldRole held) {
        return new ShownRole(
                held.id().value(),
                held.role().code(),
                held.unit(),
                held.validity().from(),
                held.lastDay(),
                held.reason(),
                held.grantedBy(),
                held.ended(),
                held.deputies().stream().map(Deputy::of).toList());
    }
}

package vn.bodua.narrative;

import java.util.Optional;
import vn.bodua.narrative.reading.Printed;

/**
 * A statement as read, as a person corrected it, and where it stands.
 *
 * @param ordinal place in the report's reading
 * @param printed how it was printed, for the arithmetic
 * @param readiness what would happen if it were entered now
 */
public record ReviewedStatement(
        int ordinal,
        Statement read,
        Printed printed,
        Optional<Statement> corrected,
        Optional<Decision> decision,
        boolean entered,
        Readiness readiness) {

    /** The statement as it stands now. */
    public Statement current() {
        return corrected.orElse(read);
    }

    public boolean dropped() {
        return decision.filter(d -> d == Decision.DROP).isPresent();
    }

    /** Will be entered by the next entry: a person kept or corrected it, or nothing speaks against it. */
    public boolean willBeEntered() {
        return !entered
                && !dropped()
                && switch (readiness) {
                    case Readiness.Certain() -> true;
                    case Readiness.ToLookAt l -> decision.isPresent();
                    case Readiness.Impossible i -> false;
                };
    }
}

package vn.bodua.registry;

import java.util.Optional;

/**
 * What the registry tells about a criterion, as a proposal for the evidence: the amount of the year and of the year before.
 *
 * @param item code of what is counted, of a census or of a year's results
 */
public record AssessmentFact(String item, boolean money, Optional<Long> before, Optional<Long> now) {

    boolean isKnown() {
        return before.isPresent() || now.isPresent();
    }
}

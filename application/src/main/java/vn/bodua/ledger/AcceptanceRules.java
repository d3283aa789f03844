package vn.bodua.ledger;

import java.util.Optional;

/**
 * Which new claim is accepted without asking anyone. A person's decision is never overturned by a rule, and two reports
 * that differ are left to a person: the earlier one counts until then, and the cell is listed as contested.
 */
final class AcceptanceRules {

    private AcceptanceRules() {}

    /** The rule by which the claim takes the cell, or empty when what counts now goes on counting. */
    static Optional<Acceptance.Rule> decide(NewFigure claim, Optional<Standing> standing) {
        if (standing.isEmpty()) {
            return Optional.of(Acceptance.Rule.FIRST_CLAIM);
        }
        Standing now = standing.get();
        boolean claimIsStated = claim.source() instanceof Source.Sentence;
        if (now.rule() == Acceptance.Rule.PERSON || !claimIsStated) {
            return Optional.empty();
        }
        if (now.figure().isDerived()) {
            return Optional.of(Acceptance.Rule.STATED_OVER_DERIVED);
        }
        boolean sameSource = now.figure().source().document() == claim.source().document();
        return sameSource ? Optional.of(Acceptance.Rule.SAME_SOURCE_NEWER) : Optional.empty();
    }

    /** What counts for the cell at the moment, and by which rule. */
    record Standing(Figure figure, Acceptance.Rule rule) {}
}

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
        return now.rule() == Acceptance.Rule.PERSON
                ? Optional.empty()
                : switch (claim.source()) {
                    case Source.Derivation derivation -> Optional.empty();
                    case Source.Sentence sentence ->
                        decide(sentence, now.figure().source());
                    case Source.Count count -> counted(now.figure().source());
                };
    }

    private static Optional<Acceptance.Rule> decide(Source.Sentence claim, Source now) {
        return switch (now) {
            case Source.Derivation derivation -> Optional.of(Acceptance.Rule.STATED_OVER_DERIVED);
            case Source.Count count -> Optional.of(Acceptance.Rule.REPORTED_OVER_COUNTED);
            case Source.Sentence stated ->
                stated.document() == claim.document()
                        ? Optional.of(Acceptance.Rule.SAME_SOURCE_NEWER)
                        : Optional.empty();
        };
    }

    /** A registry that is not kept well yet must not push aside what was reported. */
    private static Optional<Acceptance.Rule> counted(Source now) {
        return switch (now) {
            case Source.Derivation derivation -> Optional.of(Acceptance.Rule.STATED_OVER_DERIVED);
            case Source.Count earlier -> Optional.of(Acceptance.Rule.COUNTED_AGAIN);
            case Source.Sentence stated -> Optional.empty();
        };
    }

    /** What counts for the cell at the moment, and by which rule. */
    record Standing(Figure figure, Acceptance.Rule rule) {}
}

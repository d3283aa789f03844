package vn.bodua.narrative.web;

import java.util.List;
import java.util.Optional;
import vn.bodua.indicator.BreakdownItem;
import vn.bodua.indicator.Dictionary;
import vn.bodua.indicator.Indicator;
import vn.bodua.narrative.Readiness;
import vn.bodua.narrative.Report;
import vn.bodua.narrative.ReviewedStatement;
import vn.bodua.organization.Units;
import vn.bodua.refusal.Refusal;

/**
 * A report's statements under review.
 *
 * @param refused the decision that was just refused, shown at its statement
 */
public record ReviewPage(Report report, Optional<Refused> refused, Units units, Dictionary dictionary) {

    /** A decision that was refused, with what was typed. */
    public record Refused(int ordinal, Refusal refusal, Correction typed) {}

    /** How many would be entered now. */
    public long ready() {
        return report.statements().stream()
                .filter(ReviewedStatement::willBeEntered)
                .count();
    }

    /** Whether nothing is left to decide or to enter. */
    public boolean finished() {
        return ready() == 0 && doubtful() == 0 && entered() > 0;
    }

    /** How many wait for a person. */
    public long doubtful() {
        return report.statements().stream()
                .filter(s -> !s.entered() && !s.dropped() && !s.willBeEntered())
                .count();
    }

    public long dropped() {
        return report.statements().stream().filter(ReviewedStatement::dropped).count();
    }

    public long entered() {
        return report.entered();
    }

    /** Whether a person should decide before it can be entered, and may keep it as it is. */
    public boolean mayBeKept(ReviewedStatement statement) {
        return statement.readiness() instanceof Readiness.ToLookAt
                && statement.decision().isEmpty();
    }

    public Optional<Refusal> refusalOf(ReviewedStatement statement) {
        return refused.filter(r -> r.ordinal() == statement.ordinal()).map(Refused::refusal);
    }

    /** What the correction form of a statement holds: what was typed, else the statement as it stands. */
    public Correction correctionOf(ReviewedStatement statement) {
        return refused.filter(
                        r -> r.ordinal() == statement.ordinal() && !r.typed().equals(Correction.NONE))
                .map(Refused::typed)
                .orElseGet(() -> Correction.of(statement.current(), dictionary));
    }

    /** Names of all units that ever were, for suggestions. */
    public List<String> unitNames() {
        return units.namesInReports();
    }

    public List<Indicator> indicators() {
        return List.copyOf(dictionary.indicators());
    }

    public List<String> breakdownNames() {
        return dictionary.items().stream().map(BreakdownItem::nameVi).distinct().toList();
    }
}

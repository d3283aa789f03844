package vn.bodua.narrative.checking;

import java.util.ArrayList;
import java.util.List;
import vn.bodua.indicator.Dictionary;
import vn.bodua.narrative.Check;
import vn.bodua.narrative.Derived;
import vn.bodua.narrative.Statement;
import vn.bodua.narrative.reading.Printed;

/** All checks of a reading, and the figures that it implies. */
public final class Checks {

    /** What was found. */
    public record Found(List<Check> checks, List<Derived> derived) {}

    private final Dictionary dictionary;

    public Checks(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    /**
     * Checks statements against each other.
     *
     * @param printed one for each statement
     */
    public Found of(String text, List<Statement> statements, List<Printed> printed) {
        List<Figure> figures = new ArrayList<>(statements.size());
        for (int i = 0; i < statements.size(); i++) {
            figures.add(new Figure(
                    i,
                    statements.get(i),
                    printed.get(i).resolution(),
                    printed.get(i).of()));
        }
        ComparisonChecks comparisons = new ComparisonChecks(dictionary, figures);
        List<Check> checks = new ArrayList<>(new SumChecks(dictionary, text, figures).checks());
        checks.addAll(comparisons.checks());
        checks.addAll(new AverageChecks(dictionary, figures).checks());
        return new Found(checks, comparisons.derived());
    }
}

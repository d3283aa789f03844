package vn.bodua.narrative.web;

import vn.bodua.narrative.Check;
import vn.bodua.narrative.Readiness;
import vn.bodua.narrative.Report;
import vn.bodua.narrative.ReviewedStatement;
import vn.bodua.web.State;

/** How a statement or a check stands, as a colour and a word. */
public final class Statements {

    private Statements() {}

    /** What a reader of the report should see first: wrong arithmetic, then what to look at. */
    public static State state(Report report, ReviewedStatement statement) {
        if (statement.dropped()) {
            return State.PLAIN;
        }
        boolean fails = report.checksOf(statement.ordinal()).stream().anyMatch(c -> c.verdict() == Check.Verdict.FAILS);
        return switch (statement.readiness()) {
            case Readiness.Impossible i -> State.WRONG;
            case Readiness.ToLookAt l -> fails ? State.WRONG : State.LOOK;
            case Readiness.Certain c -> fails ? State.WRONG : State.WELL;
        };
    }

    /** Key of the word that doubles the colour. */
    public static String key(Report report, ReviewedStatement statement) {
        if (statement.dropped()) {
            return "statement.dropped";
        }
        if (statement.entered()) {
            return "statement.entered";
        }
        return switch (statement.readiness()) {
            case Readiness.Impossible i -> "statement.impossible";
            case Readiness.ToLookAt l ->
                statement.decision().isPresent()
                        ? "statement.kept"
                        : "statement.look." + l.reason().name();
            case Readiness.Certain c -> "statement.certain";
        };
    }

    public static State state(Check check) {
        return switch (check.verdict()) {
            case HOLDS -> State.WELL;
            case FAILS -> State.WRONG;
            case UNDECIDED -> State.LOOK;
        };
    }
}

package vn.bodua.narrative.web;

import java.util.Arrays;
import java.util.Iterator;
import vn.bodua.indicator.Dictionary;
import vn.bodua.narrative.Statement;
import vn.bodua.refusal.Outcome;

/** The form of a correction, which is hidden in its package, opened for the tests with unforeseen inputs. */
public final class FuzzedCorrection {

    private FuzzedCorrection() {}

    /** Lays the lines of a text over a statement as the fields of the form; what was taken can be shown again. */
    public static void apply(String lines, Statement statement, Dictionary dictionary) {
        Iterator<String> fields = Arrays.asList(lines.split("\n", 6)).iterator();
        Correction correction =
                new Correction(next(fields), next(fields), next(fields), next(fields), next(fields), next(fields));
        if (correction.applyTo(statement, dictionary) instanceof Outcome.Done<Statement>(Statement corrected)) {
            Correction.of(corrected, dictionary);
        }
    }

    private static String next(Iterator<String> fields) {
        return fields.hasNext() ? fields.next() : "";
    }
}

package vn.bodua.indicator;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sum of indicators above or below a ratio's line: {@code rating.good+rating.fair}, {@code alliance.members[coop]}; or
 * {@code self*coop.workers}, the ratio itself weighted by another indicator.
 */
public record Formula(boolean weightsItself, List<Term> terms) {

    /** One summand: an indicator, possibly with a breakdown. */
    public record Term(String indicator, Breakdown breakdown) {}

    private static final Pattern TERM = Pattern.compile("([a-z_.]+)(?:\\[([a-z0-9_+]+)])?");

    /** Reads the notation of the dictionary file. */
    public static Formula parse(String text) {
        boolean weighted = text.startsWith("self*");
        String sum = weighted ? text.substring("self*".length()) : text;
        return new Formula(
                weighted,
                Arrays.stream(sum.split("\\+(?![^\\[]*])", -1))
                        .map(Formula::term)
                        .toList());
    }

    private static Term term(String text) {
        Matcher m = TERM.matcher(text);
        if (!m.matches()) {
            throw new IllegalArgumentException("not a term of a formula: " + text);
        }
        return new Term(m.group(1), m.group(2) == null ? Breakdown.NONE : Breakdown.ofCode(m.group(2)));
    }
}

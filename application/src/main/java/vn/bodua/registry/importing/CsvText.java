package vn.bodua.registry.importing;

import java.util.regex.Pattern;

/** A value of a CSV file that a spreadsheet must not reckon (OWASP: CSV injection). */
public final class CsvText {

    private static final Pattern FORMULA = Pattern.compile("^'*[=+\\-@\\t\\r]");
    private static final Pattern ARMED = Pattern.compile("^'+[=+\\-@\\t\\r]");

    private CsvText() {}

    /** With an apostrophe before what begins like a formula; {@link #disarmed} takes it off again. */
    public static String armed(String value) {
        return FORMULA.matcher(value).find() ? "'" + value : value;
    }

    /** Without the apostrophe that keeps a spreadsheet from reckoning what begins like a formula. */
    static String disarmed(String value) {
        return ARMED.matcher(value).find() ? value.substring(1) : value;
    }
}

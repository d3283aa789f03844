package vn.bodua.registry.importing;

/** A value of a CSV file that a spreadsheet must not reckon. */
public final class CsvText {

    private CsvText() {}

    /** As it is read back by an import; with an apostrophe before what begins like a formula (OWASP: CSV injection). */
    public static String armed(String value) {
        return CsvGrid.armed(value);
    }
}

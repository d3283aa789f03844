package vn.bodua.fuzz;

/** What Jazzer calls in a Java of its own, for the parser that {@code -Dbodua.fuzz.parser} names. */
public final class FuzzTarget {

    private static final FuzzedParser PARSER = FuzzedParser.valueOf(System.getProperty("bodua.fuzz.parser", ""));

    private FuzzTarget() {}

    /** Loads what is loaded once, which under Jazzer may take half a minute. */
    public static void fuzzerInitialize() {
        PARSER.check(new byte[0]);
    }

    public static void fuzzerTestOneInput(byte[] input) {
        PARSER.check(input);
    }
}

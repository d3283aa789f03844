package vn.bodua.refusal;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A refusal as a value: what was not done, where, the limit that was met. Its words come from the message bundles by
 * {@link RefusalCode#key()}; the parameters fill the places in braces.
 */
public record Refusal(RefusalCode code, Map<String, String> details) {

    public Refusal {
        details = Map.copyOf(details);
    }

    public static Refusal of(RefusalCode code) {
        return new Refusal(code, Map.of());
    }

    /** That something that was written cannot be read; what is expected is an example or the limits of it. */
    public static Refusal unreadable(String field, String expected) {
        return of(RefusalCode.VALUE_UNREADABLE, "field", field, "expected", expected);
    }

    /** A refusal with details given as name, value, name, value. */
    public static Refusal of(RefusalCode code, String... namesAndValues) {
        Map<String, String> details = new LinkedHashMap<>();
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            details.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return new Refusal(code, details);
    }
}

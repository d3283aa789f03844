package vn.bodua.refusal;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a refusal in one language, with its details in their places ({@code {unit}}). */
public record RefusalText(String code, String title, String text) {

    private static final String BUNDLE = "messages";
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private static final ResourceBundle.Control ONLY_THIS_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    public static RefusalText of(Refusal refusal, Locale language) {
        ResourceBundle bundle = ResourceBundle.getBundle(BUNDLE, language, ONLY_THIS_LANGUAGE);
        String key = refusal.code().key();
        return new RefusalText(
                refusal.code().code(),
                filled(bundle.getString(key + ".title"), refusal),
                filled(bundle.getString(key + ".text"), refusal));
    }

    /** One line for a terminal: code, title, text. */
    public String line() {
        return code + " " + title + ". " + text;
    }

    // One pass, so that a detail that itself holds braces is shown as it is.
    private static String filled(String text, Refusal refusal) {
        return PLACE.matcher(text)
                .replaceAll(m -> Matcher.quoteReplacement(refusal.details().getOrDefault(m.group(1), m.group())));
    }
}

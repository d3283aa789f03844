package vn.bodua.authorisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of a page that would run, load or look otherwise than our own templates write it. */
final class ActiveParts {

    private static final Pattern TAG = Pattern.compile("<(/?[a-zA-Z][^\\s/>]*)((?:[^>\"']|\"[^\"]*\"|'[^']*')*)>");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("([^\\s\"'>/=]+)(?:\\s*=\\s*(\"[^\"]*\"|'[^']*'|[^\\s>]+))?");
    private static final Set<String> NEVER = Set.of(
            "iframe",
            "object",
            "embed",
            "math",
            "animate",
            "set",
            "base",
            "video",
            "audio",
            "source",
            "template",
            "slot",
            "noscript");
    private static final Set<String> ADDRESSES =
            Set.of("href", "src", "action", "formaction", "xlink:href", "data", "poster", "hx-get", "hx-post");
    private static final Pattern OUR_ADDRESS = Pattern.compile("(/(?!/)|#|\\?|data:image/).*|", Pattern.DOTALL);

    private ActiveParts() {}

    /** Empty for a page on which everything that people wrote is text. */
    static List<String> of(String html) {
        List<String> found = new ArrayList<>();
        Matcher tags = TAG.matcher(html);
        while (tags.find()) {
            String tag = tags.group(1).toLowerCase(Locale.ROOT);
            String attributes = tags.group(2);
            if (NEVER.contains(tag) || tag.equals("script") && !attributes.contains("src=\"/")) {
                found.add(tags.group());
            }
            Matcher one = ATTRIBUTE.matcher(attributes);
            while (one.find()) {
                String name = one.group(1).toLowerCase(Locale.ROOT);
                String value = one.group(2) == null ? "" : one.group(2).replaceAll("^[\"']|[\"']$", "");
                if (name.startsWith("on")
                        || name.contains("hx-on")
                        || name.equals("srcdoc")
                        || name.equals("style")
                        || name.equals("http-equiv")
                        || ADDRESSES.contains(name)
                                && !OUR_ADDRESS.matcher(value).matches()) {
                    found.add(tags.group());
                }
            }
        }
        return found;
    }
}

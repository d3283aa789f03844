package vn.bodua.organization;

import java.util.Map;
import java.util.regex.Pattern;
import vn.bodua.language.VietnameseText;

/** The names of units as they are compared: without diacritics, blanks and dashes alike, short forms written out. */
final class UnitWords {

    private UnitWords() {}

    /** Names as officers also write them, folded. */
    private static final Map<String, String> ALSO_WRITTEN = Map.of(
            "hcm", "ho chi minh",
            "br vt", "ba ria vung tau",
            "brvt", "ba ria vung tau",
            "tt hue", "thua thien hue",
            "tt. hue", "thua thien hue",
            "dac lac", "dak lak",
            "dac nong", "dak nong",
            "bac can", "bac kan",
            "kontum", "kon tum",
            "toan quoc", "ca nuoc");

    private static final Map<String, String> WRITTEN_OUT = Map.of(
            "tx", "thi xa",
            "tt", "thi tran",
            "q", "quan",
            "h", "huyen",
            "p", "phuong",
            "x", "xa");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0–—-]+");
    private static final Pattern CITY = Pattern.compile("^tp\\.? *");
    private static final Pattern SHORT_FORM = Pattern.compile("^(tx|tt|q|h|p|x)\\. ?");
    private static final Pattern LEFT_OUT = Pattern.compile("^(tinh |thanh pho |cum thi dua |cum )");

    private static final Pattern DESIGNATION =
            Pattern.compile("^(tinh|thanh pho|quan|huyen|thi xa|thi tran|phuong|xa|dac khu) ");

    /** "TP. Hồ Chí Minh" as "thanh pho ho chi minh". */
    static String plain(String name) {
        String plain = BLANKS.matcher(VietnameseText.fold(name)).replaceAll(" ").strip();
        return plain.startsWith("tp") ? CITY.matcher(plain).replaceFirst("thanh pho ") : plain;
    }

    /** A plain name without what most people leave out before it: "tỉnh", "thành phố", "cụm thi đua". */
    static String searched(String plain) {
        String bare = LEFT_OUT.matcher(plain).replaceFirst("");
        String also = ALSO_WRITTEN.get(bare);
        if (also != null) {
            return also;
        }
        var shortForm = SHORT_FORM.matcher(bare);
        return shortForm.find() ? WRITTEN_OUT.get(shortForm.group(1)) + " " + bare.substring(shortForm.end()) : bare;
    }

    /** A name without what the unit is by law. */
    static String bare(String name) {
        return DESIGNATION.matcher(searched(plain(name))).replaceFirst("");
    }
}

package vn.bodua.registry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import vn.bodua.language.VietnameseText;

/**
 * How names of registrants are compared: without diacritics, and whether "HTX DVNN" or "Hợp tác xã dịch vụ nông nghiệp" is
 * written. Only what says of what kind one is has such forms; "Hợp tác" in a name of its own stays.
 */
public final class RegistryName {

    /** What is written short, and in full; the longer first, so that "HTXDVNN" is not taken for "HTX". */
    private static final Map<String, String> SHORT = shortForms();

    /** What only says of what kind one is, as words in full; the longer first. */
    private static final List<String> KINDS = List.of(
            "lien hiep hop tac xa",
            "hop tac xa",
            "to hop tac",
            "quy tin dung nhan dan",
            "quy tin dung",
            "cong ty trach nhiem huu han",
            "cong ty co phan",
            "cong ty",
            "doanh nghiep tu nhan");

    /** What says that it works for its members or in agriculture, which one writes and another leaves out; transport is never. */
    private static final List<String> WORKS = List.of(
            "san xuat kinh doanh dich vu",
            "san xuat kinh doanh",
            "kinh doanh dich vu",
            "san xuat",
            "kinh doanh",
            "dich vu",
            "tong hop",
            "nong nghiep",
            "thuong mai",
            "va",
            "kieu moi");

    private static final Pattern INITIALS = Pattern.compile("\\b([a-z])\\.(?=[a-z]\\b)");
    private static final Pattern BETWEEN = Pattern.compile("[^a-z0-9]+");

    private RegistryName() {}

    private static Map<String, String> shortForms() {
        Map<String, String> forms = new LinkedHashMap<>();
        forms.put("lhhtx", "lien hiep hop tac xa");
        forms.put("lh htx", "lien hiep hop tac xa");
        forms.put("htxdvnn", "hop tac xa dich vu nong nghiep");
        forms.put("htxnn", "hop tac xa nong nghiep");
        forms.put("htx", "hop tac xa");
        forms.put("tht", "to hop tac");
        forms.put("qtdnd", "quy tin dung nhan dan");
        forms.put("qtd", "quy tin dung");
        forms.put("sxkddv", "san xuat kinh doanh dich vu");
        forms.put("sxkd", "san xuat kinh doanh");
        forms.put("kddv", "kinh doanh dich vu");
        forms.put("dvth", "dich vu tong hop");
        forms.put("dvnn", "dich vu nong nghiep");
        forms.put("dv nn", "dich vu nong nghiep");
        forms.put("sxnn", "san xuat nong nghiep");
        forms.put("ttcn", "tieu thu cong nghiep");
        forms.put("tmdv", "thuong mai dich vu");
        forms.put("dvtm", "dich vu thuong mai");
        forms.put("tnhh", "trach nhiem huu han");
        forms.put("cty", "cong ty");
        forms.put("dntn", "doanh nghiep tu nhan");
        forms.put("sx", "san xuat");
        forms.put("kd", "kinh doanh");
        forms.put("dv", "dich vu");
        forms.put("nn", "nong nghiep");
        forms.put("tm", "thuong mai");
        return forms;
    }

    /** Small letters and digits without diacritics, words apart by one blank; "H.T.X." is one word. */
    public static String fold(String text) {
        String folded = INITIALS.matcher(VietnameseText.fold(text)).replaceAll("$1");
        return BETWEEN.matcher(folded).replaceAll(" ").strip();
    }

    /** The name folded, with everything that is written short written in full. */
    public static String inFull(String name) {
        return replaced(" " + fold(name) + " ", SHORT).strip();
    }

    /**
     * What is left of a name without its kind and its trade: "HTX DVNN Tân Tiến" and "Hợp tác xã Tân Tiến" are both "tan
     * tien". A name that is nothing else stays whole.
     */
    public static String bare(String name) {
        String full = " " + inFull(name) + " ";
        String bare = full;
        for (String kind : KINDS) {
            bare = bare.replace(" " + kind + " ", " ");
        }
        String withoutKind = bare.strip();
        for (boolean found = true; found; ) {
            found = false;
            for (String work : WORKS) {
                if (bare.startsWith(" " + work + " ")) {
                    bare = bare.substring(work.length() + 1);
                    found = true;
                }
            }
        }
        String left = bare.strip();
        return !left.isEmpty() ? left : withoutKind.isEmpty() ? full.strip() : withoutKind;
    }

    /** The words by which a name is found: as written, in full, and in every short form of what is in it. */
    public static Set<String> words(String name) {
        Set<String> words = new LinkedHashSet<>();
        String folded = fold(name);
        String padded = replaced(" " + folded + " ", SHORT);
        words.addAll(apart(folded));
        words.addAll(apart(padded.strip()));
        SHORT.forEach((shortened, inFull) -> {
            if (padded.contains(" " + inFull + " ")) {
                words.addAll(apart(shortened));
            }
        });
        return words;
    }

    /** The words of a text, folded. */
    public static List<String> wordsOf(String text) {
        return apart(fold(text));
    }

    private static List<String> apart(String folded) {
        return folded.isEmpty() ? List.of() : new ArrayList<>(List.of(folded.split(" ")));
    }

    private static String replaced(String padded, Map<String, String> forms) {
        String text = padded;
        for (Map.Entry<String, String> form : forms.entrySet()) {
            text = text.replace(" " + form.getKey() + " ", " " + form.getValue() + " ");
        }
        return text;
    }
}

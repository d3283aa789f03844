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
    private static final List<Form> SHORT = shortForms().entrySet().stream()
            .map(form -> new Form(form.getKey(), " " + form.getKey() + " ", " " + form.getValue() + " "))
            .toList();

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
    /** What is written short, and both forms as they stand among other words. */
    private record Form(String shortened, String amongWords, String inFull) {}

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
        String folded = VietnameseText.fold(text);
        if (folded.indexOf('.') >= 0) {
            folded = INITIALS.matcher(folded).replaceAll("$1");
        }
        StringBuilder apart = new StringBuilder(folded.length());
        boolean between = false;
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                if (between && !apart.isEmpty()) {
                    apart.append(' ');
                }
                apart.append(c);
                between = false;
            } else {
                between = true;
            }
        }
        return apart.toString();
    }

    /** The name folded, with everything that is written short written in full. */
    public static String inFull(String name) {
        return replaced(" " + fold(name) + " ").strip();
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
        String padded = replaced(" " + folded + " ");
        words.addAll(apart(folded));
        words.addAll(apart(padded.strip()));
        SHORT.stream()
                .filter(form -> padded.contains(form.inFull()))
                .forEach(form -> words.addAll(apart(form.shortened())));
        return words;
    }

    /** The words of a text, folded. */
    public static List<String> wordsOf(String text) {
        return apart(fold(text));
    }

    private static List<String> apart(String folded) {
        return folded.isEmpty() ? List.of() : new ArrayList<>(List.of(folded.split(" ")));
    }

    private static String replaced(String padded) {
        String text = padded;
        for (Form form : SHORT) {
            text = text.replace(form.amongWords(), form.inFull());
        }
        return text;
    }
}

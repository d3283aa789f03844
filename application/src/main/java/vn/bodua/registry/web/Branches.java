package vn.bodua.registry.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.bodua.language.Table;
import vn.bodua.language.VietnameseText;
import vn.bodua.web.Choice;

/** The branches of the Vietnamese system of economic branches (VSIC 2018) as far as they are shipped, found by code or words. */
public final class Branches {

    private static final int DIVISION = 2;
    private static final Map<String, String> NAMES = names();

    private Branches() {}

    private static Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        Table.shipped("/vocabulary/vsic.csv").stream()
                .filter(row -> row.get("code").matches("\\d{2,5}"))
                .forEach(row -> names.put(row.get("code"), row.get("name")));
        return names;
    }

    /** Codes with the name of the narrowest branch that is known. */
    public static List<Choice> named(List<String> codes) {
        return codes.stream().map(code -> new Choice(code, name(code))).toList();
    }

    private static String name(String code) {
        for (int length = code.length(); length >= DIVISION; length--) {
            String name = NAMES.get(code.substring(0, length));
            if (name != null) {
                return name;
            }
        }
        return "";
    }

    /** All that are known; what a browser offers while a code or a word is typed. */
    public static List<Choice> all() {
        return NAMES.entrySet().stream()
                .map(e -> new Choice(e.getKey(), e.getValue()))
                .toList();
    }

    /** The code of a branch that was typed by its code, by code and name, or by its name. */
    static String code(String typed) {
        String first = typed.strip().split("\\s", 2)[0];
        if (first.matches("\\d{2,5}")) {
            return first;
        }
        String folded = VietnameseText.fold(typed.strip());
        return NAMES.entrySet().stream()
                .filter(e -> VietnameseText.fold(e.getValue()).equals(folded))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(typed.strip());
    }
}

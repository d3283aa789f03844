package vn.bodua.web;

import java.util.Locale;

/** A language that every text of the application exists in. */
public enum Language {
    VIETNAMESE("vi"),
    ENGLISH("en");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public Locale locale() {
        return Locale.of(code);
    }

    /** The language of a code; Vietnamese for anything unknown. */
    public static Language ofCode(String code) {
        return code.equals(ENGLISH.code) ? ENGLISH : VIETNAMESE;
    }

    public Language other() {
        return this == VIETNAMESE ? ENGLISH : VIETNAMESE;
    }
}

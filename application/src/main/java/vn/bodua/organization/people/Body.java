package vn.bodua.organization.people;

import java.util.Locale;

/** A body of an alliance, from the one that elects to those that it elects. */
public enum Body {
    /** Đại hội. */
    CONGRESS,
    /** Ban Chấp hành. */
    EXECUTIVE_COMMITTEE,
    /** Ban Thường vụ. */
    STANDING_COMMITTEE,
    /** Thường trực: chairperson and deputies. */
    STANDING_BODY,
    /** Ủy ban Kiểm tra. */
    INSPECTION_COMMITTEE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Body ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}

package vn.bodua.organization.people;

import java.util.Locale;

/** What somebody is in a body. */
public enum Position {
    DELEGATE(Body.CONGRESS),
    EXECUTIVE_MEMBER(Body.EXECUTIVE_COMMITTEE),
    STANDING_MEMBER(Body.STANDING_COMMITTEE),
    /** Chủ tịch. */
    CHAIR(Body.STANDING_BODY),
    /** Phó Chủ tịch Thường trực. */
    FIRST_DEPUTY_CHAIR(Body.STANDING_BODY),
    DEPUTY_CHAIR(Body.STANDING_BODY),
    /** Chủ nhiệm Ủy ban Kiểm tra. */
    INSPECTION_HEAD(Body.INSPECTION_COMMITTEE),
    INSPECTION_DEPUTY_HEAD(Body.INSPECTION_COMMITTEE),
    INSPECTION_MEMBER(Body.INSPECTION_COMMITTEE);

    private final Body body;

    Position(Body body) {
        this.body = body;
    }

    public Body body() {
        return body;
    }

    /** Whether it leads its body, so that one person at a time holds it. */
    public boolean leads() {
        return this == CHAIR || this == INSPECTION_HEAD;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Position ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}

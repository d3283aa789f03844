package vn.bodua.registry;

import java.util.Arrays;

/** What a registrant is by law; with the codes of the breakdown {@code legal_kind}. */
public enum LegalKind {
    /** Hợp tác xã. */
    COOPERATIVE("coop"),
    /** Liên hiệp hợp tác xã. */
    UNION("union"),
    /** Tổ hợp tác. */
    GROUP("group"),
    /** Quỹ tín dụng nhân dân: a cooperative and a credit institution in one. */
    CREDIT_FUND("credit_fund"),
    /** Doanh nghiệp that is affiliated to an alliance. */
    ENTERPRISE("enterprise");

    private final String code;

    LegalKind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static LegalKind ofCode(String code) {
        return Arrays.stream(values())
                .filter(k -> k.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no legal kind: " + code));
    }
}

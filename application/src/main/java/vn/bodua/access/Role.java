package vn.bodua.access;

import java.util.Locale;

/** What a person is at a unit. What a role may do stands in {@link Permission}. */
public enum Role {
    /** Chuyên viên: takes in reports, reviews and enters them. */
    SPECIALIST,
    /** Lãnh đạo: decides between rival figures, lets another act for them. */
    LEADER,
    /** Ban chuyên môn of the central body. */
    DEPARTMENT,
    /** Cụm trưởng thi đua of the year. */
    CLUSTER_HEAD,
    /** Người làm báo cáo of a cooperative. */
    CLERK,
    /** Kiểm tra: sees everything under the unit, history included, and changes nothing. */
    INSPECTOR,
    /** Quản trị: accounts and the running of the system; no figures. */
    ADMINISTRATOR;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Role ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Whether its holder signs in with a second factor. */
    public boolean needsSecondFactor() {
        return this == LEADER || this == ADMINISTRATOR;
    }
}

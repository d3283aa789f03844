package vn.bodua.registry;

import java.time.LocalDate;
import java.util.Locale;
import vn.bodua.organization.UnitId;

/** That one belongs to an alliance, named by the unit that the alliance works for, since a day. */
public record Affiliation(UnitId alliance, Kind kind, LocalDate since) {

    /** Thành viên chính thức or thành viên liên kết of an alliance. */
    public enum Kind {
        FULL,
        LINKED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Kind ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}

package vn.bodua.organization.people;

import java.util.Locale;
import vn.bodua.organization.UnitId;

/**
 * Who headed a cluster or block of emulation in a year, or was its deputy.
 *
 * @param decision number of the decision; empty where there is none
 * @param source what it was read from where it came with the project; else empty
 */
public record ClusterHead(int year, Place place, UnitId unit, String decision, String source) {

    /** Cụm trưởng or cụm phó. */
    public enum Place {
        HEAD,
        DEPUTY;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Place ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}

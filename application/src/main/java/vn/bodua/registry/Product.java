package vn.bodua.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.bodua.language.VietnameseText;

/**
 * Something that one makes or offers, with the certificates that it has.
 *
 * @param goods what it is, as goods are counted in reports; may be empty
 * @param until the day from which it is no longer made
 */
public record Product(String name, String goods, List<Certificate> certificates, Optional<LocalDate> until) {

    public Product {
        name = VietnameseText.normalise(name).strip();
        goods = goods.strip();
        certificates = List.copyOf(certificates);
    }

    /** What a product can be certified as. */
    public enum Standard {
        OCOP,
        VIETGAP,
        GLOBALGAP,
        ORGANIC,
        OTHER;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Standard ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * A certificate and the days that it is valid on.
     *
     * @param stars 1 to 5, of OCOP alone
     */
    public record Certificate(
            Standard standard, Optional<Integer> stars, String number, LocalDate from, Optional<LocalDate> until) {

        /** How long a recognition as OCOP is valid (Decision 148/QĐ-TTg 2023). */
        private static final int OCOP_MONTHS = 36;

        public Certificate {
            number = number.strip();
        }

        public static Certificate ocop(int stars, String number, LocalDate from) {
            return new Certificate(
                    Standard.OCOP, Optional.of(stars), number, from, Optional.of(from.plusMonths(OCOP_MONTHS)));
        }

        public boolean validOn(LocalDate day) {
            return !day.isBefore(from) && until.map(day::isBefore).orElse(true);
        }
    }
}

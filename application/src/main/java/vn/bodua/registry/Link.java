package vn.bodua.registry;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import vn.bodua.language.VietnameseText;

/** What ties one to a partner for a time. Membership of a union is no such link but an event of its life. */
public record Link(Kind kind, Partner partner, LocalDate from, Optional<LocalDate> until) {

    /** Of what kind it is. */
    public enum Kind {
        /** Hợp đồng hợp tác. */
        CONTRACT,
        /** The partner delivers to it. */
        SUPPLY,
        /** The partner buys from it (bao tiêu). */
        PURCHASE,
        /** Both hold a share in something (liên doanh, góp vốn). */
        VENTURE,
        OTHER;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Kind ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** With whom. */
    public sealed interface Partner {}

    /** With another one that stands in the registry. */
    public record Registered(RegistrantId registrant) implements Partner {}

    /** With somebody who does not. */
    public record Outside(String name) implements Partner {
        public Outside {
            name = VietnameseText.normalise(name).strip();
        }
    }
}

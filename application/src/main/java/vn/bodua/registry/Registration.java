package vn.bodua.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.bodua.language.VietnameseText;
import vn.bodua.organization.UnitId;

/**
 * What is registered of one, whole at every registration and change.
 *
 * @param number of the registration or the tax, which since 2015 is the same; empty where there is none
 * @param certified whether the commune certified the contract of a group
 * @param advised whether the alliance advised its founding
 */
public record Registration(
        Names names,
        String number,
        Optional<Certificate> certificate,
        Address address,
        Contact contact,
        Business business,
        Optional<Long> charterCapital,
        Optional<Law> law,
        boolean certified,
        boolean advised) {

    public Registration {
        number = text(number);
    }

    /** How it is called: in full, in short, in another language. */
    public record Names(String full, String shortened, String foreign) {

        public Names {
            full = text(full);
            shortened = text(shortened);
            foreign = text(foreign);
        }

        public static Names of(String full) {
            return new Names(full, "", "");
        }
    }

    /** The certificate of registration; how many times it was changed since it was first given. */
    public record Certificate(String number, LocalDate day, String issuer, int changes) {

        public Certificate {
            number = text(number);
            issuer = text(issuer);
        }
    }

    /**
     * Where it sits.
     *
     * @param place the lowest unit of the territory that is known
     * @param commune by name, where the place is none itself
     */
    public record Address(String street, String commune, UnitId place, Optional<Location> location) {

        public Address {
            street = text(street);
            commune = text(commune);
        }

        public static Address in(UnitId place, String commune) {
            return new Address("", commune, place, Optional.empty());
        }
    }

    /** A point on the map, in degrees (WGS 84). */
    public record Location(double latitude, double longitude) {}

    /** How it is reached. */
    public record Contact(String phone, String email, String website) {

        public static final Contact NONE = new Contact("", "", "");

        public Contact {
            phone = text(phone);
            email = text(email);
            website = text(website);
        }
    }

    /** What it is there for: serves its members, or gives them work. */
    public enum Model {
        SERVICE_SUPPLY,
        JOB_CREATION;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Model ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * What it does.
     *
     * @param sector as it is counted in reports: a code of the breakdown {@code sector}
     * @param lines codes of the system of economic branches (VSIC); the first is the main one
     */
    public record Business(String sector, List<String> lines, Optional<Model> model) {

        public Business {
            lines = lines.stream().map(String::strip).toList();
        }

        public static Business in(String sector) {
            return new Business(sector, List.of(), Optional.empty());
        }
    }

    /** The same under a law. */
    public Registration under(Law other) {
        return new Registration(
                names,
                number,
                certificate,
                address,
                contact,
                business,
                charterCapital,
                Optional.of(other),
                certified,
                advised);
    }

    private static String text(String given) {
        return VietnameseText.normalise(given).strip();
    }
}

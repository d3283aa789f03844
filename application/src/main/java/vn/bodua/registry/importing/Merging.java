package vn.bodua.registry.importing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import vn.bodua.organization.UnitId;
import vn.bodua.quantity.VietnameseNumber;
import vn.bodua.registry.Registration;
import vn.bodua.registry.Registration.Address;
import vn.bodua.registry.Registration.Business;
import vn.bodua.registry.Registration.Certificate;
import vn.bodua.registry.Registration.Contact;
import vn.bodua.registry.Registration.Model;
import vn.bodua.registry.Registration.Names;
import vn.bodua.registry.RegistryName;
import vn.bodua.registry.importing.Preview.Change;

/**
 * Puts what a row says onto what is registered, and tells each thing that is then otherwise. A name, a commune or a telephone
 * that is only written in another way ("HTX", "Hợp tác xã") is not otherwise.
 */
final class Merging {

    private final Said said;
    private final List<Change> changes;
    private final RegistryWords words;
    private final Places places;
    private final List<Notice> notices;

    Merging(Said said, List<Change> changes, RegistryWords words, Places places, List<Notice> notices) {
        this.said = said;
        this.changes = changes;
        this.words = words;
        this.places = places;
        this.notices = notices;
    }

    static String shown(long number) {
        return VietnameseNumber.write(BigDecimal.valueOf(number));
    }

    Registration onto(Registration known, UnitId province) {
        Names names = new Names(
                text(
                        Column.NAME,
                        known.names().full(),
                        (a, b) -> RegistryName.inFull(a).equals(RegistryName.inFull(b))),
                text(Column.SHORT_NAME, known.names().shortened(), Merging::alike),
                known.names().foreign());
        String number = text(Column.NUMBER, known.number(), Merging::alike);
        return new Registration(
                names,
                number,
                certificate(known.certificate(), number),
                address(known.address(), province),
                contact(known.contact()),
                business(known.business()),
                capital(known.charterCapital()),
                known.law(),
                known.certified(),
                known.advised());
    }

    private String text(Column column, String known, BiPredicate<String, String> alike) {
        Optional<String> now = said.text(column);
        if (now.isEmpty() || (!known.isEmpty() && alike.test(now.get(), known))) {
            return known;
        }
        changes.add(new Change(column, known, now.get()));
        return now.get();
    }

    private Optional<Certificate> certificate(Optional<Certificate> known, String number) {
        Optional<String> its = said.text(Column.CERTIFICATE);
        Optional<LocalDate> day = said.day(Column.CERTIFICATE_DAY)
                .map(d -> known.map(Certificate::day).filter(d::admits).orElse(d.day()))
                .or(() -> known.map(Certificate::day));
        String named = its.or(() -> known.map(Certificate::number)).orElse(number);
        if (day.isEmpty() || named.isEmpty()) {
            its.ifPresent(written -> notices.add(new Notice(
                    said.row(),
                    said.cell(Column.CERTIFICATE),
                    Notice.Kind.CERTIFICATE_WITHOUT_DAY,
                    Map.of("written", written))));
            return known;
        }
        String issuer = said.text(Column.CERTIFICATE_ISSUER)
                .or(() -> known.map(Certificate::issuer))
                .orElse("");
        Certificate now = new Certificate(
                named, day.get(), issuer, known.map(Certificate::changes).orElse(0));
        if (known.filter(c -> alike(c.number(), now.number())
                        && alike(c.issuer(), now.issuer())
                        && c.day().equals(now.day()))
                .isPresent()) {
            return known;
        }
        if (!known.equals(Optional.of(now))) {
            told(Column.CERTIFICATE, known.map(Certificate::number).orElse(""), now.number());
            told(
                    Column.CERTIFICATE_DAY,
                    known.map(c -> c.day().toString()).orElse(""),
                    now.day().toString());
            told(Column.CERTIFICATE_ISSUER, known.map(Certificate::issuer).orElse(""), now.issuer());
        }
        return Optional.of(now);
    }

    private void told(Column column, String was, String becomes) {
        if (!was.equals(becomes)) {
            changes.add(new Change(column, was, becomes));
        }
    }

    private Address address(Address known, UnitId province) {
        UnitId place = known.place();
        if (!places.inOneProvince(place, province)) {
            changes.add(new Change(Column.PROVINCE, places.nameOf(place), places.nameOf(province)));
            place = province;
        }
        String street = street(known.street());
        told(Column.STREET, known.street(), street);
        String commune = text(
                Column.COMMUNE, known.commune(), (a, b) -> Matching.commune(a).equals(Matching.commune(b)));
        return new Address(street, commune, place, known.location());
    }

    /** A district is no unit of the registry; it is kept behind the street, where it is not written there already. */
    private String street(String known) {
        String street =
                said.text(Column.STREET).orElse(said.text(Column.DISTRICT).isPresent() ? known : "");
        String whole = said.text(Column.DISTRICT)
                .filter(district -> !RegistryName.fold(street).contains(RegistryName.fold(district)))
                .map(district -> street.isEmpty() ? district : street + ", " + district)
                .orElse(street);
        return whole.isEmpty() || RegistryName.fold(whole).equals(RegistryName.fold(known)) ? known : whole;
    }

    private Contact contact(Contact known) {
        return new Contact(
                text(Column.PHONE, known.phone(), (a, b) -> digits(a).equals(digits(b))),
                text(Column.EMAIL, known.email(), String::equalsIgnoreCase),
                text(Column.WEBSITE, known.website(), String::equalsIgnoreCase));
    }

    private static boolean alike(String one, String other) {
        return one.replaceAll("\\s+", " ").equals(other.replaceAll("\\s+", " "));
    }

    private static String digits(String phone) {
        return phone.replaceAll("[^0-9]", "");
    }

    private Business business(Business known) {
        String sector = said.text(Column.SECTOR).orElse(known.sector());
        told(Column.SECTOR, words.word(Column.SECTOR, known.sector()), words.word(Column.SECTOR, sector));
        Optional<Model> model = said.text(Column.MODEL).map(Model::ofCode).or(known::model);
        told(Column.MODEL, shown(known.model()), shown(model));
        return new Business(sector, lines(known.lines()), model);
    }

    private String shown(Optional<Model> model) {
        return model.map(m -> words.word(Column.MODEL, m.code())).orElse("");
    }

    private List<String> lines(List<String> known) {
        Optional<String> written = said.text(Column.LINES);
        if (written.isEmpty()) {
            return known;
        }
        Optional<List<String>> codes = words.lines(written.get());
        if (codes.isEmpty()) {
            notices.add(new Notice(
                    said.row(), said.cell(Column.LINES), Notice.Kind.LINES_IN_WORDS, Map.of("written", written.get())));
            return known;
        }
        told(Column.LINES, String.join("; ", known), String.join("; ", codes.get()));
        return codes.get();
    }

    private Optional<Long> capital(Optional<Long> known) {
        Optional<Long> now = said.amount(Column.CHARTER_CAPITAL).or(() -> known);
        told(
                Column.CHARTER_CAPITAL,
                known.map(Merging::shown).orElse(""),
                now.map(Merging::shown).orElse(""));
        return now;
    }
}

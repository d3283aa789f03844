package vn.bodua.api.shown;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.bodua.organization.UnitId;
import vn.bodua.organization.Units;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.registry.Law;
import vn.bodua.registry.Registration;

/**
 * What is registered of one, as a page, a program or a person at the terminal writes it and as it is shown to programs.
 *
 * @param place identifier, code or name of the lowest unit that is known
 * @param lines codes of the system of economic branches, the main one first
 * @param charterCapital in VND
 */
public record NamedRegistration(
        String name,
        Optional<String> shortName,
        Optional<String> foreignName,
        Optional<String> number,
        Optional<PaperOfIt> certificate,
        Optional<String> street,
        Optional<String> commune,
        String place,
        Optional<Double> latitude,
        Optional<Double> longitude,
        Optional<String> phone,
        Optional<String> email,
        Optional<String> website,
        String sector,
        Optional<List<String>> lines,
        Optional<String> model,
        Optional<Long> charterCapital,
        Optional<String> law,
        Optional<Boolean> certified,
        Optional<Boolean> advised) {

    /** The certificate of registration; how many times it was changed since it was first given. */
    public record PaperOfIt(String number, LocalDate day, Optional<String> issuer, Optional<Integer> changes) {}

    public static NamedRegistration of(Registration registration) {
        Registration.Address address = registration.address();
        return new NamedRegistration(
                registration.names().full(),
                Optional.of(registration.names().shortened()),
                Optional.of(registration.names().foreign()),
                Optional.of(registration.number()),
                registration
                        .certificate()
                        .map(c ->
                                new PaperOfIt(c.number(), c.day(), Optional.of(c.issuer()), Optional.of(c.changes()))),
                Optional.of(address.street()),
                Optional.of(address.commune()),
                address.place().value(),
                address.location().map(Registration.Location::latitude),
                address.location().map(Registration.Location::longitude),
                Optional.of(registration.contact().phone()),
                Optional.of(registration.contact().email()),
                Optional.of(registration.contact().website()),
                registration.business().sector(),
                Optional.of(registration.business().lines()),
                registration.business().model().map(Registration.Model::code),
                registration.charterCapital(),
                registration.law().map(Law::code),
                Optional.of(registration.certified()),
                Optional.of(registration.advised()));
    }

    /**
     * What is to be registered on a day. Which units there are is no secret.
     *
     * <p>Refusals: {@code UNIT_UNKNOWN}, {@code UNIT_NOT_AT_DATE}, {@code UNIT_AMBIGUOUS}, {@code VALUE_UNREADABLE}.
     */
    public Outcome<Registration> on(LocalDate day, Units units) {
        return place(day, units)
                .then(where -> location()
                        .then(location -> modelNamed()
                                .then(named -> lawNamed()
                                        .map(under -> new Registration(
                                                new Registration.Names(
                                                        name, shortName.orElse(""), foreignName.orElse("")),
                                                number.orElse(""),
                                                certificate.map(c -> new Registration.Certificate(
                                                        c.number(),
                                                        c.day(),
                                                        c.issuer().orElse(""),
                                                        c.changes().orElse(0))),
                                                new Registration.Address(
                                                        street.orElse(""), commune.orElse(""), where, location),
                                                new Registration.Contact(
                                                        phone.orElse(""), email.orElse(""), website.orElse("")),
                                                new Registration.Business(sector, lines.orElse(List.of()), named),
                                                charterCapital,
                                                under,
                                                certified.orElse(false),
                                                advised.orElse(false))))));
    }

    private Outcome<UnitId> place(LocalDate day, Units units) {
        if (place.isBlank()) {
            return Outcome.refused(Refusal.of(RefusalCode.FIELD_EMPTY, "field", "place"));
        }
        return units.known(place, day);
    }

    private Outcome<Optional<Registration.Location>> location() {
        if (latitude.isPresent() != longitude.isPresent()) {
            return Outcome.refused(Refusal.unreadable("location", "21.03; 105.85"));
        }
        return Outcome.done(latitude.flatMap(lat -> longitude.map(lon -> new Registration.Location(lat, lon))));
    }

    private Outcome<Optional<Registration.Model>> modelNamed() {
        return model.filter(m -> !m.isEmpty())
                .map(m -> NamedWanted.one(m, "model", List.of(Registration.Model.values()), Registration.Model::code)
                        .map(Optional::of))
                .orElseGet(() -> Outcome.done(Optional.empty()));
    }

    private Outcome<Optional<Law>> lawNamed() {
        return law.filter(l -> !l.isEmpty())
                .map(l -> NamedWanted.one(l, "law", List.of(Law.values()), Law::code)
                        .map(Optional::of))
                .orElseGet(() -> Outcome.done(Optional.empty()));
    }
}

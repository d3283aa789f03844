package vn.bodua.registry.web;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.bodua.api.shown.NamedRegistration;
import vn.bodua.quantity.VietnameseNumber;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.registry.Law;
import vn.bodua.registry.Registration;

/** The fields of a registration in a form: read from what was typed, and filled in with what is registered. */
final class RegistrationForm {

    private RegistrationForm() {}

    /** Refusals: {@code VALUE_UNREADABLE}. */
    static Outcome<NamedRegistration> read(Filled form) {
        return form.number("charterCapital")
                .then(capital -> certificate(form)
                        .then(certificate -> degrees(form, "latitude")
                                .then(latitude -> degrees(form, "longitude")
                                        .map(longitude -> new NamedRegistration(
                                                form.text("name"),
                                                form.given("shortName"),
                                                form.given("foreignName"),
                                                form.given("number"),
                                                certificate,
                                                form.given("street"),
                                                form.given("commune"),
                                                form.text("place"),
                                                latitude,
                                                longitude,
                                                form.given("phone"),
                                                form.given("email"),
                                                form.given("website"),
                                                form.text("sector"),
                                                Optional.of(lines(form.text("lines"))),
                                                form.given("model"),
                                                capital,
                                                form.given("law"),
                                                Optional.of(form.is("certified", "yes")),
                                                Optional.of(form.is("advised", "yes")))))));
    }

    private static Outcome<Optional<NamedRegistration.PaperOfIt>> certificate(Filled form) {
        if (form.given("certificateNumber").isEmpty()
                && form.given("certificateDay").isEmpty()) {
            return Outcome.done(Optional.empty());
        }
        return form.day("certificateDay")
                .then(day -> form.number("certificateChanges")
                        .map(changes -> Optional.of(new NamedRegistration.PaperOfIt(
                                form.text("certificateNumber").strip(),
                                day,
                                form.given("certificateIssuer"),
                                changes.map(Long::intValue)))));
    }

    private static Outcome<Optional<Double>> degrees(Filled form, String field) {
        String typed = form.text(field).strip().replace(',', '.');
        if (typed.isEmpty()) {
            return Outcome.done(Optional.empty());
        }
        return typed.matches("-?\\d{1,3}(\\.\\d{1,12})?")
                ? Outcome.done(Optional.of(Double.valueOf(typed)))
                : Outcome.refused(Refusal.unreadable(field, "21,0285"));
    }

    /** Codes, or branches as the list of them writes them, divided by semicolons or ends of lines. */
    private static List<String> lines(String typed) {
        return Arrays.stream(typed.split("[;\\n]"))
                .map(String::strip)
                .filter(t -> !t.isEmpty())
                .map(Branches::code)
                .toList();
    }

    /** What is registered, as somebody would have typed it. */
    static Filled filled(Registration of) {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        put(typed, "name", of.names().full());
        put(typed, "shortName", of.names().shortened());
        put(typed, "foreignName", of.names().foreign());
        put(typed, "number", of.number());
        of.certificate().ifPresent(c -> {
            put(typed, "certificateNumber", c.number());
            put(typed, "certificateDay", c.day().toString());
            put(typed, "certificateIssuer", c.issuer());
            put(typed, "certificateChanges", Integer.toString(c.changes()));
        });
        put(typed, "street", of.address().street());
        put(typed, "commune", of.address().commune());
        put(typed, "place", of.address().place().value());
        of.address().location().ifPresent(l -> {
            put(typed, "latitude", Double.toString(l.latitude()).replace('.', ','));
            put(typed, "longitude", Double.toString(l.longitude()).replace('.', ','));
        });
        put(typed, "phone", of.contact().phone());
        put(typed, "email", of.contact().email());
        put(typed, "website", of.contact().website());
        put(typed, "sector", of.business().sector());
        put(typed, "lines", String.join("; ", of.business().lines()));
        put(typed, "model", of.business().model().map(Registration.Model::code).orElse(""));
        put(
                typed,
                "charterCapital",
                of.charterCapital().map(RegistrationForm::written).orElse(""));
        put(typed, "law", of.law().map(Law::code).orElse(""));
        put(typed, "certified", of.certified() ? "yes" : "");
        put(typed, "advised", of.advised() ? "yes" : "");
        return new Filled(typed);
    }

    private static String written(long amount) {
        return VietnameseNumber.write(BigDecimal.valueOf(amount));
    }

    private static void put(Map<String, List<String>> typed, String field, String value) {
        typed.put(field, List.of(value));
    }
}

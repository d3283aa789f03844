package vn.bodua.registry.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.bodua.organization.Decision;
import vn.bodua.quantity.Qualifier;
import vn.bodua.quantity.Quantity;
import vn.bodua.registry.LifeEvent;
import vn.bodua.registry.RecordedEvent;
import vn.bodua.registry.Registration;
import vn.bodua.registry.SizeRules;
import vn.bodua.web.Frame;
import vn.bodua.web.ShownQuantity;
import vn.bodua.web.State;
import vn.bodua.web.Words;

/** What stands in a file, in words. */
public final class LifeTold {

    private LifeTold() {}

    static String meta(Words words, RegistrantPage page) {
        return Stream.of(
                        Optional.of(words.t("registry.kind."
                                + page.life().registrant().kind().code())),
                        page.registration()
                                .map(Registration::number)
                                .filter(n -> !n.isEmpty())
                                .map(n -> words.t("registrant.number_is", n)),
                        page.life().foundedOn().map(day -> words.t("registrant.founded_on", words.day(day))))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
    }

    /** The colour of a state of one that is or was there. */
    public static State colour(vn.bodua.registry.State state) {
        return switch (state) {
            case OPERATING -> State.WELL;
            case SUSPENDED -> State.LOOK;
            default -> State.PLAIN;
        };
    }

    /** An amount of money, short where it is large. */
    public static ShownQuantity money(Frame frame, long amount) {
        return frame.words().quantity(Quantity.of(BigDecimal.valueOf(amount), "VND", Qualifier.EXACT));
    }

    /** A number of people. */
    public static String number(Frame frame, long number) {
        return frame.words().number(BigDecimal.valueOf(number));
    }

    /** Street, commune, province. */
    public static String address(Frame frame, Registration registration, LocalDate day) {
        Registration.Address address = registration.address();
        return Stream.of(address.street(), address.commune(), place(frame, address, day))
                .filter(part -> !part.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String place(Frame frame, Registration.Address address, LocalDate day) {
        return frame.units()
                .byId(address.place())
                .map(u -> u.kind().isBelowProvinces()
                        ? frame.place(u.id(), day)
                        : u.nameOn(day).full())
                .orElse(address.place().value());
    }

    /** What of a chapter's event is beside its kind: a reason, a way, a law. */
    public static String more(Frame frame, LifeEvent event) {
        return switch (event) {
            case LifeEvent.Suspended(String reason) -> reason;
            case LifeEvent.Left(String reason) -> reason;
            case LifeEvent.Dissolved(LifeEvent.Way way) -> frame.t("registry.way." + way.code());
            case LifeEvent.Converted(String enterprise, String code) ->
                Stream.of(enterprise, code).filter(t -> !t.isEmpty()).collect(Collectors.joining(", "));
            case LifeEvent.Reregistered(Registration r, var law) -> frame.t("registry.law." + law.code());
            case LifeEvent.Founded(Registration r) -> r.names().full();
            case LifeEvent.Changed(Registration r) -> r.names().full();
            case LifeEvent.Joined(var alliance, var kind) ->
                frame.unitNow(alliance.value()) + ", " + frame.t("registry.affiliation." + kind.code());
            case LifeEvent.MergedInto(var successor, var how) -> frame.t("registry.descent." + how.code());
            case LifeEvent.CameOf(var origins, var how) -> frame.t("registry.descent." + how.code());
            default -> "";
        };
    }

    /** "Quyết định số 12/QĐ-UBND, ngày 02/01/2020, UBND huyện Lạng Giang: Về HTX". */
    public static String cited(Frame frame, Decision decision) {
        String head = Stream.of(
                        decision.number(), frame.t("life.dated", frame.day(decision.issuedOn())), decision.issuer())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return decision.title().isEmpty() ? head : head + ": " + decision.title();
    }

    /** What the rule of size says, or why it says nothing. */
    public static String size(Frame frame, SizeRules.Finding finding) {
        return switch (finding) {
            case SizeRules.Found(var size, String rule) -> frame.t("registrant.size.by", rule);
            case SizeRules.NoRule() -> frame.t("registrant.size.no_rule");
            case SizeRules.CountMissing(String rule) -> frame.t("registrant.size.missing", rule);
            case SizeRules.ThresholdOpen(String rule) -> frame.t("registrant.size.open", rule);
        };
    }

    /** What the rule was asked with. */
    public static String known(Frame frame, SizeRules.Known known) {
        return Stream.of(
                        known.members().map(n -> frame.t("registrant.known.members", number(frame, n))),
                        known.capital()
                                .map(n -> frame.t(
                                        "registrant.known.capital",
                                        money(frame, n).line())),
                        known.revenue()
                                .map(n -> frame.t(
                                        "registrant.known.revenue",
                                        money(frame, n).line())))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
    }

    /** Who recorded an event and when. */
    public static String recorded(Frame frame, RecordedEvent event) {
        return frame.t(
                "life.recorded_by",
                frame.moment(event.recordedAt()),
                frame.words().person(event.recordedBy()));
    }
}

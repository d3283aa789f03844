package vn.bodua.api.shown;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.bodua.organization.UnitId;
import vn.bodua.organization.Units;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.registry.Affiliation;
import vn.bodua.registry.Happening;
import vn.bodua.registry.Law;
import vn.bodua.registry.LifeEvent;
import vn.bodua.registry.RegistrantId;
import vn.bodua.registry.Registration;

/**
 * What happened to one, as a page, a program or a person at the terminal writes it; which of the rest is needed depends on the
 * kind.
 *
 * @param kind reregistered, changed, suspended, resumed, dissolved, converted, joined, left, joined_union or left_union
 * @param registration whole, of what is registered again or changed
 * @param way voluntary or compulsory, of a dissolution
 * @param alliance the unit whose alliance was joined, as "full" or "linked"
 * @param union number of the file of a union
 */
public record NamedEvent(
        String kind,
        LocalDate day,
        Optional<NamedRegistration> registration,
        Optional<String> law,
        Optional<String> reason,
        Optional<String> way,
        Optional<String> enterprise,
        Optional<String> enterpriseCode,
        Optional<String> alliance,
        Optional<String> as,
        Optional<Long> union) {

    /** One with nothing but its kind and day. */
    public static NamedEvent of(String kind, LocalDate day) {
        return new NamedEvent(
                kind,
                day,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * What happened.
     *
     * <p>Refusals: {@code VALUE_UNREADABLE}, {@code FIELD_EMPTY}, {@code EVENT_OF_SEVERAL}, {@code SECOND_FOUNDING}, and those
     * of {@link NamedRegistration#on}.
     */
    public Outcome<Happening> happening(Units units) {
        return NamedWanted.one(kind, "kind", List.of(LifeEvent.Kind.values()), LifeEvent.Kind::code)
                .then(known -> event(known, units))
                .map(event -> new Happening(day, event));
    }

    private Outcome<LifeEvent> event(LifeEvent.Kind of, Units units) {
        return switch (of) {
            case REREGISTERED ->
                registered(units)
                        .then(r -> coded(law, "law", List.of(Law.values()), Law::code)
                                .map(under -> new LifeEvent.Reregistered(r, under)));
            case CHANGED -> registered(units).map(LifeEvent.Changed::new);
            case SUSPENDED -> Outcome.done(new LifeEvent.Suspended(reason.orElse("")));
            case RESUMED -> Outcome.done(new LifeEvent.Resumed());
            case DISSOLVED ->
                coded(way, "way", List.of(LifeEvent.Way.values()), LifeEvent.Way::code)
                        .map(LifeEvent.Dissolved::new);
            case CONVERTED ->
                given(enterprise, "enterprise").map(name -> new LifeEvent.Converted(name, enterpriseCode.orElse("")));
            case JOINED ->
                allianceNamed(units)
                        .then(where -> coded(as, "as", List.of(Affiliation.Kind.values()), Affiliation.Kind::code)
                                .map(how -> new LifeEvent.Joined(where, how)));
            case LEFT -> Outcome.done(new LifeEvent.Left(reason.orElse("")));
            case JOINED_UNION -> unionNamed().map(LifeEvent.JoinedUnion::new);
            case LEFT_UNION -> unionNamed().map(LifeEvent.LeftUnion::new);
            case FOUNDED, MERGED_INTO, TOOK_IN, SPLIT_INTO, SEPARATED, CAME_OF, GREW_INTO ->
                Outcome.refused(Refusal.of(RefusalCode.EVENT_OF_SEVERAL));
        };
    }

    private Outcome<Registration> registered(Units units) {
        return registration
                .map(r -> r.on(day, units))
                .orElseGet(() -> Outcome.refused(Refusal.of(RefusalCode.FIELD_EMPTY, "field", "registration")));
    }

    private Outcome<UnitId> allianceNamed(Units units) {
        return given(alliance, "alliance").then(name -> units.known(name, day));
    }

    private Outcome<RegistrantId> unionNamed() {
        return union.map(id -> Outcome.done(new RegistrantId(id)))
                .orElseGet(() -> Outcome.refused(Refusal.of(RefusalCode.FIELD_EMPTY, "field", "union")));
    }

    private static Outcome<String> given(Optional<String> text, String field) {
        return text.map(String::strip)
                .filter(t -> !t.isEmpty())
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Refusal.of(RefusalCode.FIELD_EMPTY, "field", field)));
    }

    private static <T> Outcome<T> coded(
            Optional<String> code, String field, List<T> all, java.util.function.Function<T, String> of) {
        return given(code, field).then(written -> NamedWanted.one(written, field, all, of));
    }
}

package vn.bodua.api.shown;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bodua.organization.KnownUnits;
import vn.bodua.organization.UnitId;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.registry.Law;
import vn.bodua.registry.LegalKind;
import vn.bodua.registry.Product;
import vn.bodua.registry.RegistrantId;
import vn.bodua.registry.Registration;
import vn.bodua.registry.SizeClass;
import vn.bodua.registry.State;
import vn.bodua.registry.Wanted;

/**
 * What a list of the registry is asked for, as an address, a program or a person at the terminal writes it: codes, of which a
 * comma joins several; empty for nothing in particular.
 *
 * @param on the day as of which they stand, today where none is given
 * @param state codes of states; "living", which is meant where none is given; "all"
 * @param place identifier, code or name of a unit
 * @param founded a year, or "2019..2021"
 * @param standard of a product with a certificate that is valid on the day, "ocop" and the others; "ocop-4": 4 stars or more
 * @param union number of the file of a union
 * @param order name, founded, members or capital
 */
public record NamedWanted(
        String q,
        String on,
        String kind,
        String state,
        String place,
        String commune,
        String sector,
        String field,
        String size,
        String model,
        String law,
        String affiliated,
        String founded,
        String standard,
        String union,
        String order) {

    public static final String LIVING = "living";
    public static final String ALL = "all";
    private static final int FIRST_YEAR = 1900;

    /** What programs call it; the class of size otherwise than pages do, because {@code size} is how many are shown. */
    public static final List<String> NAMES = List.of(
            "q",
            "on",
            "kind",
            "state",
            "place",
            "commune",
            "sector",
            "field",
            "sizeClass",
            "model",
            "law",
            "affiliated",
            "founded",
            "standard",
            "union",
            "order");

    public NamedWanted(
            @Nullable String q,
            @Nullable String on,
            @Nullable String kind,
            @Nullable String state,
            @Nullable String place,
            @Nullable String commune,
            @Nullable String sector,
            @Nullable String field,
            @Nullable String size,
            @Nullable String model,
            @Nullable String law,
            @Nullable String affiliated,
            @Nullable String founded,
            @Nullable String standard,
            @Nullable String union,
            @Nullable String order) {
        this.q = text(q);
        this.on = text(on);
        this.kind = text(kind);
        this.state = text(state);
        this.place = text(place);
        this.commune = text(commune);
        this.sector = text(sector);
        this.field = text(field);
        this.size = text(size);
        this.model = text(model);
        this.law = text(law);
        this.affiliated = text(affiliated);
        this.founded = text(founded);
        this.standard = text(standard);
        this.union = text(union);
        this.order = text(order);
    }

    /** As a program asks for it in an address, by these {@link #NAMES}. */
    public static NamedWanted asked(Function<String, @Nullable String> parameter) {
        return new NamedWanted(
                parameter.apply("q"),
                parameter.apply("on"),
                parameter.apply("kind"),
                parameter.apply("state"),
                parameter.apply("place"),
                parameter.apply("commune"),
                parameter.apply("sector"),
                parameter.apply("field"),
                parameter.apply("sizeClass"),
                parameter.apply("model"),
                parameter.apply("law"),
                parameter.apply("affiliated"),
                parameter.apply("founded"),
                parameter.apply("standard"),
                parameter.apply("union"),
                parameter.apply("order"));
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }

    /** Everybody with these words who lives today, of a kind if one is given. */
    public static NamedWanted words(String q, Optional<LegalKind> kind) {
        return new NamedWanted(
                q,
                null,
                kind.map(LegalKind::code).orElse(null),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** What an address has beside its path: everything that was asked for and is not what is meant anyway. */
    public String query() {
        return given().entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** What was asked for, by its names, without what was left empty. */
    public Map<String, String> given() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("q", q());
        all.put("on", on());
        all.put("kind", kind());
        all.put("state", state());
        all.put("place", place());
        all.put("commune", commune());
        all.put("sector", sector());
        all.put("field", field());
        all.put("size", size());
        all.put("model", model());
        all.put("law", law());
        all.put("affiliated", affiliated());
        all.put("founded", founded());
        all.put("standard", standard());
        all.put("union", union());
        all.put("order", order());
        all.values().removeIf(String::isEmpty);
        return all;
    }

    /** What is asked. Refusals: {@code VALUE_UNREADABLE}, {@code UNIT_NOT_AT_DATE}, {@code UNIT_AMBIGUOUS}. */
    public Outcome<Wanted> of(KnownUnits units, LocalDate today, int from, int count) {
        return day(today)
                .then(day -> place(units, day)
                        .then(where -> kinds().then(kinds -> states().then(states -> sizes().then(sizes ->
                                models().then(models -> laws().then(laws -> yes().then(member -> years().then(years ->
                                        certified()
                                                .then(certified -> inUnion()
                                                        .then(unionAsked -> ordered()
                                                                .map(ordering -> new Wanted(
                                                                        q,
                                                                        day,
                                                                        kinds,
                                                                        states,
                                                                        where,
                                                                        commune,
                                                                        codes(sector),
                                                                        codes(field),
                                                                        sizes,
                                                                        models,
                                                                        laws,
                                                                        member,
                                                                        unionAsked,
                                                                        years,
                                                                        certified,
                                                                        ordering,
                                                                        from,
                                                                        count)))))))))))));
    }

    private Outcome<LocalDate> day(LocalDate today) {
        try {
            return Outcome.done(on.isEmpty() ? today : LocalDate.parse(on));
        } catch (DateTimeException notADay) {
            return Outcome.refused(Refusal.unreadable("on", "2026-07-01"));
        }
    }

    private Outcome<Optional<UnitId>> place(KnownUnits units, LocalDate day) {
        return place.isEmpty()
                ? Outcome.done(Optional.empty())
                : units.now().named(place, day).map(Optional::of);
    }

    private Outcome<Set<LegalKind>> kinds() {
        return each(kind, "kind", List.of(LegalKind.values()), LegalKind::code);
    }

    private Outcome<Set<State>> states() {
        if (state.equals(ALL)) {
            return Outcome.done(Set.of());
        }
        List<State> all =
                Arrays.stream(State.values()).filter(s -> s != State.UNFOUNDED).toList();
        return state.isEmpty() || state.equals(LIVING)
                ? Outcome.done(all.stream().filter(State::living).collect(Collectors.toSet()))
                : each(state, "state", all, State::code);
    }

    private Outcome<Set<SizeClass>> sizes() {
        return each(size, "size", List.of(SizeClass.values()), SizeClass::code);
    }

    private Outcome<Set<Registration.Model>> models() {
        return each(model, "model", List.of(Registration.Model.values()), Registration.Model::code);
    }

    private Outcome<Set<Law>> laws() {
        return each(law, "law", List.of(Law.values()), Law::code);
    }

    private Outcome<Optional<Boolean>> yes() {
        return switch (affiliated) {
            case "" -> Outcome.done(Optional.empty());
            case "yes" -> Outcome.done(Optional.of(true));
            case "no" -> Outcome.done(Optional.of(false));
            default -> Outcome.refused(Refusal.unreadable("affiliated", "yes, no"));
        };
    }

    private Outcome<Optional<Wanted.Years>> years() {
        if (founded.isEmpty()) {
            return Outcome.done(Optional.empty());
        }
        if (!founded.matches("\\d{4}(\\.\\.\\d{4})?")) {
            return Outcome.refused(Refusal.unreadable("founded", "2019; 2019..2021"));
        }
        int first = Integer.parseInt(founded.substring(0, 4));
        int last = Integer.parseInt(founded.substring(founded.length() - 4));
        return first < FIRST_YEAR || last < first
                ? Outcome.refused(Refusal.unreadable("founded", "2019; 2019..2021"))
                : Outcome.done(Optional.of(new Wanted.Years(first, last)));
    }

    private Outcome<Optional<Wanted.Certified>> certified() {
        if (standard.isEmpty()) {
            return Outcome.done(Optional.empty());
        }
        if (standard.matches("ocop-[1-5]")) {
            int stars = standard.charAt(standard.length() - 1) - '0';
            return Outcome.done(Optional.of(new Wanted.Certified(Product.Standard.OCOP, Optional.of(stars))));
        }
        return one(standard, "standard", List.of(Product.Standard.values()), Product.Standard::code)
                .map(s -> Optional.of(new Wanted.Certified(s, Optional.empty())));
    }

    private Outcome<Optional<RegistrantId>> inUnion() {
        return union.isEmpty()
                ? Outcome.done(Optional.empty())
                : union.matches("\\d{1,18}")
                        ? Outcome.done(Optional.of(new RegistrantId(Long.parseLong(union))))
                        : Outcome.refused(Refusal.unreadable("union", "123"));
    }

    private Outcome<Wanted.Order> ordered() {
        return order.isEmpty()
                ? Outcome.done(Wanted.Order.NAME)
                : one(
                        order,
                        "order",
                        List.of(Wanted.Order.values()),
                        o -> o.name().toLowerCase(java.util.Locale.ROOT));
    }

    private static Set<String> codes(String joined) {
        return Arrays.stream(joined.split(","))
                .map(String::strip)
                .filter(c -> !c.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static <T> Outcome<Set<T>> each(String joined, String field, List<T> all, Function<T, String> code) {
        return Outcome.each(codes(joined), written -> one(written, field, all, code))
                .map(LinkedHashSet::new);
    }

    /** Numbers by what their codes name. Refusals: {@code VALUE_UNREADABLE}. */
    static <T> Outcome<Map<T, Long>> byCode(
            Map<String, Long> numbers, String field, List<T> all, Function<T, String> code) {
        return Outcome.each(
                        numbers.entrySet(),
                        written -> one(written.getKey(), field, all, code)
                                .map(item -> Map.entry(item, written.getValue())))
                .map(read -> read.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** The one that a code names. Refusals: {@code VALUE_UNREADABLE}. */
    static <T> Outcome<T> one(String written, String field, List<T> all, Function<T, String> code) {
        return all.stream()
                .filter(value -> code.apply(value).equals(written))
                .findFirst()
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(
                        Refusal.unreadable(field, all.stream().map(code).collect(Collectors.joining(", ")))));
    }
}

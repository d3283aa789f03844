package vn.bodua.registry;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import vn.bodua.organization.UnitId;

/**
 * What a list of registrants is asked for. An empty set or text asks for nothing in particular.
 *
 * @param words beginnings of words of a name, number, person, product or place, as somebody types them
 * @param day as of which they stand
 * @param place in it, in what lies under it on the day, and in what went into these
 * @param from how many come before the first that is shown
 */
public record Wanted(
        String words,
        LocalDate day,
        Set<LegalKind> kinds,
        Set<State> states,
        Optional<UnitId> place,
        String commune,
        Set<String> sectors,
        Set<String> fields,
        Set<SizeClass> sizes,
        Set<Registration.Model> models,
        Set<Law> laws,
        Optional<Boolean> affiliated,
        Optional<RegistrantId> union,
        Optional<Years> founded,
        Optional<Certified> certified,
        Order order,
        int from,
        int count) {

    /** Years from one to another, both included. */
    public record Years(int first, int last) {}

    /**
     * That it has a product with a certificate that is valid on the day.
     *
     * @param stars at least so many, of OCOP alone
     */
    public record Certified(Product.Standard standard, Optional<Integer> stars) {}

    /** How a list is ordered. */
    public enum Order {
        /** By the name without its kind and trade. */
        NAME,
        /** The youngest first. */
        FOUNDED,
        /** The largest first. */
        MEMBERS,
        CAPITAL
    }

    /** Everything that is there on a day, living or not, by name. */
    public static Wanted allOn(LocalDate day, int count) {
        return new Wanted(
                "",
                day,
                Set.of(),
                Set.of(),
                Optional.empty(),
                "",
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Order.NAME,
                0,
                count);
    }

    public Wanted with(String other) {
        return new Wanted(
                other,
                day,
                kinds,
                states,
                place,
                commune,
                sectors,
                fields,
                sizes,
                models,
                laws,
                affiliated,
                union,
                founded,
                certified,
                order,
                from,
                count);
    }

    public Wanted in(UnitId other) {
        return new Wanted(
                words,
                day,
                kinds,
                states,
                Optional.of(other),
                commune,
                sectors,
                fields,
                sizes,
                models,
                laws,
                affiliated,
                union,
                founded,
                certified,
                order,
                from,
                count);
    }
}

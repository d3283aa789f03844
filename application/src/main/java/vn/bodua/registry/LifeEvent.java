package vn.bodua.registry;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.bodua.organization.UnitId;

/** What happens to one registrant on a day. What happens to several at once is an event of each. */
public sealed interface LifeEvent {

    record Founded(Registration registration) implements LifeEvent {}

    /** Registered again, under another law. */
    record Reregistered(Registration registration, Law law) implements LifeEvent {
        public Reregistered {
            registration = registration.under(law);
        }
    }

    /** Its name, capital, lines, address or other things registered are now these; its law stays. */
    record Changed(Registration registration) implements LifeEvent {}

    record Suspended(String reason) implements LifeEvent {}

    record Resumed() implements LifeEvent {}

    record Dissolved(Way way) implements LifeEvent {}

    /** Became an enterprise, of this name and code. */
    record Converted(String enterprise, String code) implements LifeEvent {}

    /** Went into another, by merger or amalgamation. */
    record MergedInto(RegistrantId successor, Descent how) implements LifeEvent {}

    /** Another went into it. */
    record TookIn(RegistrantId other) implements LifeEvent {}

    /** Fell into others (chia). */
    record SplitInto(List<RegistrantId> parts) implements LifeEvent {
        public SplitInto {
            parts = List.copyOf(parts);
        }
    }

    /** Another was separated from it (tách); it lives on. */
    record Separated(RegistrantId part) implements LifeEvent {}

    /** Where one that begins comes from. */
    record CameOf(List<RegistrantId> origins, Descent how) implements LifeEvent {
        public CameOf {
            origins = List.copyOf(origins);
        }
    }

    /** A group became this cooperative. */
    record GrewInto(RegistrantId cooperative) implements LifeEvent {}

    /** Joined an alliance. */
    record Joined(UnitId alliance, Affiliation.Kind as) implements LifeEvent {}

    /** Left its alliance. */
    record Left(String reason) implements LifeEvent {}

    record JoinedUnion(RegistrantId union) implements LifeEvent {}

    record LeftUnion(RegistrantId union) implements LifeEvent {}

    /** How one was dissolved. */
    enum Way {
        VOLUNTARY,
        COMPULSORY;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Way ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** What kind of event something is. */
    enum Kind {
        FOUNDED,
        REREGISTERED,
        CHANGED,
        SUSPENDED,
        RESUMED,
        DISSOLVED,
        CONVERTED,
        MERGED_INTO,
        TOOK_IN,
        SPLIT_INTO,
        SEPARATED,
        CAME_OF,
        GREW_INTO,
        JOINED,
        LEFT,
        JOINED_UNION,
        LEFT_UNION;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Kind ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }

        /** Whether it happens to several at once, and so is recorded of all of them or of none. */
        public boolean ofSeveral() {
            return switch (this) {
                case MERGED_INTO, TOOK_IN, SPLIT_INTO, SEPARATED, CAME_OF, GREW_INTO -> true;
                case FOUNDED,
                        REREGISTERED,
                        CHANGED,
                        SUSPENDED,
                        RESUMED,
                        DISSOLVED,
                        CONVERTED,
                        JOINED,
                        LEFT,
                        JOINED_UNION,
                        LEFT_UNION -> false;
            };
        }
    }

    default Kind kind() {
        return switch (this) {
            case Founded e -> Kind.FOUNDED;
            case Reregistered e -> Kind.REREGISTERED;
            case Changed e -> Kind.CHANGED;
            case Suspended e -> Kind.SUSPENDED;
            case Resumed e -> Kind.RESUMED;
            case Dissolved e -> Kind.DISSOLVED;
            case Converted e -> Kind.CONVERTED;
            case MergedInto e -> Kind.MERGED_INTO;
            case TookIn e -> Kind.TOOK_IN;
            case SplitInto e -> Kind.SPLIT_INTO;
            case Separated e -> Kind.SEPARATED;
            case CameOf e -> Kind.CAME_OF;
            case GrewInto e -> Kind.GREW_INTO;
            case Joined e -> Kind.JOINED;
            case Left e -> Kind.LEFT;
            case JoinedUnion e -> Kind.JOINED_UNION;
            case LeftUnion e -> Kind.LEFT_UNION;
        };
    }

    /** What is registered with it, if anything is. */
    default Optional<Registration> registers() {
        return switch (this) {
            case Founded(Registration r) -> Optional.of(r);
            case Reregistered(Registration r, Law law) -> Optional.of(r);
            case Changed(Registration r) -> Optional.of(r);
            default -> Optional.empty();
        };
    }

    /** The other registrants that it is about. */
    default List<RegistrantId> partners() {
        return switch (this) {
            case MergedInto(RegistrantId successor, Descent how) -> List.of(successor);
            case TookIn(RegistrantId other) -> List.of(other);
            case SplitInto(List<RegistrantId> parts) -> parts;
            case Separated(RegistrantId part) -> List.of(part);
            case CameOf(List<RegistrantId> origins, Descent how) -> origins;
            case GrewInto(RegistrantId cooperative) -> List.of(cooperative);
            case JoinedUnion(RegistrantId union) -> List.of(union);
            case LeftUnion(RegistrantId union) -> List.of(union);
            default -> List.of();
        };
    }
}

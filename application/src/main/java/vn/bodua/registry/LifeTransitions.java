package vn.bodua.registry;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.registry.LifeEvent.Kind;

/**
 * Which event may follow in which state, of which kind of registrant; where it may not, why. The whole table is the file
 * {@code docs/registry-life.md}.
 */
final class LifeTransitions {

    /** What an event does in a state. */
    sealed interface Move {}

    record To(State state) implements Move {}

    record Never(RefusalCode because) implements Move {}

    private static final Map<Kind, State> ENDS = new EnumMap<>(Map.of(
            Kind.DISSOLVED, State.DISSOLVED,
            Kind.CONVERTED, State.CONVERTED,
            Kind.MERGED_INTO, State.MERGED,
            Kind.SPLIT_INTO, State.SPLIT,
            Kind.GREW_INTO, State.GROWN));

    /** Events that only some kinds of registrants have. */
    private static final Map<Kind, Set<LegalKind>> ONLY_OF = new EnumMap<>(Map.of(
            Kind.REREGISTERED, EnumSet.of(LegalKind.COOPERATIVE, LegalKind.UNION, LegalKind.CREDIT_FUND),
            Kind.CONVERTED, EnumSet.of(LegalKind.COOPERATIVE, LegalKind.UNION),
            Kind.GREW_INTO, EnumSet.of(LegalKind.GROUP),
            Kind.JOINED_UNION, EnumSet.of(LegalKind.COOPERATIVE, LegalKind.CREDIT_FUND),
            Kind.LEFT_UNION, EnumSet.of(LegalKind.COOPERATIVE, LegalKind.CREDIT_FUND)));

    private LifeTransitions() {}

    static Move of(State state, Kind event) {
        return switch (state) {
            case UNFOUNDED -> event == Kind.FOUNDED ? new To(State.OPERATING) : new Never(RefusalCode.NOT_FOUNDED_YET);
            case OPERATING ->
                switch (event) {
                    case FOUNDED -> new Never(RefusalCode.SECOND_FOUNDING);
                    case SUSPENDED -> new To(State.SUSPENDED);
                    case RESUMED -> new Never(RefusalCode.NOT_SUSPENDED);
                    default -> new To(ENDS.getOrDefault(event, state));
                };
            case SUSPENDED ->
                switch (event) {
                    case FOUNDED -> new Never(RefusalCode.SECOND_FOUNDING);
                    case SUSPENDED -> new Never(RefusalCode.ALREADY_SUSPENDED);
                    case RESUMED -> new To(State.OPERATING);
                    default -> new To(ENDS.getOrDefault(event, state));
                };
            case DISSOLVED, CONVERTED, MERGED, SPLIT, GROWN ->
                new Never(event == Kind.FOUNDED ? RefusalCode.SECOND_FOUNDING : RefusalCode.ENDED_ALREADY);
        };
    }

    static boolean has(LegalKind kind, Kind event) {
        return ONLY_OF.getOrDefault(event, EnumSet.allOf(LegalKind.class)).contains(kind);
    }

    /** Of two events of one day the one with the lower number happens first. */
    static int orderOnOneDay(Kind event) {
        return switch (event) {
            case FOUNDED -> 0;
            case CAME_OF -> 1;
            case REREGISTERED,
                    CHANGED,
                    SUSPENDED,
                    RESUMED,
                    TOOK_IN,
                    SEPARATED,
                    JOINED,
                    LEFT,
                    JOINED_UNION,
                    LEFT_UNION -> 2;
            case DISSOLVED, CONVERTED, MERGED_INTO, SPLIT_INTO, GREW_INTO -> 3;
        };
    }
}

package vn.bodua.registry;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import vn.bodua.refusal.RefusalCode;

/** What may be recorded next of one, by the state that it is in; and of what may not, why. */
public final class NextEvents {

    private NextEvents() {}

    /** Every kind of event that its kind of registrant has; empty where it may follow, else what it would be refused with. */
    public static Map<LifeEvent.Kind, Optional<RefusalCode>> of(Life life) {
        Map<LifeEvent.Kind, Optional<RefusalCode>> next = new EnumMap<>(LifeEvent.Kind.class);
        Arrays.stream(LifeEvent.Kind.values())
                .filter(kind -> LifeTransitions.has(life.registrant().kind(), kind))
                .forEach(kind -> next.put(kind, refusal(life, kind)));
        return next;
    }

    private static Optional<RefusalCode> refusal(Life life, LifeEvent.Kind kind) {
        State state = life.last().map(Chapter::state).orElse(State.UNFOUNDED);
        if (LifeTransitions.of(state, kind) instanceof LifeTransitions.Never(RefusalCode because)) {
            return Optional.of(because);
        }
        boolean affiliated = life.last().flatMap(Chapter::affiliation).isPresent();
        boolean inUnion = life.last().filter(c -> !c.unions().isEmpty()).isPresent();
        return switch (kind) {
            case JOINED -> affiliated ? Optional.of(RefusalCode.AFFILIATED_ALREADY) : Optional.empty();
            case LEFT -> affiliated ? Optional.empty() : Optional.of(RefusalCode.NOT_AFFILIATED);
            case LEFT_UNION -> inUnion ? Optional.empty() : Optional.of(RefusalCode.NOT_IN_UNION);
            default -> Optional.empty();
        };
    }
}

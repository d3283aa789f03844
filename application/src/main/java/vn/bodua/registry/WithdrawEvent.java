package vn.bodua.registry;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.bodua.access.Actor;
import vn.bodua.access.Permission;
import vn.bodua.access.Permitted;
import vn.bodua.access.Subject;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;

/**
 * Withdraws an event that was recorded by mistake, with everything that was entered together with it: of a merger, in the files
 * of all. It stays readable; how they stood is told without it.
 *
 * <p>Refusals: {@code REASON_MISSING}, {@code EVENT_UNKNOWN}, {@code EVENT_WITHDRAWN_ALREADY}, {@code REGISTRANT_UNKNOWN} (of a
 * file that it is also about), {@code NUMBER_TAKEN}, and those of {@link Life#with} where a life is impossible without it.
 */
@Component
public class WithdrawEvent {

    private final Registry registry;

    WithdrawEvent(Registry registry) {
        this.registry = registry;
    }

    @Permitted(Permission.KEEP_REGISTRY)
    public Outcome<EntryId> withdraw(Actor actor, @Subject RegistrantId registrant, EventId event, String reason) {
        if (reason.isBlank()) {
            return Outcome.refused(Refusal.of(RefusalCode.REASON_MISSING));
        }
        return registry.toAddTo(registrant)
                .then(life -> standing(life, event))
                .then(recorded -> registry.withdraw(actor, recorded.entry(), reason.strip()));
    }

    private static Outcome<RecordedEvent> standing(Life life, EventId event) {
        Optional<RecordedEvent> recorded =
                life.events().stream().filter(e -> e.id().equals(event)).findFirst();
        if (recorded.isEmpty()) {
            return Outcome.refused(Refusal.of(RefusalCode.EVENT_UNKNOWN, "event", event.toString()));
        }
        return recorded.get().withdrawal().isPresent()
                ? Outcome.refused(Refusal.of(RefusalCode.EVENT_WITHDRAWN_ALREADY, "event", event.toString()))
                : Outcome.done(recorded.get());
    }
}

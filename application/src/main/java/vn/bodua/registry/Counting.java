package vn.bodua.registry;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.bodua.access.Actor;
import vn.bodua.access.Changes;
import vn.bodua.refusal.Outcome;

/** Puts a census on record. */
@Component
class Counting {

    private final Registry registry;

    Counting(Registry registry) {
        this.registry = registry;
    }

    /**
     * Puts it on record.
     *
     * <p>Refusals: {@code REGISTRANT_UNKNOWN}, {@code EVENT_IN_FUTURE}, {@code NOT_FOUNDED_YET}, {@code
     * EVENT_BEFORE_FOUNDING}, {@code ENDED_ALREADY}, {@code VALUE_UNREADABLE}, {@code PARTS_EXCEED_WHOLE}.
     */
    Outcome<RegistrantId> count(Actor actor, RegistrantId registrant, Census census) {
        return registry.enter(actor, EntryDraft.of(registrant, new Told(List.of(), List.of(census), List.of())))
                .map(entry -> {
                    Changes.note("census", null, census.asOf());
                    return registrant;
                });
    }
}

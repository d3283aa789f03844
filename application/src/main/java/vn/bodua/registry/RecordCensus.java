package vn.bodua.registry;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.bodua.access.Actor;
import vn.bodua.access.Changes;
import vn.bodua.access.Permission;
import vn.bodua.access.Permitted;
import vn.bodua.access.Subject;
import vn.bodua.refusal.Outcome;

/**
 * Records whom and what one had on a day. A census of the same day that is recorded later counts instead; the earlier one stays
 * readable.
 *
 * <p>Refusals: {@code REGISTRANT_UNKNOWN}, {@code EVENT_IN_FUTURE}, {@code NOT_FOUNDED_YET}, {@code EVENT_BEFORE_FOUNDING},
 * {@code ENDED_ALREADY}, {@code VALUE_UNREADABLE}, {@code PARTS_EXCEED_WHOLE}.
 */
@Component
public class RecordCensus {

    private final Registry registry;

    RecordCensus(Registry registry) {
        this.registry = registry;
    }

    @Permitted(Permission.KEEP_REGISTRY)
    public Outcome<RegistrantId> record(Actor actor, @Subject RegistrantId registrant, Census census) {
        return registry.enter(actor, EntryDraft.of(registrant, new Told(List.of(), List.of(census), List.of())))
                .map(entry -> {
                    Changes.note("census", null, census.asOf());
                    return registrant;
                });
    }
}

package vn.bodua.registry;

import org.springframework.stereotype.Component;
import vn.bodua.access.Actor;
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

    private final Counting counting;

    RecordCensus(Counting counting) {
        this.counting = counting;
    }

    @Permitted(Permission.KEEP_REGISTRY)
    public Outcome<RegistrantId> record(Actor actor, @Subject RegistrantId registrant, Census census) {
        return counting.count(actor, registrant, census);
    }
}

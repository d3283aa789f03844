package vn.bodua.registry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.bodua.access.Actor;
import vn.bodua.access.Permission;
import vn.bodua.access.Permitted;
import vn.bodua.access.Subject;
import vn.bodua.organization.Decision;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;

/**
 * Records what happened to one registrant: a change, registering again, a suspension and its end, the end of the whole, an
 * affiliation. It may have happened before what is on record already; several at once are possible where one alone is not, as
 * a suspension of years ago and its end.
 *
 * <p>Refusals: {@code EVENT_OF_SEVERAL} (mergers and the like have use cases of their own), {@code FIELD_EMPTY}, {@code
 * REGISTRANT_UNKNOWN}, {@code EVENT_IN_FUTURE}, {@code NOT_FOUNDED_YET}, {@code EVENT_BEFORE_FOUNDING}, {@code
 * SECOND_FOUNDING}, {@code ENDED_ALREADY}, {@code ALREADY_SUSPENDED}, {@code NOT_SUSPENDED}, {@code AFFILIATED_ALREADY}, {@code
 * NOT_AFFILIATED}, {@code IN_UNION_ALREADY}, {@code NOT_IN_UNION}, {@code NOT_A_UNION}, {@code LAW_NOT_IN_FORCE}, {@code
 * EVENT_NOT_OF_KIND}, {@code NUMBER_TAKEN}, {@code UNIT_NOT_IN_REACH}, {@code SECTOR_UNKNOWN}, {@code LINE_UNKNOWN}, {@code
 * VALUE_UNREADABLE}.
 */
@Component
public class RecordLifeEvent {

    private final Registry registry;

    RecordLifeEvent(Registry registry) {
        this.registry = registry;
    }

    @Permitted(Permission.KEEP_REGISTRY)
    public Outcome<EntryId> record(
            Actor actor, @Subject RegistrantId registrant, List<Happening> happened, Optional<Decision> decision) {
        if (happened.isEmpty()) {
            return Outcome.refused(Refusal.of(RefusalCode.FIELD_EMPTY, "field", "event"));
        }
        if (happened.stream().anyMatch(h -> h.event().kind().ofSeveral())) {
            return Outcome.refused(Refusal.of(RefusalCode.EVENT_OF_SEVERAL));
        }
        return registry.enter(actor, decision, Map.of(registrant, happened));
    }
}

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
 * Records what came of a year of one that is over. Results of the same year that are recorded later count instead; the earlier
 * ones stay readable. Of a year in which it was there for a day only there may be results too.
 *
 * <p>Refusals: {@code REGISTRANT_UNKNOWN}, {@code PERIOD_IN_FUTURE}, {@code NOT_FOUNDED_YET}, {@code EVENT_BEFORE_FOUNDING},
 * {@code ENDED_ALREADY}, {@code VALUE_UNREADABLE}, {@code FIELD_EMPTY}, {@code PARTS_EXCEED_WHOLE}.
 */
@Component
public class RecordYearResults {

    private final Registry registry;

    RecordYearResults(Registry registry) {
        this.registry = registry;
    }

    @Permitted(Permission.KEEP_REGISTRY)
    public Outcome<RegistrantId> record(Actor actor, @Subject RegistrantId registrant, YearResults results) {
        return registry.enter(actor, EntryDraft.of(registrant, new Told(List.of(), List.of(), List.of(results))))
                .map(entry -> {
                    Changes.note("results", null, results.year());
                    return registrant;
                });
    }
}

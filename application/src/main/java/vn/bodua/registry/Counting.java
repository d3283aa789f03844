package vn.bodua.registry;

import org.springframework.stereotype.Component;
import vn.bodua.access.Actor;
import vn.bodua.access.Changes;
import vn.bodua.refusal.Outcome;

/** Puts a census on record, the first one that a file is opened with or any later one. */
@Component
class Counting {

    private final Registry registry;
    private final CensusTables tables;

    Counting(Registry registry, CensusTables tables) {
        this.registry = registry;
        this.tables = tables;
    }

    /**
     * Puts it on record.
     *
     * <p>Refusals: {@code REGISTRANT_UNKNOWN}, {@code EVENT_IN_FUTURE}, {@code NOT_FOUNDED_YET}, {@code
     * EVENT_BEFORE_FOUNDING}, {@code ENDED_ALREADY}, {@code VALUE_UNREADABLE}, {@code PARTS_EXCEED_WHOLE}.
     */
    Outcome<RegistrantId> count(Actor actor, RegistrantId registrant, Census census) {
        return registry.toAddTo(registrant)
                .then(life -> registry.inFuture(census.asOf())
                        .or(() -> life.notThereOn(census.asOf()))
                        .or(census::impossible)
                        .map(Outcome::<RegistrantId>refused)
                        .orElseGet(() -> {
                            registry.add(actor, registrant, entry -> tables.insert(entry, registrant, census));
                            Changes.note("census", null, census.asOf());
                            return Outcome.done(registrant);
                        }));
    }
}

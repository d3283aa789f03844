package vn.bodua.registry;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.bodua.access.Actor;
import vn.bodua.access.Changes;
import vn.bodua.access.Permission;
import vn.bodua.access.Permitted;
import vn.bodua.access.Subject;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.time.BusinessClock;

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
    private final ResultsTables tables;
    private final BusinessClock clock;

    RecordYearResults(Registry registry, ResultsTables tables, BusinessClock clock) {
        this.registry = registry;
        this.tables = tables;
        this.clock = clock;
    }

    @Permitted(Permission.KEEP_REGISTRY)
    public Outcome<RegistrantId> record(Actor actor, @Subject RegistrantId registrant, YearResults results) {
        return registry.toAddTo(registrant)
                .then(life -> notOver(results.year())
                        .or(() -> notThereIn(results.year(), life))
                        .or(results::impossible)
                        .map(Outcome::<RegistrantId>refused)
                        .orElseGet(() -> {
                            registry.add(actor, registrant, entry -> tables.insert(entry, registrant, results));
                            Changes.note("results", null, results.year());
                            return Outcome.done(registrant);
                        }));
    }

    private Optional<Refusal> notOver(int year) {
        LocalDate today = clock.today();
        return year < today.getYear()
                ? Optional.empty()
                : Optional.of(Refusal.of(
                        RefusalCode.PERIOD_IN_FUTURE, "period", Integer.toString(year), "today", today.toString()));
    }

    private static Optional<Refusal> notThereIn(int year, Life life) {
        Optional<Refusal> lastDay = life.notThereOn(LocalDate.of(year, 12, 31));
        boolean endedMeanwhile = life.endedOn()
                .filter(end -> end.getYear() == year && !end.equals(LocalDate.of(year, 1, 1)))
                .isPresent();
        return endedMeanwhile ? Optional.empty() : lastDay;
    }
}

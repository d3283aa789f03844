package vn.bodua.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.bodua.access.Actor;
import vn.bodua.access.Changes;
import vn.bodua.access.Permission;
import vn.bodua.access.Permitted;
import vn.bodua.organization.Decision;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;

/**
 * Opens the file of one that was founded (thành lập mới), with whom and what it began with where that is known.
 *
 * <p>Refusals: {@code FIELD_EMPTY}, {@code UNIT_NOT_IN_REACH}, {@code SECTOR_UNKNOWN}, {@code LINE_UNKNOWN}, {@code
 * VALUE_UNREADABLE}, {@code EVENT_IN_FUTURE}, {@code LAW_NOT_IN_FORCE}, {@code MEMBERS_TOO_FEW} (by the law of the day, where
 * members are counted), {@code NUMBER_TAKEN}, and those of {@link RecordCensus}.
 */
@Component
public class EnterInRegistry {

    private final Registry registry;
    private final MinimumMembers minimum = MinimumMembers.shipped();

    EnterInRegistry(Registry registry) {
        this.registry = registry;
    }

    @Permitted(Permission.KEEP_REGISTRY)
    public Outcome<RegistrantId> enter(
            Actor actor,
            LegalKind kind,
            Registration registration,
            LocalDate founded,
            Optional<Decision> decision,
            Optional<Census> firstCensus) {
        Optional<Refusal> tooFew = firstCensus.flatMap(c -> tooFew(kind, founded, c));
        if (tooFew.isPresent()) {
            return Outcome.refused(tooFew.get());
        }
        Happening founding = new Happening(founded, new LifeEvent.Founded(registration));
        Addition opened = new Addition(
                new Addition.Opened(kind),
                new Told(List.of(founding), firstCensus.stream().toList(), List.of()));
        return registry.add(actor, decision, List.of(opened)).map(entered -> {
            RegistrantId registrant = entered.getFirst().registrant();
            Registry.note(founding);
            decision.ifPresent(d -> Changes.note("decision", null, d.number()));
            firstCensus.ifPresent(census -> Changes.note("census", null, census.asOf()));
            registry.about(registrant);
            return registrant;
        });
    }

    private Optional<Refusal> tooFew(LegalKind kind, LocalDate founded, Census first) {
        Optional<Long> count = first.count(CensusItem.FULL_MEMBERS).or(() -> first.count(CensusItem.MEMBERS));
        return minimum.on(founded, kind)
                .filter(limit -> count.filter(c -> c < limit).isPresent())
                .map(limit -> Refusal.of(
                        RefusalCode.MEMBERS_TOO_FEW,
                        "count",
                        count.orElse(0L).toString(),
                        "limit",
                        limit.toString(),
                        "date",
                        founded.toString()));
    }
}

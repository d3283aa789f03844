package vn.bodua.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
 * Merges registrants of one legal kind into one of them (sáp nhập) or into one that begins (hợp nhất), in all their files at
 * once.
 *
 * <p>Refusals: {@code REGISTRANTS_TOO_FEW} (fewer than two, or of several kinds), and those of {@link RecordLifeEvent}.
 */
@Component
public class MergeRegistrants {

    private final Registry registry;

    MergeRegistrants(Registry registry) {
        this.registry = registry;
    }

    /**
     * Into one of them, which lives on.
     *
     * @param afterwards what is registered of it from then on, where that changes with it
     */
    @Permitted(Permission.KEEP_REGISTRY)
    public Outcome<EntryId> merge(
            Actor actor,
            @Subject RegistrantId survivor,
            List<RegistrantId> others,
            Optional<Registration> afterwards,
            LocalDate day,
            Optional<Decision> decision) {
        Set<RegistrantId> all = new LinkedHashSet<>(List.of(survivor));
        all.addAll(others);
        boolean several = !others.isEmpty() && all.size() == others.size() + 1;
        return ofOneKind(actor, all, several)
                .then(kind -> registry.enter(actor, decision, merger(survivor, others, afterwards, day)));
    }

    private static Map<RegistrantId, List<Happening>> merger(
            RegistrantId survivor, List<RegistrantId> others, Optional<Registration> afterwards, LocalDate day) {
        List<Happening> ofSurvivor = new ArrayList<>();
        afterwards.ifPresent(r -> ofSurvivor.add(new Happening(day, new LifeEvent.Changed(r))));
        others.forEach(other -> ofSurvivor.add(new Happening(day, new LifeEvent.TookIn(other))));
        Map<RegistrantId, List<Happening>> happened = new LinkedHashMap<>();
        happened.put(survivor, ofSurvivor);
        others.forEach(other ->
                happened.put(other, List.of(new Happening(day, new LifeEvent.MergedInto(survivor, Descent.MERGER)))));
        return happened;
    }

    /** Into one that begins. */
    @Permitted(Permission.KEEP_REGISTRY)
    public Outcome<RegistrantId> amalgamate(
            Actor actor,
            List<RegistrantId> registrants,
            Registration registration,
            LocalDate day,
            Optional<Decision> decision) {
        boolean several = registrants.size() > 1 && Set.copyOf(registrants).size() == registrants.size();
        return ofOneKind(actor, registrants, several).then(kind -> {
            RegistrantId begun = registry.open(actor, kind);
            return registry.enter(actor, decision, amalgamation(begun, registrants, registration, day))
                    .map(entry -> begun);
        });
    }

    private static Map<RegistrantId, List<Happening>> amalgamation(
            RegistrantId begun, List<RegistrantId> registrants, Registration registration, LocalDate day) {
        Map<RegistrantId, List<Happening>> happened = new LinkedHashMap<>();
        happened.put(
                begun,
                List.of(
                        new Happening(day, new LifeEvent.Founded(registration)),
                        new Happening(day, new LifeEvent.CameOf(registrants, Descent.AMALGAMATION))));
        registrants.forEach(one ->
                happened.put(one, List.of(new Happening(day, new LifeEvent.MergedInto(begun, Descent.AMALGAMATION)))));
        return happened;
    }

    /** Their legal kind; that they have several is told of none that is out of reach. */
    private Outcome<LegalKind> ofOneKind(Actor actor, Collection<RegistrantId> registrants, boolean several) {
        return registry.toAddTo(actor, registrants).then(lives -> {
            Set<LegalKind> kinds =
                    lives.stream().map(l -> l.registrant().kind()).collect(Collectors.toSet());
            return several && kinds.size() == 1
                    ? Outcome.done(kinds.iterator().next())
                    : Outcome.refused(Refusal.of(RefusalCode.REGISTRANTS_TOO_FEW));
        });
    }
}

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
        Optional<Refusal> unknown = unknown(all);
        if (unknown.isPresent()) {
            return Outcome.refused(unknown.get());
        }
        if (others.isEmpty()
                || all.size() != others.size() + 1
                || registry.kindOf(all).isEmpty()) {
            return Outcome.refused(Refusal.of(RefusalCode.REGISTRANTS_TOO_FEW));
        }
        List<Happening> ofSurvivor = new ArrayList<>();
        afterwards.ifPresent(r -> ofSurvivor.add(new Happening(day, new LifeEvent.Changed(r))));
        others.forEach(other -> ofSurvivor.add(new Happening(day, new LifeEvent.TookIn(other))));
        Map<RegistrantId, List<Happening>> happened = new LinkedHashMap<>();
        happened.put(survivor, ofSurvivor);
        others.forEach(other ->
                happened.put(other, List.of(new Happening(day, new LifeEvent.MergedInto(survivor, Descent.MERGER)))));
        return registry.enter(actor, decision, happened);
    }

    /** Into one that begins. */
    @Permitted(Permission.KEEP_REGISTRY)
    public Outcome<RegistrantId> amalgamate(
            Actor actor,
            List<RegistrantId> registrants,
            Registration registration,
            LocalDate day,
            Optional<Decision> decision) {
        Optional<Refusal> unknown = unknown(registrants);
        if (unknown.isPresent()) {
            return Outcome.refused(unknown.get());
        }
        Optional<LegalKind> kind = registry.kindOf(registrants);
        if (registrants.stream().distinct().count() != registrants.size() || registrants.size() < 2 || kind.isEmpty()) {
            return Outcome.refused(Refusal.of(RefusalCode.REGISTRANTS_TOO_FEW));
        }
        RegistrantId begun = registry.open(actor, kind.get());
        Map<RegistrantId, List<Happening>> happened = new LinkedHashMap<>();
        happened.put(
                begun,
                List.of(
                        new Happening(day, new LifeEvent.Founded(registration)),
                        new Happening(day, new LifeEvent.CameOf(registrants, Descent.AMALGAMATION))));
        registrants.forEach(one ->
                happened.put(one, List.of(new Happening(day, new LifeEvent.MergedInto(begun, Descent.AMALGAMATION)))));
        return registry.enter(actor, decision, happened).map(entry -> begun);
    }

    /** Before anything else, so that what is out of reach is refused as what is not there. */
    private Optional<Refusal> unknown(Collection<RegistrantId> registrants) {
        return registrants.stream()
                .filter(id -> registry.life(id).isEmpty())
                .findFirst()
                .map(Registry::unknown);
    }
}

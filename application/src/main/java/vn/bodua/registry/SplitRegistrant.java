package vn.bodua.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
 * Splits a registrant into others that begin while it ends (chia), or separates others from it while it lives on (tách), in
 * all their files at once.
 *
 * <p>Refusals: {@code REGISTRANTS_TOO_FEW} (a split into fewer than two, a separation of none), and those of {@link
 * RecordLifeEvent}.
 */
@Component
public class SplitRegistrant {

    private final Registry registry;

    SplitRegistrant(Registry registry) {
        this.registry = registry;
    }

    /** It ends; the parts begin. */
    @Permitted(Permission.KEEP_REGISTRY)
    public Outcome<List<RegistrantId>> divide(
            Actor actor,
            @Subject RegistrantId whole,
            List<Registration> parts,
            LocalDate day,
            Optional<Decision> decision) {
        if (parts.size() < 2) {
            return Outcome.refused(Refusal.of(RefusalCode.REGISTRANTS_TOO_FEW));
        }
        return registry.toAddTo(whole).then(life -> {
            Map<RegistrantId, List<Happening>> happened = begun(actor, life, parts, day, Descent.SPLIT);
            List<RegistrantId> begun = List.copyOf(happened.keySet());
            happened.put(whole, List.of(new Happening(day, new LifeEvent.SplitInto(begun))));
            return registry.enter(actor, decision, happened).map(entry -> begun);
        });
    }

    /**
     * The parts begin; it lives on.
     *
     * @param afterwards what is registered of it from then on, where that changes with it
     */
    @Permitted(Permission.KEEP_REGISTRY)
    public Outcome<List<RegistrantId>> separate(
            Actor actor,
            @Subject RegistrantId whole,
            List<Registration> parts,
            Optional<Registration> afterwards,
            LocalDate day,
            Optional<Decision> decision) {
        if (parts.isEmpty()) {
            return Outcome.refused(Refusal.of(RefusalCode.REGISTRANTS_TOO_FEW));
        }
        return registry.toAddTo(whole).then(life -> {
            Map<RegistrantId, List<Happening>> happened = begun(actor, life, parts, day, Descent.SEPARATION);
            List<RegistrantId> begun = List.copyOf(happened.keySet());
            List<Happening> ofWhole = new ArrayList<>();
            afterwards.ifPresent(r -> ofWhole.add(new Happening(day, new LifeEvent.Changed(r))));
            begun.forEach(part -> ofWhole.add(new Happening(day, new LifeEvent.Separated(part))));
            happened.put(whole, ofWhole);
            return registry.enter(actor, decision, happened).map(entry -> begun);
        });
    }

    private Map<RegistrantId, List<Happening>> begun(
            Actor actor, Life whole, List<Registration> parts, LocalDate day, Descent how) {
        Map<RegistrantId, List<Happening>> happened = new LinkedHashMap<>();
        for (Registration part : parts) {
            happened.put(
                    registry.open(actor, whole.registrant().kind()),
                    List.of(
                            new Happening(day, new LifeEvent.Founded(part)),
                            new Happening(
                                    day,
                                    new LifeEvent.CameOf(
                                            List.of(whole.registrant().id()), how))));
        }
        return happened;
    }
}

package vn.bodua.registry;

import java.time.LocalDate;
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

/**
 * A group becomes a cooperative (tổ hợp tác phát triển thành HTX): the group ends and a cooperative begins that came of it.
 *
 * <p>Refusals: {@code EVENT_NOT_OF_KIND} (it is no group), and those of {@link RecordLifeEvent}.
 */
@Component
public class GrowIntoCooperative {

    private final Registry registry;

    GrowIntoCooperative(Registry registry) {
        this.registry = registry;
    }

    @Permitted(Permission.KEEP_REGISTRY)
    public Outcome<RegistrantId> grow(
            Actor actor,
            @Subject RegistrantId group,
            Registration registration,
            LocalDate day,
            Optional<Decision> decision) {
        RegistrantId cooperative = registry.open(actor, LegalKind.COOPERATIVE);
        Map<RegistrantId, List<Happening>> happened = new LinkedHashMap<>();
        happened.put(
                cooperative,
                List.of(
                        new Happening(day, new LifeEvent.Founded(registration)),
                        new Happening(day, new LifeEvent.CameOf(List.of(group), Descent.GROWTH))));
        happened.put(group, List.of(new Happening(day, new LifeEvent.GrewInto(cooperative))));
        return registry.enter(actor, decision, happened).map(entry -> cooperative);
    }
}

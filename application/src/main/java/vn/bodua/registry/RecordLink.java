package vn.bodua.registry;

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

/**
 * Records what ties one to a partner. Recorded once more with the same partner, kind and first day it counts instead of what was
 * recorded before: it has ended.
 *
 * <p>Refusals: {@code REGISTRANT_UNKNOWN} (it, or its partner), {@code FIELD_EMPTY} (the name of a partner outside), {@code
 * VALUE_UNREADABLE} (itself as partner, an end before the beginning), {@code EVENT_IN_FUTURE}.
 */
@Component
public class RecordLink {

    private final Registry registry;
    private final ProductTables tables;

    RecordLink(Registry registry, ProductTables tables) {
        this.registry = registry;
        this.tables = tables;
    }

    @Permitted(Permission.KEEP_REGISTRY)
    public Outcome<RegistrantId> record(Actor actor, @Subject RegistrantId registrant, Link link) {
        return registry.toAddTo(registrant)
                .then(life -> wrong(registrant, link.partner())
                        .or(() -> registry.inFuture(link.from()))
                        .or(() -> link.until()
                                .filter(until -> !until.isAfter(link.from()))
                                .map(until -> Refusal.unreadable("until", "> " + link.from())))
                        .<Outcome<RegistrantId>>map(Outcome::refused)
                        .orElseGet(() -> {
                            registry.add(actor, registrant, entry -> tables.insert(entry, registrant, link));
                            Changes.note("link", null, link.kind().code());
                            return Outcome.done(registrant);
                        }));
    }

    private Optional<Refusal> wrong(RegistrantId registrant, Link.Partner partner) {
        return switch (partner) {
            case Link.Registered(RegistrantId other)
            when other.equals(registrant) -> Optional.of(Refusal.unreadable("partner", "≠ " + registrant));
            case Link.Registered(RegistrantId other) -> unknown(other);
            case Link.Outside(String name) ->
                name.isEmpty()
                        ? Optional.of(Refusal.of(RefusalCode.FIELD_EMPTY, "field", "partner"))
                        : Optional.empty();
        };
    }

    private Optional<Refusal> unknown(RegistrantId registrant) {
        return registry.life(registrant).isPresent() ? Optional.empty() : Optional.of(Registry.unknown(registrant));
    }
}

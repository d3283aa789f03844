package vn.bodua.registry.clerk;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.bodua.access.Actor;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.registry.RegistrantId;

/** Whether somebody is clerk of a file today: what all acts of clerks ask first. A role alone makes nobody its clerk. */
@Component
class Clerks {

    private final ClerkTables tables;

    Clerks(ClerkTables tables) {
        this.tables = tables;
    }

    /** Refusals: {@code NOT_ITS_CLERK}. */
    Outcome<Clerk> of(Actor actor, RegistrantId file) {
        return own(actor).stream()
                .filter(c -> c.file().equals(file))
                .findFirst()
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Refusal.of(
                        RefusalCode.NOT_ITS_CLERK, "registrant", file.toString(), "account", actor.account())));
    }

    List<Clerk> own(Actor actor) {
        return actor.person().map(tables::filesOf).orElse(List.of());
    }

    Optional<Clerk> numbered(RegistrantId file, long number) {
        return tables.of(file).stream().filter(c -> c.number() == number).findFirst();
    }
}

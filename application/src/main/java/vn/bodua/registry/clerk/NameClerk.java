package vn.bodua.registry.clerk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.bodua.access.Actor;
import vn.bodua.access.Changes;
import vn.bodua.access.Entrusted;
import vn.bodua.access.Permission;
import vn.bodua.access.Permitted;
import vn.bodua.access.Role;
import vn.bodua.access.Subject;
import vn.bodua.access.SubjectKind;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.registry.EnterMany;
import vn.bodua.registry.RegistrantId;
import vn.bodua.time.BusinessClock;

/**
 * Names the person who keeps a file for its cooperative, and ends that. The person has to hold the role of a clerk where the
 * file sits; whose role ends is clerk of nothing any more. One person may keep several files, several people one.
 *
 * <p>Refusals: {@code REGISTRANT_UNKNOWN}, {@code PERSON_UNKNOWN} (also of an account elsewhere, which is nobody's business
 * here), {@code NO_CLERK_THERE}, {@code CLERK_ALREADY}; of ending {@code REASON_MISSING}, {@code CLERK_UNKNOWN}.
 */
@Component
public class NameClerk {

    private final ClerkTables tables;
    private final Clerks clerks;
    private final Entrusted people;
    private final SubjectKind<RegistrantId> files;
    private final EnterMany registry;
    private final BusinessClock clock;

    NameClerk(
            ClerkTables tables,
            Clerks clerks,
            Entrusted people,
            SubjectKind<RegistrantId> files,
            EnterMany registry,
            BusinessClock clock) {
        this.tables = tables;
        this.clerks = clerks;
        this.people = people;
        this.files = files;
        this.registry = registry;
        this.clock = clock;
    }

    /** From today on. */
    @Permitted(Permission.KEEP_REGISTRY)
    public Outcome<RegistrantId> name(Actor actor, @Subject RegistrantId registrant, String account) {
        registry.alone();
        String place = files.unitOf(registrant).orElse("");
        LocalDate today = clock.today();
        Optional<Entrusted.Known> known = people.byAccount(account);
        boolean holds = known.filter(p -> people.holds(p.id(), Role.CLERK, place, today))
                .isPresent();
        if (!holds) {
            boolean near = known.filter(p -> actor.mayAt(Permission.KEEP_REGISTRY, p.unit()))
                    .isPresent();
            return Outcome.refused(
                    near
                            ? Refusal.of(RefusalCode.NO_CLERK_THERE, "account", account, "unit", place)
                            : Refusal.of(RefusalCode.PERSON_UNKNOWN, "account", account));
        }
        List<Clerk> now = tables.of(registrant);
        Entrusted.Known person = known.orElseThrow();
        return now.stream()
                .filter(c -> c.person().equals(person.id()))
                .findFirst()
                .map(c -> Outcome.<RegistrantId>refused(Refusal.of(
                        RefusalCode.CLERK_ALREADY,
                        "account",
                        c.account(),
                        "since",
                        c.since().toString())))
                .orElseGet(() -> {
                    tables.insert(person.id(), registrant, today, clock.now(), actor.account());
                    Changes.note("clerk", null, person.account());
                    return Outcome.done(registrant);
                });
    }

    /**
     * From today on they are its clerk no more; what they proposed waits on.
     *
     * @param clerk the number of the naming
     */
    @Permitted(Permission.KEEP_REGISTRY)
    public Outcome<RegistrantId> end(Actor actor, @Subject RegistrantId registrant, long clerk, String reason) {
        if (reason.isBlank()) {
            return Outcome.refused(Refusal.of(RefusalCode.REASON_MISSING));
        }
        registry.alone();
        return clerks.numbered(registrant, clerk)
                .map(ended -> {
                    tables.end(ended, clock.today(), reason.strip(), clock.now(), actor.account());
                    Changes.note("clerk", ended.account(), null);
                    Changes.note("reason", null, reason.strip());
                    return Outcome.done(registrant);
                })
                .orElseGet(() -> Outcome.refused(Refusal.of(RefusalCode.CLERK_UNKNOWN, "clerk", Long.toString(clerk))));
    }
}

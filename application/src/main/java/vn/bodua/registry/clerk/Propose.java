package vn.bodua.registry.clerk;

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
import vn.bodua.registry.Addition;
import vn.bodua.registry.Census;
import vn.bodua.registry.EnterMany;
import vn.bodua.registry.FileOnRecord;
import vn.bodua.registry.FilesOnRecord;
import vn.bodua.registry.RegistrantId;
import vn.bodua.registry.Registration;
import vn.bodua.registry.YearResults;
import vn.bodua.time.BusinessClock;

/**
 * Proposes something for a file that one is clerk of: another registration, whom and what it had on a day, the report of a
 * year. The province answers; until then nothing of it is on record. What could not be entered cannot be proposed either.
 *
 * <p>Refusals: {@code NOT_ITS_CLERK}, {@code PROPOSAL_WAITING}, {@code NOTHING_PROPOSED}; those of {@code RecordLifeEvent},
 * {@code RecordCensus} and {@code RecordYearResults}; {@code VALUE_UNREADABLE} of a count that is not of the year's last day.
 */
@Component
public class Propose {

    private final Clerks clerks;
    private final ProposalTables tables;
    private final EnterMany registry;
    private final FilesOnRecord files;
    private final BusinessClock clock;

    Propose(Clerks clerks, ProposalTables tables, EnterMany registry, FilesOnRecord files, BusinessClock clock) {
        this.clerks = clerks;
        this.tables = tables;
        this.registry = registry;
        this.files = files;
        this.clock = clock;
    }

    @Permitted(Permission.KEEP_OWN_FILE)
    public Outcome<ProposalId> change(
            Actor actor, @Subject RegistrantId registrant, LocalDate day, Registration registration, String reason) {
        return propose(actor, registrant, new Proposed.Changed(day, registration), reason);
    }

    @Permitted(Permission.KEEP_OWN_FILE)
    public Outcome<ProposalId> census(Actor actor, @Subject RegistrantId registrant, Census census, String reason) {
        return propose(actor, registrant, new Proposed.Counted(census), reason);
    }

    /**
     * Proposes the report of a year.
     *
     * @param atItsEnd whom and what it had on 31 December
     */
    @Permitted(Permission.KEEP_OWN_FILE)
    public Outcome<ProposalId> year(
            Actor actor,
            @Subject RegistrantId registrant,
            YearResults results,
            Optional<Census> atItsEnd,
            String reason) {
        boolean another = atItsEnd.filter(c -> c.asOf().getYear() != results.year()
                        || c.asOf().getDayOfYear() != c.asOf().lengthOfYear())
                .isPresent();
        if (another) {
            return Outcome.refused(
                    Refusal.of(RefusalCode.VALUE_UNREADABLE, "field", "on", "expected", "31/12/" + results.year()));
        }
        return propose(actor, registrant, new Proposed.Year(results, atItsEnd), reason);
    }

    private Outcome<ProposalId> propose(Actor actor, RegistrantId registrant, Proposed proposed, String reason) {
        // Two clerks of one file may propose at once; and what is checked is to be so when it is written.
        registry.alone();
        return clerks.of(actor, registrant)
                .then(clerk -> files.of(registrant)
                        .then(file -> wrong(actor, file, proposed)
                                .map(Outcome::<ProposalId>refused)
                                .orElseGet(() -> Outcome.done(insert(actor, clerk, proposed, reason.strip())))));
    }

    private Optional<Refusal> wrong(Actor actor, FileOnRecord file, Proposed proposed) {
        RegistrantId registrant = file.life().registrant().id();
        Addition addition = new Addition(new Addition.Known(registrant), proposed.told());
        return tables.waiting(registrant, proposed.kind())
                .map(p -> Refusal.of(RefusalCode.PROPOSAL_WAITING, "proposal", p.id().toString(), "by", p.by()))
                .or(() -> registry.against(actor, Permission.KEEP_OWN_FILE, addition))
                .or(() -> Difference.between(file, proposed).isEmpty()
                        ? Optional.of(Refusal.of(RefusalCode.NOTHING_PROPOSED))
                        : Optional.empty());
    }

    private ProposalId insert(Actor actor, Clerk clerk, Proposed proposed, String reason) {
        ProposalId id = tables.insert(clerk.file(), clerk.person(), proposed, reason, clock.now(), actor.account());
        Changes.note("proposal", null, id);
        String told = "proposed_" + proposed.kind().code();
        Changes.note(told, null, proposed.of());
        return id;
    }
}

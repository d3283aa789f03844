package vn.bodua.registry.clerk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.bodua.access.Actor;
import vn.bodua.access.Permission;
import vn.bodua.access.Permitted;
import vn.bodua.access.Subject;
import vn.bodua.access.SubjectKind;
import vn.bodua.refusal.Outcome;
import vn.bodua.registry.FileOnRecord;
import vn.bodua.registry.FilesOnRecord;
import vn.bodua.registry.RegistrantId;
import vn.bodua.registry.YearlyAssessment;
import vn.bodua.time.BusinessClock;

/**
 * Shows the files that one is clerk of: what was proposed for each and what became of it, whether the report of the last year
 * is there, whether the assessment is due.
 *
 * <p>Refusals: {@code REGISTRANT_UNKNOWN}, {@code NOT_ITS_CLERK}.
 */
@Component
public class ShowOwnFiles {

    private final Clerks clerks;
    private final ProposalTables proposals;
    private final FilesOnRecord files;
    private final SubjectKind<RegistrantId> places;
    private final BusinessClock clock;

    ShowOwnFiles(
            Clerks clerks,
            ProposalTables proposals,
            FilesOnRecord files,
            SubjectKind<RegistrantId> places,
            BusinessClock clock) {
        this.clerks = clerks;
        this.proposals = proposals;
        this.files = files;
        this.places = places;
        this.clock = clock;
    }

    /**
     * A file on its clerk's desk.
     *
     * @param proposals the newest first
     * @param year the last that is over, of which there is to be a report
     * @param assessment of that year; empty where no rule is in force for it
     */
    public record OwnFile(
            FileOnRecord file,
            LocalDate since,
            List<Proposal> proposals,
            int year,
            Optional<YearlyAssessment> assessment) {

        public RegistrantId id() {
            return file.life().registrant().id();
        }

        public String name() {
            return file.registration().map(r -> r.names().full()).orElse("");
        }

        public Optional<Proposal> waiting(Proposed.Kind kind) {
            return proposals.stream()
                    .filter(p -> p.waits() && p.proposed().kind() == kind)
                    .findFirst();
        }

        public boolean yearIsTold() {
            return file.resultsOf(year).isPresent();
        }

        /** Whether nobody gave points yet and the file is not exempt. */
        public boolean assessmentIsDue() {
            return assessment
                    .filter(a -> a instanceof YearlyAssessment.Unassessed)
                    .isPresent();
        }
    }

    @Permitted(Permission.SEE_OWN_FILE)
    public Outcome<List<OwnFile>> all(Actor actor) {
        Outcome<List<OwnFile>> all = Outcome.done(new ArrayList<>());
        for (Clerk clerk : clerks.own(actor)) {
            // A file may have moved to where the clerk's role does not reach.
            boolean within = places.unitOf(clerk.file())
                    .filter(place -> actor.mayAt(Permission.SEE_OWN_FILE, place))
                    .isPresent();
            if (within) {
                all = all.then(list -> own(clerk).map(own -> {
                    list.add(own);
                    return list;
                }));
            }
        }
        return all;
    }

    @Permitted(Permission.SEE_OWN_FILE)
    public Outcome<OwnFile> one(Actor actor, @Subject RegistrantId registrant) {
        return clerks.of(actor, registrant).then(this::own);
    }

    private Outcome<OwnFile> own(Clerk clerk) {
        int year = clock.today().getYear() - 1;
        return files.of(clerk.file())
                .map(file -> new OwnFile(
                        file, clerk.since(), proposals.of(clerk.file()), year, files.assessment(clerk.file(), year)));
    }
}

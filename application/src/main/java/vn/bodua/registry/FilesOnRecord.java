package vn.bodua.registry;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.bodua.refusal.Outcome;

/** One file for use cases of other packages, which have asked themselves who may see it. */
@Component
public class FilesOnRecord {

    private final Dossiers dossiers;
    private final Assessing assessing;

    FilesOnRecord(Dossiers dossiers, Assessing assessing) {
        this.dossiers = dossiers;
        this.assessing = assessing;
    }

    /** Refusals: {@code REGISTRANT_UNKNOWN}. */
    public Outcome<FileOnRecord> of(RegistrantId registrant) {
        return dossier(registrant)
                .map(d -> Outcome.done(new FileOnRecord(d.life(), d.censuses(), d.results())))
                .orElseGet(() -> Outcome.refused(Registry.unknown(registrant)));
    }

    /** Where its assessment for a year stands; empty where there is no rule for the year. */
    public Optional<YearlyAssessment> assessment(RegistrantId registrant, int year) {
        return dossier(registrant)
                .flatMap(d -> assessing.rule(year).done().map(rule -> Assessing.stands(d, year, rule)));
    }

    private Optional<Dossier> dossier(RegistrantId registrant) {
        return Optional.ofNullable(dossiers.of(Set.of(registrant)).get(registrant));
    }
}

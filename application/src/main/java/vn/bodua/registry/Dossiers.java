package vn.bodua.registry;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.bodua.refusal.Outcome;

/** Reads everything on record of registrants. */
@Component
class Dossiers {

    private final LifeTables lives;
    private final CensusTables censuses;
    private final ResultsTables results;
    private final ProductTables products;
    private final AssessmentTables assessments;

    Dossiers(
            LifeTables lives,
            CensusTables censuses,
            ResultsTables results,
            ProductTables products,
            AssessmentTables assessments) {
        this.lives = lives;
        this.censuses = censuses;
        this.results = results;
        this.products = products;
        this.assessments = assessments;
    }

    /**
     * Of one.
     *
     * <p>Refusals: {@code REGISTRANT_UNKNOWN}.
     */
    Outcome<Dossier> one(RegistrantId registrant) {
        return Optional.ofNullable(of(Set.of(registrant)).get(registrant))
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Registry.unknown(registrant)));
    }

    /** Of those that there are. */
    Map<RegistrantId, Dossier> of(Collection<RegistrantId> registrants) {
        var counted = censuses.of(registrants);
        var came = results.of(registrants);
        var made = products.of(registrants);
        var assessed = assessments.of(registrants);
        Map<RegistrantId, Dossier> dossiers = new LinkedHashMap<>();
        lives.lives(registrants)
                .forEach((id, life) -> dossiers.put(
                        id,
                        new Dossier(
                                life,
                                counted.getOrDefault(id, List.of()),
                                came.getOrDefault(id, List.of()),
                                made.getOrDefault(id, List.of()),
                                assessed.getOrDefault(id, Assessments.NONE))));
        return dossiers;
    }
}

package vn.bodua.registry;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

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

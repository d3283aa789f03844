package vn.bodua.registry;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.bodua.access.Actor;
import vn.bodua.access.Changes;
import vn.bodua.refusal.Outcome;
import vn.bodua.registry.assessment.Score;

/** How the points are put on record that one gives itself, whoever enters them; for use cases that asked who may. */
@Component
public class OwnPoints {

    private final Registry registry;
    private final AssessmentTables tables;
    private final Assessing assessing;

    OwnPoints(Registry registry, AssessmentTables tables, Assessing assessing) {
        this.registry = registry;
        this.tables = tables;
        this.assessing = assessing;
    }

    /** Refusals: those of {@link AssessOneself}. */
    public Outcome<RegistrantId> record(Actor actor, RegistrantId registrant, int year, Map<String, Score> scores) {
        return registry.toAddTo(registrant)
                .then(life -> assessing.ruleFor(life, year))
                .then(rule -> rule.wrong(scores)
                        .map(Outcome::<RegistrantId>refused)
                        .orElseGet(() -> {
                            SelfAssessment own = new SelfAssessment(year, rule.name(), scores);
                            registry.add(actor, registrant, entry -> tables.insert(entry, registrant, own));
                            Changes.note("assessment", null, year);
                            return Outcome.done(registrant);
                        }));
    }
}

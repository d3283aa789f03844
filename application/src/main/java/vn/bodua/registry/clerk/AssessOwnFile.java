package vn.bodua.registry.clerk;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.bodua.access.Actor;
import vn.bodua.access.Permission;
import vn.bodua.access.Permitted;
import vn.bodua.access.Subject;
import vn.bodua.refusal.Outcome;
import vn.bodua.registry.OwnPoints;
import vn.bodua.registry.RegistrantId;
import vn.bodua.registry.assessment.Score;

/**
 * Records the points that a cooperative gives itself for a year, entered by its own clerk. They count once the province has
 * checked them, so nobody has to accept them before.
 *
 * <p>Refusals: {@code NOT_ITS_CLERK} and those of {@code AssessOneself}.
 */
@Component
public class AssessOwnFile {

    private final Clerks clerks;
    private final OwnPoints points;

    AssessOwnFile(Clerks clerks, OwnPoints points) {
        this.clerks = clerks;
        this.points = points;
    }

    @Permitted(Permission.KEEP_OWN_FILE)
    public Outcome<RegistrantId> assess(
            Actor actor, @Subject RegistrantId registrant, int year, Map<String, Score> scores) {
        return clerks.of(actor, registrant).then(clerk -> points.record(actor, registrant, year, scores));
    }
}

package vn.bodua.registry;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.bodua.access.Actor;
import vn.bodua.access.Permission;
import vn.bodua.access.Permitted;
import vn.bodua.access.Subject;
import vn.bodua.refusal.Outcome;
import vn.bodua.registry.assessment.Score;

/**
 * Records the points that a cooperative gives itself for a year, with the evidence, entered by the province on its behalf; its
 * own clerk enters them by {@code AssessOwnFile}.
 * Points recorded later for the same year count instead, and are to be checked anew.
 *
 * <p>Refusals: {@code REGISTRANT_UNKNOWN}, {@code PERIOD_IN_FUTURE}, {@code NO_ASSESSMENT_RULE}, {@code KIND_NOT_ASSESSED},
 * {@code NOT_FOUNDED_YET}, {@code EVENT_BEFORE_FOUNDING}, {@code ENDED_ALREADY}, {@code ACTIVE_TOO_SHORT}, {@code STOPPED_TOO_LONG}, {@code CRITERION_UNKNOWN}, {@code
 * POINTS_OUT_OF_RANGE}, {@code GROUP_POINTS_EXCEEDED}, {@code CRITERIA_MISSING}.
 */
@Component
public class AssessOneself {

    private final OwnPoints points;

    AssessOneself(OwnPoints points) {
        this.points = points;
    }

    @Permitted(Permission.KEEP_REGISTRY)
    public Outcome<RegistrantId> assess(
            Actor actor, @Subject RegistrantId registrant, int year, Map<String, Score> scores) {
        return points.record(actor, registrant, year, scores);
    }
}

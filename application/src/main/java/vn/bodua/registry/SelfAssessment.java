package vn.bodua.registry;

import java.util.Map;
import vn.bodua.registry.assessment.Score;

/** The points that one gave itself for a year, by the codes of the criteria. */
public record SelfAssessment(int year, String rule, Map<String, Score> scores) {

    public SelfAssessment {
        scores = Map.copyOf(scores);
    }
}

package vn.bodua.registry.assessment;

import java.math.BigDecimal;
import vn.bodua.language.VietnameseText;

/** Points of one criterion, with the evidence for them or, of a check, why they were changed. */
public record Score(BigDecimal points, String note) {

    public Score {
        // a zero with a billion decimals would be written out when it is added to something
        points = points.signum() == 0 ? BigDecimal.ZERO : points;
        note = VietnameseText.normalise(note).strip();
    }

    /** Points without a word. */
    public static Score of(String points) {
        return new Score(new BigDecimal(points), "");
    }

    /** Whether these are as many points, be they written 7 or 7.00. */
    public boolean sameAs(Score other) {
        return points.compareTo(other.points) == 0;
    }
}

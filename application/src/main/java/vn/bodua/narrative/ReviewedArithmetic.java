package vn.bodua.narrative;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.bodua.indicator.Dictionary;
import vn.bodua.narrative.checking.Checks;
import vn.bodua.narrative.reading.Printed;

/** The arithmetic between the statements of a report as they stand in review: corrected ones as corrected. */
@Component
class ReviewedArithmetic {

    private final Checks checks;

    ReviewedArithmetic(Dictionary dictionary) {
        this.checks = new Checks(dictionary);
    }

    /** Checks and derivations among these statements alone; both name statements by their ordinals in the report. */
    Checks.Found among(String text, List<ReviewedStatement> statements) {
        Map<Integer, Integer> placeByOrdinal = new HashMap<>();
        for (int i = 0; i < statements.size(); i++) {
            placeByOrdinal.put(statements.get(i).ordinal(), i);
        }
        Checks.Found found = checks.of(
                text,
                statements.stream().map(ReviewedStatement::current).toList(),
                statements.stream()
                        .map(s -> new Printed(
                                s.printed().resolution(),
                                placeByOrdinal.getOrDefault(s.printed().of(), -1)))
                        .toList());
        return new Checks.Found(
                found.checks().stream()
                        .map(c -> new Check(
                                c.rule(),
                                c.verdict(),
                                c.explanation(),
                                c.statements().stream()
                                        .map(i -> statements.get(i).ordinal())
                                        .toList()))
                        .toList(),
                found.derived().stream()
                        .map(d -> new Derived(
                                d.unit(),
                                d.period(),
                                d.indicator(),
                                d.breakdown(),
                                d.kind(),
                                d.quantity(),
                                d.formula(),
                                statements.get(d.statement()).ordinal()))
                        .toList());
    }
}

package vn.bodua.registry.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One thing that is assessed.
 *
 * @param number as the rule counts it, from 1
 * @param hint how its points are made up, where a text of the rule was at hand that says so
 * @param greatest its most points; empty where no text of the rule was at hand that says so, and then its group's
 * @param facts what the registry can tell about it, by codes
 * @param source where its name and points were read
 */
public record Criterion(
        int number,
        String code,
        String group,
        Wording name,
        Wording hint,
        Optional<BigDecimal> greatest,
        List<String> facts,
        String source) {

    public Criterion {
        facts = List.copyOf(facts);
    }
}

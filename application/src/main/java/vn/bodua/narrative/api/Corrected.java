package vn.bodua.narrative.api;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.bodua.indicator.Breakdown;
import vn.bodua.narrative.Statement;
import vn.bodua.quantity.Qualifier;
import vn.bodua.quantity.Quantity;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.time.Period;

/**
 * What is put in the place of what was read; what is left out stays. Kind, measure and quote always stay.
 *
 * @param breakdown codes joined by {@code +}; empty for the whole
 * @param value a plain decimal in the base unit of measure; a range is {@code 3..5}
 */
public record Corrected(
        Optional<String> unit,
        Optional<String> period,
        Optional<String> indicator,
        Optional<String> breakdown,
        Optional<String> value,
        Optional<String> qualifier) {

    private static final String DECIMAL = "-?\\d{1,30}(\\.\\d{1,10})?";
    private static final Pattern AMOUNT = Pattern.compile(DECIMAL + "(\\.\\." + DECIMAL + ")?");

    /**
     * The statement with the corrections in it.
     *
     * <p>Refusals: {@code PERIOD_UNKNOWN}, {@code VALUE_UNREADABLE}.
     */
    Outcome<Statement> in(Statement read) {
        Optional<Period> when = period.map(Period::parse).orElse(read.period());
        if (period.isPresent() && when.isEmpty()) {
            return Outcome.refused(Refusal.of(RefusalCode.PERIOD_UNKNOWN, "period", period.get()));
        }
        return amount(read.quantity())
                .map(amount -> new Statement(
                        unit.map(String::strip).orElse(read.unit()),
                        when,
                        indicator.orElse(read.indicator()),
                        breakdown.map(Breakdown::ofCode).orElse(read.breakdown()),
                        read.kind(),
                        amount,
                        read.base(),
                        read.quote(),
                        read.evidence()));
    }

    private Outcome<Quantity> amount(Quantity read) {
        String code = value.orElse(read.code());
        if (!AMOUNT.matcher(code).matches()) {
            return Outcome.refused(Refusal.unreadable("value", "25282 / 30.08 / 3..5"));
        }
        boolean range = code.contains("..");
        String named = range ? Qualifier.RANGE.code() : qualifier.orElseGet(() -> kept(read.qualifier()));
        Optional<Qualifier> sure = Arrays.stream(Qualifier.values())
                .filter(q -> q.code().equals(named))
                .findFirst();
        if (sure.isEmpty() || range != (sure.get() == Qualifier.RANGE) || isBackwards(code)) {
            return Outcome.refused(Refusal.unreadable(
                    "qualifier",
                    String.join(
                            " / ",
                            Arrays.stream(Qualifier.values())
                                    .map(Qualifier::code)
                                    .toList())));
        }
        return Outcome.done(Quantity.ofCode(code, read.measure(), sure.get()));
    }

    /** A range whose ends were replaced by one number is exact, unless something else is said. */
    private static String kept(Qualifier read) {
        return (read == Qualifier.RANGE ? Qualifier.EXACT : read).code();
    }

    private static boolean isBackwards(String code) {
        int dots = code.indexOf("..");
        return dots >= 0
                && new BigDecimal(code.substring(0, dots)).compareTo(new BigDecimal(code.substring(dots + 2))) > 0;
    }
}

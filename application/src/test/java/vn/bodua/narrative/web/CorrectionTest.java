package vn.bodua.narrative.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bodua.indicator.Breakdown;
import vn.bodua.indicator.Dictionary;
import vn.bodua.narrative.Statement;
import vn.bodua.quantity.Qualifier;
import vn.bodua.quantity.Quantity;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.time.Period;

class CorrectionTest {

    private static final Dictionary DICTIONARY = Dictionary.shipped();

    private final Statement read = new Statement(
            "Cả nước",
            Optional.of(Period.half(2020, 1)),
            "coop.count",
            Breakdown.NONE,
            Statement.Kind.VALUE,
            Quantity.exactly("25282", "HTX"),
            Optional.empty(),
            new Statement.Quote("có 25.282 HTX", 10, 23),
            Statement.Evidence.NONE);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    25.282     | 25282
                    25282      | 25282
                    30,08      | 30.08
                    30.08      | 30.08
                    1.234.567,5| 1234567.5
                    −272       | -272
                    -272       | -272
                    08         | 8
                    """)
    @DisplayName("a number is read as an officer writes it")
    void readsNumbers(String typed, BigDecimal value) {
        assertThat(Correction.number(typed))
                .hasValueSatisfying(n -> assertThat(n).isEqualByComparingTo(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hai trăm", "1.2.3", "12,3,4", "1e5", "25.28.2", "--3", "9²"})
    @DisplayName("what is not a number is refused")
    void refusesOtherThings(String typed) {
        assertThat(Correction.number(typed)).isEmpty();
    }

    @Test
    @DisplayName("a statement in the form, sent back untouched, is the same statement")
    void untouchedStaysTheSame() {
        assertThat(Correction.of(read, DICTIONARY).applyTo(read, DICTIONARY)).isEqualTo(Outcome.done(read));
    }

    @Test
    @DisplayName("an indicator is known by its name, with or without diacritics, or by its code")
    void knowsIndicatorsByName() {
        assertThat(corrected("coop.new").orElseThrow().indicator()).isEqualTo("coop.new");
        assertThat(corrected("HTX thành lập mới trong kỳ").orElseThrow().indicator())
                .isEqualTo("coop.new");
        assertThat(corrected("htx thanh lap moi trong ky").orElseThrow().indicator())
                .isEqualTo("coop.new");
    }

    @Test
    @DisplayName("an unknown indicator, breakdown, period or number is refused with its name")
    void refusesTheUnknown() {
        assertThat(refusal(new Correction("Cả nước", "2020-H1", "số sao trên trời", "", "1", "exact")))
                .isEqualTo(RefusalCode.INDICATOR_UNKNOWN);
        assertThat(refusal(new Correction("Cả nước", "2020-H1", "coop.count", "màu xanh", "1", "exact")))
                .isEqualTo(RefusalCode.BREAKDOWN_UNKNOWN);
        assertThat(refusal(new Correction("Cả nước", "hôm kia", "coop.count", "", "1", "exact")))
                .isEqualTo(RefusalCode.PERIOD_UNKNOWN);
        assertThat(refusal(new Correction("Cả nước", "2020-H1", "coop.count", "", "nhiều", "exact")))
                .isEqualTo(RefusalCode.NUMBER_UNREADABLE);
    }

    @Test
    @DisplayName("two ends make a range whatever the qualifier says; words and place of the statement stay")
    void makesRanges() {
        Statement after = new Correction("Thái Bình", "2020", "coop.count", "Nông nghiệp", "3..5", "about")
                .applyTo(read, DICTIONARY)
                .orElseThrow();
        assertThat(after.quantity().qualifier()).isEqualTo(Qualifier.RANGE);
        assertThat(after.breakdown()).isEqualTo(Breakdown.of("agriculture"));
        assertThat(after.quote()).isEqualTo(read.quote());
    }

    private Outcome<Statement> corrected(String indicator) {
        return new Correction("Cả nước", "2020-H1", indicator, "", "25.282", "exact").applyTo(read, DICTIONARY);
    }

    private RefusalCode refusal(Correction correction) {
        return switch (correction.applyTo(read, DICTIONARY)) {
            case Outcome.Refused<Statement> refused -> refused.refusal().code();
            case Outcome.Done<Statement> done -> throw new AssertionError("not refused: " + done);
        };
    }
}

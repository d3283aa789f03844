package vn.bodua.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Numbers as Vietnamese texts write them")
class VietnameseNumbersTest {

    @ParameterizedTest
    @DisplayName("a point groups thousands and a comma starts decimals")
    @CsvSource(delimiter = '|', textBlock = """
                    25.282      | 25282    | 0
                    30,08       | 30.08    | 2
                    2.925,5     | 2925.5   | 1
                    777.186     | 777186   | 0
                    717,716     | 717.716  | 3
                    1.320,3     | 1320.3   | 1
                    2036        | 2036     | 0
                    08          | 8        | 0
                    68.8        | 68.8     | 1
                    """)
    void reads(String written, BigDecimal value, int decimals) {
        assertThat(VietnameseNumber.parse(written)).hasValueSatisfying(n -> {
            assertThat(n.value()).isEqualByComparingTo(value);
            assertThat(n.decimals()).isEqualTo(decimals);
        });
    }

    @ParameterizedTest
    @DisplayName("what is no number is refused")
    @ValueSource(strings = {"", ",", "12,", ",5", "1.2.3", "1234.567", "12.34.567", "1,2,3", "a", "1.23,4"})
    void refuses(String written) {
        assertThat(VietnameseNumber.parse(written)).isEmpty();
    }

    @Property
    @Label("a written number reads back as itself")
    void roundTrip(@ForAll @BigRange(min = "0", max = "999999999999") @Scale(3) BigDecimal value) {
        assertThat(VietnameseNumber.parse(VietnameseNumber.write(value))
                        .orElseThrow()
                        .value())
                .isEqualByComparingTo(value);
    }

    @Test
    @DisplayName("multipliers are known in both spellings, other words are none")
    void multipliers() {
        assertThat(VietnameseNumber.multiplier("tỷ")).isEqualTo(VietnameseNumber.multiplier("tỉ"));
        assertThat(VietnameseNumber.multiplier("nghìn")).isEqualTo(VietnameseNumber.multiplier("ngàn"));
        assertThat(VietnameseNumber.multiplier("đồng")).isEmpty();
    }

    @Test
    @DisplayName("a range has two ends and nothing else has")
    void ranges() {
        Quantity range = Quantity.range(BigDecimal.valueOf(3), BigDecimal.valueOf(5), "mô hình");
        assertThat(range.code()).isEqualTo("3..5");
        assertThat(Quantity.ofCode("3..5", "mô hình", Qualifier.RANGE)).isEqualTo(range);
        assertThat(Quantity.exactly("30.080", "%").code()).isEqualTo("30.08");
        org.assertj.core.api.Assertions.assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantity.of(BigDecimal.ONE, "HTX", Qualifier.RANGE));
    }
}

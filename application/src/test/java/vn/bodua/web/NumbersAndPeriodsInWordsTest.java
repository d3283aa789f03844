package vn.bodua.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bodua.quantity.Qualifier;
import vn.bodua.quantity.Quantity;
import vn.bodua.time.Period;

class NumbersAndPeriodsInWordsTest {

    private final Words vietnamese = Words.of(Language.VIETNAMESE);
    private final Words english = Words.of(Language.ENGLISH);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    25282        | HTX        | exact | 25.282 HTX           | 25.282 HTX
                    30.08        | %          | exact | 30,08%               | 30,08%
                    777186000000 | VND        | exact | 777,2 tỷ đồng        | 777.186.000.000 đồng
                    45000000     | VND/người  | about | khoảng 45 triệu đồng/người | 45.000.000 đồng/người
                    2473000000000| VND        | over  | trên 2.473 tỷ đồng   | 2.473.000.000.000 đồng
                    -272         | HTX        | exact | −272 HTX             | −272 HTX
                    3..5         | tấn        | range | 3–5 tấn              | 3–5 tấn
                    500          | VND        | exact | 500 đồng             | 500 đồng
                    """)
    @DisplayName("a quantity is short where money is large, exact beside it, with its unit of measure")
    void quantities(String value, String measure, String qualifier, String line, String exact) {
        ShownQuantity shown =
                vietnamese.quantity(Quantity.ofCode(value.strip(), measure.strip(), Qualifier.ofCode(qualifier)));
        assertThat(shown.line()).isEqualTo(line);
        assertThat(shown.exact()).isEqualTo(exact);
    }

    @Test
    @DisplayName("English has commas for thousands and its own units")
    void english() {
        assertThat(english.quantity(Quantity.exactly("25282", "HTX")).line()).isEqualTo("25,282 cooperatives");
        assertThat(english.share(new BigDecimal("48"))).isEqualTo("48.0%");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2020             | năm 2020                | 2020
                    2020-H1          | 6 tháng đầu năm 2020    | first half of 2020
                    2020-H2          | 6 tháng cuối năm 2020   | second half of 2020
                    2019-Q1          | quý I năm 2019          | first quarter of 2019
                    2019-Q4          | quý IV năm 2019         | fourth quarter of 2019
                    2020-9M          | 9 tháng đầu năm 2020    | first 9 months of 2020
                    2020-06          | tháng 6 năm 2020        | June 2020
                    2020-11-27       | 27/11/2020              | 27 November 2020
                    2017..2020       | từ 2017 đến 2020        | 2017 to 2020
                    2020-05..2020-08 | từ tháng 5 năm 2020 đến tháng 8 năm 2020 | May 2020 to August 2020
                    """)
    @DisplayName("a period is called what an officer calls it")
    void periods(String code, String inVietnamese, String inEnglish) {
        Period period = Period.parse(code).orElseThrow();
        assertThat(vietnamese.period(period)).isEqualTo(inVietnamese);
        assertThat(english.period(period)).isEqualTo(inEnglish);
    }

    @Test
    @DisplayName("a value that itself holds braces is shown as it is")
    void bracesStay() {
        assertThat(vietnamese.t("table.coverage", "{1}", 63)).isEqualTo("{1}/63 đơn vị");
    }

    @Test
    @DisplayName("one thing is told from several in English")
    void oneThing() {
        assertThat(english.count("figure.claims.count", 1)).isEqualTo("1 claim");
        assertThat(english.count("figure.claims.count", 2)).isEqualTo("2 claims");
    }

    @Test
    @DisplayName("only an address of our own is gone back to")
    void onlyOurs() {
        assertThat(Addresses.isOurs("/reports/1?page=2")).isTrue();
        assertThat(Addresses.isOurs("//elsewhere.example")).isFalse();
        assertThat(Addresses.isOurs("https://elsewhere.example/")).isFalse();
        assertThat(Addresses.isOurs("/\\elsewhere.example")).isFalse();
        assertThat(Addresses.isOurs("/a\r\nSet-Cookie: x")).isFalse();
        assertThat(Objects.requireNonNull(Language.ofCode("xx"))).isEqualTo(Language.VIETNAMESE);
    }
}

package vn.bodua.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Numbers are written as Vietnamese texts write them")
class NumbersInVietnameseTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    0          | 0
                    7          | 7
                    752        | 752
                    25282      | 25.282
                    2925.5     | 2.925,5
                    1000000    | 1.000.000
                    30.08      | 30,08
                    0.4        | 0,4
                    -272       | −272
                    100.00     | 100
                    """)
    @DisplayName("points group thousands, a comma starts the decimals, zeros at the end go")
    void numbers(String plain, String written) {
        assertThat(VietnameseFormat.number(new BigDecimal(plain))).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2473000000000  | 2.473 tỷ đồng
                    777186000000   | 777.186 triệu đồng
                    1320300000000  | 1.320,3 tỷ đồng
                    187000000      | 187 triệu đồng
                    4500000        | 4,5 triệu đồng
                    45333333       | 45.333.333 đồng
                    500            | 500 đồng
                    0              | 0 đồng
                    """)
    @DisplayName("money takes the largest word in which it stays exact and short")
    void money(String dong, String written) {
        assertThat(VietnameseFormat.money(new BigDecimal(dong))).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    over     | 2473000000000 | VND             | trên 2.473 tỷ đồng
                    about    | 2925.5        | tấn             | khoảng 2.925,5 tấn
                    at_least | 30            | HTX             | từ 30 HTX trở lên
                    at_most  | 5             | mô hình         | không quá 5 mô hình
                    under    | 500           | HTX             | gần 500 HTX
                    estimate | 45000000      | VND/HTX         | ước 45 triệu đồng/HTX
                    range    | 3..5          | mô hình         | 3 - 5 mô hình
                    range    | 32000000..35000000 | VND/người/năm | 32 - 35 triệu đồng/người/năm
                    exact    | 30.08         | %               | 30,08%
                    """)
    @DisplayName("the qualifier stands before the number, the unit of measure behind it")
    void quantities(String qualifier, String code, String measure, String written) {
        Quantity quantity = Quantity.ofCode(code, measure, Qualifier.ofCode(qualifier));
        assertThat(VietnameseFormat.quantity(quantity)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"777186000000, '777,2 tỷ đồng'", "45333333, '45,3 triệu đồng'", "1234, '1.234 đồng'"})
    @DisplayName("for the eye money is rounded to one decimal")
    void roundedMoney(String dong, String written) {
        assertThat(VietnameseFormat.roundedMoney(new BigDecimal(dong))).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"8, 08", "0, 00", "12, 12", "1234, 1.234"})
    @DisplayName("where a form wants two digits, counts below ten get a zero")
    void twoDigits(long count, String written) {
        assertThat(VietnameseFormat.twoDigits(count)).isEqualTo(written);
    }

    @Property
    void writingMoneyLosesNothing(@ForAll @BigRange(min = "0", max = "99999999999999") @Scale(2) BigDecimal dong) {
        String written = VietnameseFormat.money(dong);
        BigDecimal number = new BigDecimal(
                written.substring(0, written.indexOf(' ')).replace(".", "").replace(',', '.'));
        BigDecimal factor = new BigDecimal(
                written.endsWith("tỷ đồng") ? "1000000000" : written.endsWith("triệu đồng") ? "1000000" : "1");
        assertThat(number.multiply(factor)).isEqualByComparingTo(dong);
    }
}

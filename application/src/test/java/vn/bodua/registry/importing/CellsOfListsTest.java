package vn.bodua.registry.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.registry.importing.Said.Day;

@DisplayName("Cells are read as they are typed in Vietnam")
class CellsOfListsTest {

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private static Heading heading(Column column, BigDecimal multiple) {
        return new Heading(0, "A1", column.heading(), column, multiple, Optional.empty());
    }

    private static Outcome<Long> money(String text) {
        return ReadAmount.of(CellValue.text(text), heading(Column.CAPITAL, MILLION));
    }

    private static Outcome<Long> people(String text) {
        return ReadAmount.of(CellValue.text(text), heading(Column.MEMBERS, BigDecimal.ONE));
    }

    private static Outcome<Day> day(String text) {
        return ReadDay.of(CellValue.text(text), heading(Column.FOUNDED, BigDecimal.ONE));
    }

    @ParameterizedTest
    @DisplayName("money under “triệu đồng”; a cell may name another unit itself")
    @CsvSource(delimiter = '|', textBlock = """
            1.200|1200000000
            1,5|1500000
            1200|1200000000
            1 200|1200000000
            2.925,5|2925500000
            1,200,000|1200000000000
            500 triệu|500000000
            3 tỷ|3000000000
            1,5 tỷ đồng|1500000000
            0|0
            08|8000000
            """)
    void moneyIsRead(String written, long amount) {
        assertThat(money(written).orElseThrow()).isEqualTo(amount);
    }

    @ParameterizedTest
    @DisplayName("rejects what is no amount")
    @ValueSource(strings = {"nhiều", "12a", "-5", "1.2.3", "1..2", "=1+1", "12 người 5", "99999999999999999999"})
    void noAmount(String written) {
        assertThat(TestLists.refusal(people(written))).isEqualTo(RefusalCode.CELL_UNREADABLE);
    }

    @ParameterizedTest
    @DisplayName("rejects a comma before three digits, which may group thousands or begin decimals")
    @ValueSource(strings = {"1,200", "717,716", "12,000"})
    void ambiguous(String written) {
        assertThat(TestLists.refusal(money(written))).isEqualTo(RefusalCode.CELL_NUMBER_AMBIGUOUS);
    }

    @Test
    @DisplayName("rejects half a person, as a text and as a number")
    void halfAPerson() {
        assertThat(TestLists.refusal(people("1,5"))).isEqualTo(RefusalCode.CELL_UNREADABLE);
        CellValue half = new CellValue("1.5", Optional.of(new BigDecimal("1.5")), Optional.empty());
        assertThat(TestLists.refusal(ReadAmount.of(half, heading(Column.MEMBERS, BigDecimal.ONE))))
                .isEqualTo(RefusalCode.CELL_UNREADABLE);
    }

    @ParameterizedTest
    @DisplayName("days with the day first, months and years alone")
    @CsvSource({
        "05/6/2015,2015-06-05,DAY",
        "5-6-2015,2015-06-05,DAY",
        "05.06.2015,2015-06-05,DAY",
        "2015-06-05,2015-06-05,DAY",
        "6/2015,2015-06-01,MONTH",
        "2015,2015-01-01,YEAR"
    })
    void days(String written, LocalDate day, Said.Precision precision) {
        assertThat(day(written).orElseThrow()).isEqualTo(new Day(day, precision));
    }

    @ParameterizedTest
    @DisplayName("rejects what is no day")
    @ValueSource(strings = {"31/02/2015", "06/13/2015", "15", "năm 2015 hoặc 2016", "1/1/15", "01/01/1900", "1/1/2999"})
    void noDay(String written) {
        assertThat(TestLists.refusal(day(written))).isEqualTo(RefusalCode.CELL_UNREADABLE);
    }

    @Test
    @DisplayName("a day that lost its format is still the day")
    void serial() {
        CellValue bare = new CellValue("42160", Optional.of(new BigDecimal("42160")), Optional.empty());
        assertThat(ReadDay.of(bare, heading(Column.FOUNDED, BigDecimal.ONE))
                        .orElseThrow()
                        .day())
                .isEqualTo("2015-06-05");
    }
}

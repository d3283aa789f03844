package vn.bodua.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bodua.time.Period.Shape;

/** How a stretch of days is written, and which other one stands before it. */
class PeriodTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
                    2020,             YEAR,     2020-01-01, 2020-12-31
                    2020-H1,          HALF,     2020-01-01, 2020-06-30
                    2020-H2,          HALF,     2020-07-01, 2020-12-31
                    2020-Q1,          QUARTER,  2020-01-01, 2020-03-31
                    2020-Q4,          QUARTER,  2020-10-01, 2020-12-31
                    2017-4M,          TO_MONTH, 2017-01-01, 2017-04-30
                    2020-9M,          TO_MONTH, 2020-01-01, 2020-09-30
                    2020-10M,         TO_MONTH, 2020-01-01, 2020-10-31
                    2020-02,          MONTH,    2020-02-01, 2020-02-29
                    2021-02,          MONTH,    2021-02-01, 2021-02-28
                    2020-11-27,       DAY,      2020-11-27, 2020-11-27
                    2017..2020,       SPAN,     2017-01-01, 2020-12-31
                    2020-05..2020-08, SPAN,     2020-05-01, 2020-08-31
                    2020-12..2021-02, SPAN,     2020-12-01, 2021-02-28
                    2020-01-30..2020-02-02, SPAN, 2020-01-30, 2020-02-02
                    """)
    void aCodeNamesItsDays(String code, Shape shape, LocalDate first, LocalDate last) {
        assertThat(Period.parse(code)).contains(new Period(code, shape, first, last));
        assertThat(Period.parse(code)).get().hasToString(code);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    2020-3M,          2020-Q1
                    2020-03M,         2020-Q1
                    2020-6M,          2020-H1
                    2020-12M,         2020
                    2020-09M,         2020-9M
                    2020..2020,       2020
                    2020-05..2020-05, 2020-05
                    """)
    void oneStretchHasOneCode(String written, String code) {
        assertThat(period(written)).isEqualTo(period(code)).hasToString(code);
    }

    @Test
    void nineMonthsAreNotTheThirdQuarterNorSeptember() {
        assertThat(Stream.of("2020-9M", "2020-Q3", "2020-09").map(PeriodTest::period))
                .doesNotHaveDuplicates()
                .extracting(Period::last)
                .containsOnly(LocalDate.of(2020, 9, 30));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "20",
                "20200",
                "2020 ",
                "2020-",
                "2020-H0",
                "2020-H3",
                "2020-Q0",
                "2020-Q5",
                "2020-0M",
                "2020-13M",
                "2020-6m",
                "2020-00",
                "2020-13",
                "2020-6",
                "2020-02-30",
                "2021-02-29",
                "2020-11-31",
                "2020-11-2",
                "2020..",
                "..2020",
                "2020..2017",
                "2020-08..2020-05",
                "2020-Q1..2020-Q2",
                "2020-H1..2020-H2",
                "2019..2020-06",
                "2017..2018..2020",
                "quý I/2020",
                "6 tháng",
                "２０２０",
                "-2020",
                "2020-q1",
                "2020/06",
                "2020-06-30T00:00"
            })
    void whatIsNoCodeIsNotRead(String text) {
        assertThat(Period.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    2020,             2019
                    2020-H1,          2019-H2
                    2020-H2,          2020-H1
                    2020-Q1,          2019-Q4
                    2020-Q3,          2020-Q2
                    2020-9M,          2019-9M
                    2020-01,          2019-12
                    2020-03,          2020-02
                    2020-03-01,       2020-02-29
                    2021-03-01,       2021-02-28
                    2020-01-01,       2019-12-31
                    2017..2020,       2013..2016
                    2020-05..2020-08, 2020-01..2020-04
                    2020-01..2020-03, 2019-10..2019-12
                    2020-03-01..2020-03-07, 2020-02-23..2020-02-29
                    """)
    void thePreviousPeriodHasTheSameShapeAndEndsTheDayBefore(String code, String previous) {
        assertThat(period(code).previous()).hasToString(previous);
    }

    @Test
    void beforeNineMonthsStandTheNineMonthsOfTheYearBefore() {
        assertThat(period("2020-9M").previous())
                .isEqualTo(period("2020-9M").samePeriodLastYear())
                .hasToString("2019-9M");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    2020,             2019
                    2020-H1,          2019-H1
                    2020-H2,          2019-H2
                    2020-Q1,          2019-Q1
                    2020-9M,          2019-9M
                    2020-02,          2019-02
                    2020-11-27,       2019-11-27
                    2020-02-29,       2019-02-28
                    2021-02-28,       2020-02-28
                    2017..2020,       2016..2019
                    2020-05..2020-08, 2019-05..2019-08
                    2020-12..2021-02, 2019-12..2020-02
                    2020-02-28..2020-02-29, 2019-02-28
                    2020-02-29..2020-03-01, 2019-02-28..2019-03-01
                    """)
    void theSamePeriodOfTheYearBeforeHasTheSameDays(String code, String lastYear) {
        assertThat(period(code).samePeriodLastYear()).hasToString(lastYear);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    2020,             2020-H1,          true
                    2020-H1,          2020,             false
                    2020-H1,          2020-Q2,          true
                    2020-H1,          2020-Q3,          false
                    2020-9M,          2020-Q3,          true
                    2020-9M,          2020-H1,          true
                    2020-06,          2020-06-30,       true
                    2020-06,          2020-07-01,       false
                    2020-05..2020-08, 2020-Q2,          false
                    2020-05..2020-08, 2020-06,          true
                    2017..2020,       2020,             true
                    2017..2020,       2021-01-01,       false
                    2020-H1,          2020-H1,          true
                    """)
    void aPeriodContainsWhatLiesInItDayByDay(String outer, String inner, boolean contains) {
        assertThat(period(outer).contains(period(inner))).isEqualTo(contains);
    }

    @Test
    void whatEndsEarlierComesFirstAndOfTheSameEndWhatBeganEarlier() {
        assertThat(Stream.of("2020", "2020-06", "2020-H1", "2020-Q2", "2019", "2020-06-30", "2020-H2", "2017..2020")
                        .map(PeriodTest::period)
                        .sorted())
                .extracting(Period::code)
                .containsExactly(
                        "2019", "2020-H1", "2020-Q2", "2020-06", "2020-06-30", "2017..2020", "2020", "2020-H2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020", "2020-H1", "2020-Q1", "2020-9M", "2020-01", "2020-01..2020-05"})
    void aRunningTotalStartsInJanuary(String code) {
        assertThat(period(code).isFromJanuary()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-H2", "2020-Q2", "2020-09", "2020-01-01", "2017..2020", "2020-02..2020-05"})
    void whatStartsLaterOrRunsOverTheYearIsNoRunningTotal(String code) {
        assertThat(period(code).isFromJanuary()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2020-H1,2020", "2017..2020,2020", "2020-12..2021-02,2021", "2020-11-27,2020", "2020,2020"})
    void aPeriodBelongsToTheYearItEndsIn(String code, String year) {
        assertThat(period(code).yearOfEnd()).isEqualTo(period(year));
    }

    @Test
    void aSpanJoinsTwoOfTheSameShapeAndRunsForwards() {
        assertThatThrownBy(() -> Period.span(Period.year(2020), Period.month(2020, 6)))
                .isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> Period.span(Period.quarter(2020, 1), Period.quarter(2020, 2)))
                .isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> Period.span(Period.year(2020), Period.year(2017)))
                .isInstanceOf(DateTimeException.class);
    }

    @Test
    void thereIsNoThirteenthMonthNorFifthQuarterNorThirdHalf() {
        assertThatThrownBy(() -> Period.month(2020, 13)).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> Period.toMonth(2020, 0)).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> Period.quarter(2020, 5)).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> Period.half(2020, 3)).isInstanceOf(DateTimeException.class);
    }

    private static Period period(String code) {
        return Period.parse(code).orElseThrow(() -> new AssertionError("not a period: " + code));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    2017..2020,                 2013..2016
                    2020-03..2020-05,           2019-12..2020-02
                    2020-03-01..2020-03-02,     2020-02-28..2020-02-29
                    """)
    void theSpanBeforeEndsWhereThisBegins(String span, String before) {
        assertThat(Period.parse(span).orElseThrow().previous()).hasToString(before);
    }

    @Test
    void theSpanBeforeAMillionDaysIsFoundAtOnce() {
        Period span = Period.parse("1900-01-01..4637-11-27").orElseThrow();
        assertThat(span.previous().last()).isEqualTo(LocalDate.of(1899, 12, 31));
    }
}

package vn.bodua.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Periods of reporting")
class PeriodsTest {

    @ParameterizedTest
    @DisplayName("every code reads back as itself, and three, six and twelve months have names of their own")
    @CsvSource({
        "2020,2020",
        "2020-H1,2020-H1",
        "2020-H2,2020-H2",
        "2019-Q1,2019-Q1",
        "2017-4M,2017-4M",
        "2017-05,2017-05",
        "2020-11-27,2020-11-27",
        "2017..2020,2017..2020",
        "2020-05..2020-08,2020-05..2020-08",
        "2020-3M,2020-Q1",
        "2020-6M,2020-H1",
        "2020-12M,2020",
        "2020..2020,2020"
    })
    void codes(String written, String code) {
        assertThat(Period.parse(written))
                .hasValueSatisfying(p -> assertThat(p.code()).isEqualTo(code));
    }

    @ParameterizedTest
    @DisplayName("what is no period is refused")
    @ValueSource(
            strings = {
                "",
                "20",
                "2020-Q5",
                "2020-H3",
                "2020-13M",
                "2020-13",
                "2020-02-30",
                "2020..2017",
                "2020..2020-05",
                "nay"
            })
    void refused(String written) {
        assertThat(Period.parse(written)).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("the same period last year keeps its shape")
    @CsvSource({
        "2020-H1,2019-H1",
        "2019-Q4,2018-Q4",
        "2017-05,2016-05",
        "2020-9M,2019-9M",
        "2020-02-29,2019-02-28",
        "2017..2020,2016..2019",
        "2022,2021"
    })
    void lastYear(String period, String before) {
        assertThat(Period.parse(period).orElseThrow().samePeriodLastYear().code())
                .isEqualTo(before);
    }

    @ParameterizedTest
    @DisplayName("the period before follows the calendar")
    @CsvSource({
        "2020-H1,2019-H2",
        "2020-H2,2020-H1",
        "2020-Q1,2019-Q4",
        "2020-01,2019-12",
        "2020-03-01,2020-02-29",
        "2020,2019"
    })
    void previous(String period, String before) {
        assertThat(Period.parse(period).orElseThrow().previous().code()).isEqualTo(before);
    }

    @Test
    @DisplayName("a running total contains the shorter one from the same January")
    void contains() {
        assertThat(Period.toMonth(2020, 9).contains(Period.half(2020, 1))).isTrue();
        assertThat(Period.half(2020, 2).contains(Period.toMonth(2020, 9))).isFalse();
        assertThat(Period.half(2020, 2).isFromJanuary()).isFalse();
        assertThat(Period.quarter(2020, 1).isFromJanuary()).isTrue();
    }

    @Test
    @DisplayName("a span joins two of one kind and runs forwards")
    void spans() {
        assertThatExceptionOfType(DateTimeException.class)
                .isThrownBy(() -> Period.span(Period.half(2020, 1), Period.half(2020, 2)));
        assertThatExceptionOfType(DateTimeException.class)
                .isThrownBy(() -> Period.span(Period.year(2020), Period.year(2019)));
    }

    @Property
    @Label("every stretch from January has one code that reads back")
    void fromJanuary(
            @ForAll @IntRange(min = 1990, max = 2060) int year, @ForAll @IntRange(min = 1, max = 12) int month) {
        Period period = Period.toMonth(year, month);
        assertThat(Period.parse(period.code())).contains(period);
        assertThat(period.first()).isEqualTo(LocalDate.of(year, 1, 1));
        assertThat(period.last().getMonthValue()).isEqualTo(month);
    }

    @Test
    @DisplayName("the clock only moves forwards, and its days are days in Hà Nội")
    void clock() {
        BusinessClock clock = BusinessClock.fixedAt(Instant.parse("2020-06-30T18:00:00Z"));
        assertThat(clock.today()).isEqualTo(LocalDate.of(2020, 7, 1));
        clock.forward(Duration.ofDays(1));
        assertThat(clock.today()).isEqualTo(LocalDate.of(2020, 7, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> clock.forward(Duration.ofDays(-1)));
    }

    @Test
    @DisplayName("the day on which something ends is not in it any more")
    void validity() {
        Validity then = Validity.between(LocalDate.of(2008, 8, 1), LocalDate.of(2025, 7, 1));
        assertThat(then.holdsOn(LocalDate.of(2025, 6, 30))).isTrue();
        assertThat(then.holdsOn(LocalDate.of(2025, 7, 1))).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Validity.between(LocalDate.of(2025, 7, 1), LocalDate.of(2025, 7, 1)));
    }
}

package vn.bodua.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.time.api.Dates;
import vn.bodua.time.Period.Shape;

/** What holds for every period of three centuries. */
class EveryPeriodTest {

    @Property
    void whatIsPrintedIsReadBack(@ForAll("periods") Period period) {
        assertThat(Period.parse(period.code())).contains(period);
        assertThat(period).hasToString(period.code());
    }

    @Property
    void aPeriodHasAtLeastOneDayAndContainsItself(@ForAll("periods") Period period) {
        assertThat(period.last()).isAfterOrEqualTo(period.first());
        assertThat(period.contains(period)).isTrue();
    }

    @Property
    void thePreviousOneEndsTheDayBeforeUnlessItIsARunningTotal(@ForAll("periods") Period period) {
        Period previous = period.previous();

        assertThat(Period.parse(previous.code())).contains(previous);
        assertThat(previous.shape()).isEqualTo(period.shape());
        if (period.shape() == Shape.TO_MONTH) {
            assertThat(previous.last().getYear()).isEqualTo(period.last().getYear() - 1);
        } else {
            assertThat(previous.last()).isEqualTo(period.first().minusDays(1));
        }
    }

    @Property
    void theSamePeriodLastYearLiesOneYearBackAndCanBeReadBack(@ForAll("periods") Period period) {
        Period lastYear = period.samePeriodLastYear();

        assertThat(Period.parse(lastYear.code())).contains(lastYear);
        assertThat(lastYear.first()).isEqualTo(period.first().minusYears(1));
        assertThat(ChronoUnit.DAYS.between(lastYear.last(), period.last().minusYears(1)))
                .isBetween(-1L, 0L);
    }

    @Property
    void theOrderAgreesWithEqualityAndWithTime(@ForAll("periods") Period one, @ForAll("periods") Period other) {
        assertThat(Integer.signum(one.compareTo(other))).isEqualTo(-Integer.signum(other.compareTo(one)));
        assertThat(one.compareTo(other) == 0).isEqualTo(one.equals(other));
        if (one.last().isBefore(other.last())) {
            assertThat(one).isLessThan(other);
        }
    }

    @Property
    void twoPeriodsThatContainEachOtherCoverTheSameDays(
            @ForAll("periods") Period one, @ForAll("periods") Period other) {
        boolean sameDays = one.first().equals(other.first()) && one.last().equals(other.last());

        assertThat(one.contains(other) && other.contains(one)).isEqualTo(sameDays);
    }

    @Property
    void whatIsReadAtAllIsWrittenInOneWay(@ForAll("almostCodes") String text) {
        Period.parse(text)
                .ifPresent(period -> assertThat(Period.parse(period.code())).contains(period));
    }

    @Provide
    Arbitrary<Period> periods() {
        Arbitrary<Integer> years = Arbitraries.integers().between(1900, 2199);
        Arbitrary<Integer> months = Arbitraries.integers().between(1, 12);
        Arbitrary<Period> byYear = years.map(Period::year);
        Arbitrary<Period> byMonth = Combinators.combine(years, months).as(Period::month);
        Arbitrary<Period> byDay = Dates.dates()
                .between(LocalDate.of(1900, 1, 1), LocalDate.of(2199, 12, 31))
                .map(Period::day);
        return Arbitraries.oneOf(
                byYear,
                byMonth,
                byDay,
                Combinators.combine(years, Arbitraries.integers().between(1, 2)).as(Period::half),
                Combinators.combine(years, Arbitraries.integers().between(1, 4)).as(Period::quarter),
                Combinators.combine(years, months).as(Period::toMonth),
                spans(byYear),
                spans(byMonth),
                Combinators.combine(byDay, Arbitraries.integers().between(1, 400))
                        .as((day, days) ->
                                Period.span(day, Period.day(day.first().plusDays(days)))));
    }

    private static Arbitrary<Period> spans(Arbitrary<Period> ends) {
        return Combinators.combine(ends, ends).as((a, b) -> a.compareTo(b) < 0 ? Period.span(a, b) : Period.span(b, a));
    }

    @Provide
    Arbitrary<String> almostCodes() {
        return Arbitraries.strings().withChars("0129-.HQM").ofMaxLength(18);
    }
}

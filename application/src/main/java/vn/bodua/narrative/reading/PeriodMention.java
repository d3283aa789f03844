package vn.bodua.narrative.reading;

import java.time.DateTimeException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.bodua.time.Period;

/**
 * Words that name a period, perhaps without its year.
 *
 * @param shape how the period is cut: the same as in {@link Period.Shape}, or one of the pointing kinds
 * @param year as printed; null when it has to come from the context
 * @param first month, half or quarter number; of a span of years the first year
 * @param second the day, or the end of a span
 * @param role what the words say of it
 * @param from first lexeme, {@code to} not included
 */
record PeriodMention(Shape shape, @Nullable Integer year, int first, int second, Role role, int from, int to) {

    enum Shape {
        YEAR,
        HALF,
        QUARTER,
        TO_MONTH,
        MONTH,
        DAY,
        SPAN_OF_YEARS,
        SPAN_OF_MONTHS,
        /** {@code first} is the first day, {@code second} the month · 100 + the last day. */
        SPAN_OF_DAYS,
        /** "trong kỳ", "trong nhiệm kỳ": the last one named. */
        POINTER,
        /** "từ nay đến hết năm". */
        REST_OF_YEAR
    }

    enum Role {
        NAMED,
        /** Of "so với …": the period compared with. */
        BASE,
        /** "cùng kỳ", with or without a year: the same stretch of another year. */
        SAME_STRETCH,
        /** Of "kế hoạch năm 2020". */
        PLAN,
        /** Of a law, a document, "trước năm 2013", "từ năm 2019": nothing that a figure belongs to. */
        ASIDE
    }

    /** The period, when the year is printed or given. */
    Optional<Period> resolve(@Nullable Integer contextYear) {
        Integer y = year != null ? year : contextYear;
        try {
            return switch (shape) {
                case SPAN_OF_YEARS -> Optional.of(Period.span(Period.year(first), Period.year(second)));
                case POINTER, REST_OF_YEAR -> Optional.empty();
                default -> y == null ? Optional.empty() : Optional.of(ofYear(y));
            };
        } catch (DateTimeException outOfCalendar) {
            return Optional.empty();
        }
    }

    private Period ofYear(int y) {
        return switch (shape) {
            case YEAR -> Period.year(y);
            case HALF -> Period.half(y, first);
            case QUARTER -> Period.quarter(y, first);
            case TO_MONTH -> Period.toMonth(y, first);
            case MONTH -> Period.month(y, first);
            case DAY -> Period.day(java.time.LocalDate.of(y, first, second));
            case SPAN_OF_DAYS ->
                Period.span(
                        Period.day(java.time.LocalDate.of(y, second / 100, first)),
                        Period.day(java.time.LocalDate.of(y, second / 100, second % 100)));
            case SPAN_OF_MONTHS -> Period.span(Period.month(y, first), Period.month(y, second));
            default -> throw new IllegalStateException("resolved before: " + shape);
        };
    }

    PeriodMention as(Role another) {
        return new PeriodMention(shape, year, first, second, another, from, to);
    }
}

package vn.bodua.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of whole days that a figure is about, written as a code: {@code 2020}, {@code 2020-H1}, {@code 2020-Q1},
 * {@code 2020-9M} (January to the ninth month), {@code 2020-06}, {@code 2020-11-27}, or a span of two years, months or
 * days such as {@code 2017..2020}. One stretch has one code within its shape: three months from January are {@code Q1},
 * six {@code H1}, twelve the year.
 */
public record Period(String code, Shape shape, LocalDate first, LocalDate last) implements Comparable<Period> {

    /** How a period is cut out of the calendar. */
    public enum Shape {
        YEAR,
        HALF,
        QUARTER,
        /** From the first of January to the end of a month that closes neither a quarter-one, a half nor a year. */
        TO_MONTH,
        MONTH,
        DAY,
        SPAN
    }

    private static final Pattern SINGLE =
            Pattern.compile("(\\d{4})(?:-(?:H([12])|Q([1-4])|(\\d{1,2})M|(\\d{2})(?:-(\\d{2}))?))?");
    private static final Pattern SPAN = Pattern.compile("(.+?)\\.\\.(.+)");

    private static final Comparator<Period> BY_TIME =
            Comparator.comparing(Period::last).thenComparing(Period::first).thenComparing(Period::code);

    /** The whole year. */
    public static Period year(int year) {
        return new Period("%04d".formatted(year), Shape.YEAR, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** Half 1 or 2 of the year. */
    public static Period half(int year, int half) {
        return months("%04d-H%d".formatted(year, half), Shape.HALF, year, half * 6 - 5, half * 6);
    }

    /** Quarter 1 to 4 of the year. */
    public static Period quarter(int year, int quarter) {
        return months("%04d-Q%d".formatted(year, quarter), Shape.QUARTER, year, quarter * 3 - 2, quarter * 3);
    }

    /** From January to the end of the month: three months are Q1, six H1, twelve the year. */
    public static Period toMonth(int year, int month) {
        return switch (month) {
            case 3 -> quarter(year, 1);
            case 6 -> half(year, 1);
            case 12 -> year(year);
            default -> months("%04d-%dM".formatted(year, month), Shape.TO_MONTH, year, 1, month);
        };
    }

    /** One calendar month. */
    public static Period month(int year, int month) {
        return months("%04d-%02d".formatted(year, month), Shape.MONTH, year, month, month);
    }

    /** One day. */
    public static Period day(LocalDate day) {
        return new Period(day.toString(), Shape.DAY, day, day);
    }

    /** From the first day of one period to the last day of another; both years, both months or both days. */
    public static Period span(Period from, Period to) {
        if (from.shape != to.shape
                || !(from.shape == Shape.YEAR || from.shape == Shape.MONTH || from.shape == Shape.DAY)) {
            throw new DateTimeException("a span joins two years, two months or two days: " + from + ".." + to);
        }
        if (to.last.isBefore(from.first)) {
            throw new DateTimeException("a span runs forwards: " + from + ".." + to);
        }
        return from.equals(to) ? from : new Period(from.code + ".." + to.code, Shape.SPAN, from.first, to.last);
    }

    /** Reads a code as this class writes it; empty for anything else. */
    public static Optional<Period> parse(String code) {
        try {
            Matcher span = SPAN.matcher(code);
            if (span.matches()) {
                Optional<Period> from = parse(span.group(1));
                Optional<Period> to = parse(span.group(2));
                return from.flatMap(f -> to.map(t -> span(f, t)));
            }
            Matcher single = SINGLE.matcher(code);
            return single.matches() ? Optional.of(ofGroups(single)) : Optional.empty();
        } catch (DateTimeException outOfCalendar) {
            return Optional.empty();
        }
    }

    private static Period ofGroups(Matcher m) {
        int year = Integer.parseInt(m.group(1));
        if (m.group(2) != null) {
            return half(year, Integer.parseInt(m.group(2)));
        }
        if (m.group(3) != null) {
            return quarter(year, Integer.parseInt(m.group(3)));
        }
        if (m.group(4) != null) {
            return toMonth(year, Integer.parseInt(m.group(4)));
        }
        if (m.group(5) == null) {
            return year(year);
        }
        int month = Integer.parseInt(m.group(5));
        return m.group(6) == null ? month(year, month) : day(LocalDate.of(year, month, Integer.parseInt(m.group(6))));
    }

    /** The same stretch one year earlier ("cùng kỳ năm trước"); 29 February becomes the 28th. */
    public Period samePeriodLastYear() {
        return yearsEarlier(1);
    }

    private Period yearsEarlier(int years) {
        return switch (shape) {
            case YEAR -> year(first.getYear() - years);
            case HALF -> half(first.getYear() - years, last.getMonthValue() / 6);
            case QUARTER -> quarter(first.getYear() - years, last.getMonthValue() / 3);
            case TO_MONTH -> toMonth(first.getYear() - years, last.getMonthValue());
            case MONTH -> month(first.getYear() - years, first.getMonthValue());
            case DAY -> day(first.minusYears(years));
            case SPAN -> {
                String[] ends = code.split("\\.\\.", 2);
                yield span(
                        parse(ends[0]).orElseThrow().yearsEarlier(years),
                        parse(ends[1]).orElseThrow().yearsEarlier(years));
            }
        };
    }

    /** The stretch of the same shape just before: the half before, the month before; a span moves by its own length. */
    public Period previous() {
        return switch (shape) {
            case YEAR, TO_MONTH -> samePeriodLastYear();
            case HALF -> last.getMonthValue() == 12 ? half(first.getYear(), 1) : half(first.getYear() - 1, 2);
            case QUARTER ->
                last.getMonthValue() == 3
                        ? quarter(first.getYear() - 1, 4)
                        : quarter(first.getYear(), last.getMonthValue() / 3 - 1);
            case MONTH -> {
                YearMonth before = YearMonth.from(first).minusMonths(1);
                yield month(before.getYear(), before.getMonthValue());
            }
            case DAY -> day(first.minusDays(1));
            case SPAN -> {
                String[] ends = code.split("\\.\\.", 2);
                Period from = parse(ends[0]).orElseThrow();
                Period to = parse(ends[1]).orElseThrow();
                int steps = from.stepsTo(to) + 1;
                yield span(from.stepsBack(steps), to.stepsBack(steps));
            }
        };
    }

    private int stepsTo(Period later) {
        return (int)
                switch (shape) {
                    case YEAR -> later.first.getYear() - first.getYear();
                    case MONTH -> ChronoUnit.MONTHS.between(first, later.first);
                    default -> ChronoUnit.DAYS.between(first, later.first);
                };
    }

    /** As many years, months or days earlier, in one step: a span may have a million days. */
    private Period stepsBack(int steps) {
        return switch (shape) {
            case YEAR -> year(first.getYear() - steps);
            case MONTH -> {
                YearMonth before = YearMonth.from(first).minusMonths(steps);
                yield month(before.getYear(), before.getMonthValue());
            }
            default -> day(first.minusDays(steps));
        };
    }

    /** Whether every day of the other lies in this one. */
    public boolean contains(Period other) {
        return !other.first.isBefore(first) && !other.last.isAfter(last);
    }

    /** Whether this one starts on the first of January, so that a longer one from the same day replaces it. */
    public boolean isFromJanuary() {
        return first.getDayOfYear() == 1 && first.getYear() == last.getYear() && shape != Shape.DAY;
    }

    /** The year that the period lies in, or ends in. */
    public Period yearOfEnd() {
        return year(last.getYear());
    }

    @Override
    public int compareTo(Period other) {
        return BY_TIME.compare(this, other);
    }

    @Override
    public String toString() {
        return code;
    }

    private static Period months(String code, Shape shape, int year, int from, int to) {
        return new Period(
                code, shape, LocalDate.of(year, from, 1), YearMonth.of(year, to).atEndOfMonth());
    }
}

package vn.bodua.database;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Days from the first, included, until the one on which it no longer holds: PostgreSQL's {@code daterange} in its only
 * canonical form. An absent end is open.
 */
public record DateRange(Optional<LocalDate> from, Optional<LocalDate> until) {

    /** Every day there is. */
    public static final DateRange ALWAYS = new DateRange(Optional.empty(), Optional.empty());

    public DateRange {
        if (from.isPresent() && until.isPresent() && !from.get().isBefore(until.get())) {
            throw new IllegalArgumentException(
                    "a range of days from " + from.get() + " until before " + until.get() + " holds no day");
        }
    }

    public static DateRange since(LocalDate from) {
        return new DateRange(Optional.of(from), Optional.empty());
    }

    public static DateRange before(LocalDate until) {
        return new DateRange(Optional.empty(), Optional.of(until));
    }

    public static DateRange between(LocalDate from, LocalDate until) {
        return new DateRange(Optional.of(from), Optional.of(until));
    }

    public boolean contains(LocalDate day) {
        return from.map(first -> !day.isBefore(first)).orElse(true)
                && until.map(day::isBefore).orElse(true);
    }

    /** Reads what PostgreSQL prints: {@code [2020-01-01,2025-07-01)}, {@code (,2025-07-01)}. */
    static DateRange read(String text) {
        int comma = text.indexOf(',');
        if (comma < 0 || !text.endsWith(")")) {
            throw new IllegalArgumentException("not a range of days that is open at its end: " + text);
        }
        return new DateRange(day(text.substring(1, comma)), day(text.substring(comma + 1, text.length() - 1)));
    }

    private static Optional<LocalDate> day(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }

    /** As PostgreSQL reads it. */
    @Override
    public String toString() {
        return (from.isPresent() ? "[" : "(") + from.map(LocalDate::toString).orElse("") + ","
                + until.map(LocalDate::toString).orElse("") + ")";
    }
}

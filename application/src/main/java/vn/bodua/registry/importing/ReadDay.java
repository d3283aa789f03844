package vn.bodua.registry.importing;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.registry.importing.Said.Day;
import vn.bodua.registry.importing.Said.Precision;

/** Reads days as they are typed in Vietnam, the day before the month: "05/6/2015", "5-6-2015", "6/2015", "2015", "2015-06-05". */
final class ReadDay {

    private static final Pattern FULL = Pattern.compile("([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})( .*)?");
    private static final Pattern ISO = Pattern.compile("([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(T.*)?");
    private static final Pattern MONTH = Pattern.compile("([0-9]{1,2})[/.-]([0-9]{4})");
    private static final Pattern YEAR = Pattern.compile("([0-9]{4})");
    private static final int FIRST_YEAR = 1945;
    private static final int LAST_YEAR = 2200;
    /** A number that Excel shows as a day when the column is formatted so. */
    private static final int SERIAL_FROM = 16_000;

    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

    private ReadDay() {}

    /**
     * The day of a cell.
     *
     * <p>Refusals: {@code CELL_UNREADABLE}.
     */
    static Outcome<Day> of(CellValue cell, Heading heading) {
        Optional<Day> day;
        try {
            day = cell.day().map(d -> new Day(d, Precision.DAY)).or(() -> written(cell));
        } catch (DateTimeException noSuchDay) {
            day = Optional.empty();
        }
        return day.filter(d -> d.day().getYear() >= FIRST_YEAR && d.day().getYear() <= LAST_YEAR)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Refusal.of(
                        RefusalCode.CELL_UNREADABLE,
                        "column",
                        heading.written(),
                        "written",
                        cell.text(),
                        "expected",
                        "31/12/2020 · 12/2020 · 2020")));
    }

    private static Optional<Day> written(CellValue cell) {
        String text = cell.text();
        Matcher full = FULL.matcher(text);
        if (full.matches()) {
            return Optional.of(new Day(date(full.group(3), full.group(2), full.group(1)), Precision.DAY));
        }
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return Optional.of(new Day(date(iso.group(1), iso.group(2), iso.group(3)), Precision.DAY));
        }
        Matcher month = MONTH.matcher(text);
        if (month.matches()) {
            return Optional.of(new Day(date(month.group(2), month.group(1), "1"), Precision.MONTH));
        }
        if (YEAR.matcher(text).matches()) {
            return Optional.of(new Day(date(text, "1", "1"), Precision.YEAR));
        }
        return cell.number()
                .filter(n -> n.compareTo(BigDecimal.valueOf(SERIAL_FROM)) > 0 && n.precision() - n.scale() <= 5)
                .map(n -> new Day(SERIAL_ZERO.plusDays(n.longValue()), Precision.DAY));
    }

    private static LocalDate date(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }
}

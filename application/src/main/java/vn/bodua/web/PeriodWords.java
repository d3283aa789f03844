package vn.bodua.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import vn.bodua.time.Period;

/** Periods and days as people of a language write them: "6 tháng đầu năm 2020", "quý I năm 2019". */
final class PeriodWords {

    private PeriodWords() {}

    static String period(Period period, Words words) {
        int year = period.first().getYear();
        return switch (period.shape()) {
            case YEAR -> words.t("period.year", "" + year);
            case HALF -> words.t(period.last().getMonthValue() == 6 ? "period.half.1" : "period.half.2", "" + year);
            case QUARTER -> words.t("period.quarter." + period.last().getMonthValue() / 3, "" + year);
            case TO_MONTH -> words.t("period.to_month", period.last().getMonthValue(), "" + year);
            case MONTH -> month(period.first(), words);
            case DAY -> day(period.first(), words);
            case SPAN -> {
                String[] ends = period.code().split("\\.\\.", 2);
                yield words.t("period.span", end(ends[0], words), end(ends[1], words));
            }
        };
    }

    static String day(LocalDate day, Words words) {
        return DateTimeFormatter.ofPattern(
                        words.t("period.day"), words.language().locale())
                .format(day);
    }

    private static String month(LocalDate first, Words words) {
        return words.t(
                "period.month", first.getMonthValue(), "" + first.getYear(), words.t("month." + first.getMonthValue()));
    }

    /** One end of a span: a year as its digits, a month or a day as everywhere. */
    private static String end(String code, Words words) {
        return Period.parse(code)
                .map(p -> p.shape() == Period.Shape.YEAR ? p.code() : period(p, words))
                .orElse(code);
    }
}

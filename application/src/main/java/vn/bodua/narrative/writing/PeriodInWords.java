package vn.bodua.narrative.writing;

import java.time.LocalDate;
import vn.bodua.time.Period;

/** Periods as a Vietnamese report names them. */
final class PeriodInWords {

    private static final String[] QUARTERS = {"I", "II", "III", "IV"};

    private PeriodInWords() {}

    /** "6 tháng đầu năm 2020", "quý I năm 2019", "năm 2021". */
    static String name(Period period) {
        LocalDate last = period.last();
        int year = last.getYear();
        return switch (period.shape()) {
            case YEAR -> "năm " + year;
            case HALF -> (last.getMonthValue() == 6 ? "6 tháng đầu năm " : "6 tháng cuối năm ") + year;
            case QUARTER -> "quý " + QUARTERS[last.getMonthValue() / 3 - 1] + " năm " + year;
            case TO_MONTH -> last.getMonthValue() + " tháng đầu năm " + year;
            case MONTH -> "tháng " + last.getMonthValue() + " năm " + year;
            case DAY -> "ngày " + day(last);
            case SPAN -> span(period);
        };
    }

    /** The day up to which states are counted: "hết tháng 6 năm 2020", "hết quý II năm 2020". */
    static String end(Period period) {
        LocalDate last = period.last();
        return switch (period.shape()) {
            case YEAR, QUARTER -> "hết " + name(period);
            case HALF, TO_MONTH, MONTH ->
                period.isFromJanuary()
                        ? "hết tháng " + last.getMonthValue() + " năm " + last.getYear()
                        : "hết " + name(period);
            case DAY -> name(period);
            case SPAN -> "hết " + name(period);
        };
    }

    /** The same period one year before, seen from the report: "cùng kỳ năm 2019"; for a whole year "năm 2019". */
    static String lastYear(Period period) {
        int year = period.last().getYear() - 1;
        return period.shape() == Period.Shape.YEAR ? "năm " + year : "cùng kỳ năm " + year;
    }

    private static String span(Period period) {
        LocalDate first = period.first();
        LocalDate last = period.last();
        String from = period.code().substring(0, period.code().indexOf(".."));
        return switch (from.length()) {
            case 4 -> "giai đoạn " + first.getYear() + " - " + last.getYear();
            case 7 ->
                "từ tháng " + first.getMonthValue() + " năm " + first.getYear() + " đến tháng " + last.getMonthValue()
                        + " năm " + last.getYear();
            default -> "từ ngày " + day(first) + " đến ngày " + day(last);
        };
    }

    private static String day(LocalDate day) {
        return day.getDayOfMonth() + "/" + day.getMonthValue() + "/" + day.getYear();
    }
}

package vn.bodua.narrative.writing;

import java.time.LocalDate;
import java.util.List;
import vn.bodua.time.Period;

/**
 * A report as a document model; renderers set it.
 *
 * @param subject what follows the word BÁO CÁO (trích yếu)
 * @param body from the first paragraph to the closing sentence with its end mark
 * @param sources the annex: where the figures come from; empty when nothing names a source
 */
public record WrittenReport(
        String unit,
        Period period,
        LocalDate date,
        Letterhead letterhead,
        String subject,
        List<Block> body,
        List<Source> sources) {

    /** A source and the names of the indicators that it gave. */
    public record Source(String label, List<String> indicators) {
        public Source {
            indicators = List.copyOf(indicators);
        }
    }

    public WrittenReport {
        body = List.copyOf(body);
        sources = List.copyOf(sources);
    }

    /** "Hà Nội, ngày 05 tháng 02 năm 2020": days below ten and the months one and two carry a zero. */
    public String placeAndDate() {
        String place = letterhead.place().isEmpty() ? "…………" : letterhead.place();
        String day = "%02d".formatted(date.getDayOfMonth());
        String month = date.getMonthValue() < 3 ? "0" + date.getMonthValue() : "" + date.getMonthValue();
        return place + ", ngày " + day + " tháng " + month + " năm " + date.getYear();
    }

    /** "Số: 12/BC-LMHTX", the number left open when it is not given. */
    public String numberAndSymbol() {
        return "Số: " + letterhead.number().orElse("\u00a0".repeat(8)) + "/" + letterhead.symbol();
    }

    /** "(Kèm theo Báo cáo số 12/BC-LMHTX ngày 15 tháng 6 năm 2020 của …)", above the annex. */
    String annexReference() {
        String date = placeAndDate();
        return "(Kèm theo Báo cáo số " + numberAndSymbol().substring("Số: ".length()) + " "
                + date.substring(date.indexOf("ngày")) + ")";
    }
}

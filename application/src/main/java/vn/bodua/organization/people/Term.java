package vn.bodua.organization.people;

import java.time.LocalDate;
import vn.bodua.organization.UnitId;

/**
 * A term of a body. It is over when the next one of the same body begins, whatever years it was labelled with; between the
 * two the old body goes on (DOMAIN: D.6, 2025–2030 beside 2026–2030).
 *
 * @param ordinal as printed: "lần thứ VI"
 * @param members how many were fixed
 */
public record Term(
        TermId id,
        UnitId alliance,
        Body body,
        String ordinal,
        int firstYear,
        int lastYear,
        LocalDate began,
        int members,
        String decision) {

    /** Whether the years that it was labelled with are past on a day. */
    public boolean isOverdue(LocalDate day) {
        return day.getYear() > lastYear;
    }

    /** "2020–2025". */
    public String years() {
        return firstYear + "–" + lastYear;
    }
}

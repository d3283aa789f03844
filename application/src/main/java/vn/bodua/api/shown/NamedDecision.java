package vn.bodua.api.shown;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import vn.bodua.organization.Decision;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;

/** The head of a decision as it is named where there need not be one; then all of it is empty. */
public record NamedDecision(String number, String issuedOn, String issuer, String title) {

    public static final NamedDecision NONE = new NamedDecision("", "", "", "");

    /** Refusals: {@code FIELD_EMPTY}, {@code VALUE_UNREADABLE}. */
    public Outcome<Optional<Decision>> decision() {
        if (number.isBlank() && issuedOn.isBlank() && issuer.isBlank() && title.isBlank()) {
            return Outcome.done(Optional.empty());
        }
        if (number.isBlank() || issuer.isBlank()) {
            return Outcome.refused(
                    Refusal.of(RefusalCode.FIELD_EMPTY, "field", number.isBlank() ? "number" : "issuer"));
        }
        try {
            return Outcome.done(
                    Optional.of(new Decision(number, LocalDate.parse(issuedOn.strip()), issuer, title)));
        } catch (DateTimeException notADay) {
            return Outcome.refused(
                    Refusal.of(RefusalCode.VALUE_UNREADABLE, "field", "issuedOn", "expected", "2027-10-01"));
        }
    }
}

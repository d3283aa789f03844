package vn.bodua.organization;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A legal decision: what stands at its head, and its file where there is one.
 *
 * @param number with its kind, as it is cited: "Nghị quyết số 202/2025/QH15"
 */
public record Decision(String number, LocalDate issuedOn, String issuer, String title, Optional<DecisionPaper> paper) {

    public Decision {
        number = number.strip();
        issuer = issuer.strip();
        title = title.strip();
    }

    public Decision(String number, LocalDate issuedOn, String issuer, String title) {
        this(number, issuedOn, issuer, title, Optional.empty());
    }

    public Decision with(DecisionPaper file) {
        return new Decision(number, issuedOn, issuer, title, Optional.of(file));
    }
}

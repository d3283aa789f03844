package vn.bodua.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;

/** The page of a refusal, for requests that have no form to come back to. */
@Component
public class RefusalPages {

    private final Pages pages;

    RefusalPages(Pages pages) {
        this.pages = pages;
    }

    public View show(Visit visit, Section section, Refusal refusal) {
        Head head = Head.of(section, visit.words().title(refusal))
                .under(visit.words().t(section.key()), section.address());
        return pages.show(visit, head, "refused", refusal, status(refusal.code()));
    }

    /** What a program that asks is told. */
    public static HttpStatus status(RefusalCode code) {
        return switch (code) {
            case READ_NO_FILE,
                    UNIT_UNKNOWN,
                    INDICATOR_UNKNOWN,
                    BREAKDOWN_UNKNOWN,
                    DOCUMENT_UNKNOWN,
                    STATEMENT_UNKNOWN,
                    FIGURE_UNKNOWN,
                    UNIT_NOT_IN_REACH,
                    PERSON_UNKNOWN -> HttpStatus.NOT_FOUND;
            case PERMISSION_MISSING -> HttpStatus.FORBIDDEN;
            case SIGN_IN_NEEDED -> HttpStatus.UNAUTHORIZED;
            case READ_TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case DOCUMENT_ALREADY_ENTERED, DOCUMENT_KNOWN_ALREADY, FIGURE_ALREADY_ACCEPTED, DONE_ALREADY -> HttpStatus.CONFLICT;
            default -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }
}

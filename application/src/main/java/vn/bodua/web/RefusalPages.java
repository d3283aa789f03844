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
        return HttpStatus.valueOf(code.status());
    }
}

package vn.bodua.narrative.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import vn.bodua.access.Permission;
import vn.bodua.narrative.ReceiveReport;
import vn.bodua.narrative.ReportId;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.web.Addresses;
import vn.bodua.web.FormFor;
import vn.bodua.web.Head;
import vn.bodua.web.Pages;
import vn.bodua.web.RefusalPages;
import vn.bodua.web.Section;
import vn.bodua.web.Visit;

/** Taking in a report, as a file or pasted. What was typed is given back with a refusal. */
@Controller
class TakeInPages {

    private final Pages pages;
    private final ReceiveReport receiveReport;

    TakeInPages(Pages pages, ReceiveReport receiveReport) {
        this.pages = pages;
        this.receiveReport = receiveReport;
    }

    @GetMapping("/reports/new")
    @FormFor(Permission.RECEIVE_REPORTS)
    View form(Visit visit) {
        return form(visit, "", "", Optional.empty());
    }

    @PostMapping("/reports")
    View receive(
            Visit visit,
            @RequestParam Optional<MultipartFile> file,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String text)
            throws IOException {
        boolean uploaded =
                file.filter(f -> !f.isEmpty() || !nameOf(f).isEmpty()).isPresent();
        String called = uploaded
                ? nameOf(file.orElseThrow())
                : name.isBlank() ? visit.words().t("take_in.pasted") : name.strip();
        byte[] content = uploaded ? file.orElseThrow().getBytes() : text.getBytes(StandardCharsets.UTF_8);
        return switch (receiveReport.receive(visit.actor(), called, content, false)) {
            case Outcome.Done<ReportId>(ReportId id) -> new RedirectView(Addresses.review(id.value()));
            case Outcome.Refused<ReportId>(Refusal refusal) -> form(visit, name, text, Optional.of(refusal));
        };
    }

    private View form(Visit visit, String name, String text, Optional<Refusal> refusal) {
        Head head = Head.of(Section.REPORTS, visit.words().t("take_in.title"))
                .meta(visit.words().t("take_in.meta"))
                .under(visit.words().t("nav.reports"), "/reports");
        HttpStatus status = refusal.map(r -> RefusalPages.status(r.code())).orElse(HttpStatus.OK);
        return pages.show(visit, head, "takeIn", new TakeInPage(name, text, refusal), status);
    }

    private static String nameOf(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name == null ? "" : name;
    }

    /** Whether a report was refused because it is known; its page is then offered. */
    static Optional<String> known(Refusal refusal) {
        return refusal.code() == RefusalCode.DOCUMENT_KNOWN_ALREADY
                ? Optional.ofNullable(refusal.details().get("id"))
                : Optional.empty();
    }
}

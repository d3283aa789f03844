package vn.bodua.narrative.api;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.bodua.access.Actor;
import vn.bodua.api.Asked;
import vn.bodua.api.Stretch;
import vn.bodua.api.Summary;
import vn.bodua.api.shown.Entered;
import vn.bodua.api.shown.ReportInShort;
import vn.bodua.api.shown.ShownReport;
import vn.bodua.narrative.EnterReport;
import vn.bodua.narrative.ReceiveReport;
import vn.bodua.narrative.ReportId;
import vn.bodua.narrative.ShowReport;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.web.Language;

/** Reports: the list, one of them, taking one in, entering it into the ledger. */
@RestController
@RequestMapping("/api/v1/reports")
class ReportsApi {

    private static final int LARGEST = 25 * 1024 * 1024;

    private final ShowReport reports;
    private final ReceiveReport receiveReport;
    private final EnterReport enterReport;

    ReportsApi(ShowReport reports, ReceiveReport receiveReport, EnterReport enterReport) {
        this.reports = reports;
        this.receiveReport = receiveReport;
        this.enterReport = enterReport;
    }

    @GetMapping
    @Summary("The reports within reach, the newest first.")
    Outcome<Stretch<ReportInShort>> list(Actor actor, Asked asked) {
        return reports.newestFirst(actor, asked.skipped(), asked.size() + 1)
                .map(found -> Stretch.after(found, asked, ReportInShort::of));
    }

    @GetMapping("/{id}")
    @Summary("A report with its statements, checks and entered figures.")
    Outcome<ShownReport> show(Actor actor, Language language, @PathVariable long id) {
        return reports.show(actor, new ReportId(id)).map(shown -> ShownReport.of(shown, language));
    }

    @PostMapping(consumes = MediaType.TEXT_PLAIN_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Summary("Takes in a report in words, whose text is the body. Nothing goes into the ledger yet.")
    Outcome<Received> receive(Actor actor, @RequestParam String name, InputStream text) throws IOException {
        byte[] content = text.readNBytes(LARGEST + 1);
        if (content.length > LARGEST) {
            return Outcome.refused(Refusal.of(RefusalCode.BODY_TOO_LARGE, "limit", "25 MB"));
        }
        return received(actor, name, content);
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Summary("Takes in a report in words as a file of a form. Nothing goes into the ledger yet.")
    Outcome<Received> upload(Actor actor, @RequestParam MultipartFile file) throws IOException {
        String name = file.getOriginalFilename();
        return received(actor, name == null ? "" : name, file.getBytes());
    }

    @PostMapping("/{id}/entry")
    @Summary(
            "Enters what was kept or corrected, and what nothing speaks against, into the ledger: all of it or nothing.")
    Outcome<Entered> enter(Actor actor, @PathVariable long id) {
        return enterReport.enter(actor, new ReportId(id)).map(figures -> Entered.of(id, figures));
    }

    private Outcome<Received> received(Actor actor, String name, byte[] content) {
        return receiveReport.receive(actor, name, content, false).map(id -> new Received(id.value()));
    }
}

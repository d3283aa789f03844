package vn.bodua.organization.web;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.bodua.organization.DecisionPaper;
import vn.bodua.organization.DecisionPapers;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.web.Download;
import vn.bodua.web.OpenToSignedIn;
import vn.bodua.web.RefusalPages;
import vn.bodua.web.Section;
import vn.bodua.web.Visit;

/** The files of the decisions that changed units; always downloaded, never shown by the browser from here. */
@Controller
class DecisionPages {

    private final DecisionPapers papers;
    private final RefusalPages refusals;

    DecisionPages(DecisionPapers papers, RefusalPages refusals) {
        this.papers = papers;
        this.refusals = refusals;
    }

    @GetMapping("/decisions/{hash}")
    @OpenToSignedIn("a decision that changes units is law")
    Object file(Visit visit, @PathVariable String hash) {
        return switch (papers.of(hash)) {
            case Outcome.Refused<DecisionPaper>(Refusal refusal) -> refusals.show(visit, Section.UNITS, refusal);
            case Outcome.Done<DecisionPaper>(DecisionPaper paper) ->
                Download.of(paper.name(), MediaType.APPLICATION_OCTET_STREAM_VALUE, paper.content());
        };
    }
}

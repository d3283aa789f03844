package vn.bodua.organization.web;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import vn.bodua.access.Permission;
import vn.bodua.api.shown.Reorganizers;
import vn.bodua.language.VietnameseOrder;
import vn.bodua.organization.DecisionPaper;
import vn.bodua.organization.Preview;
import vn.bodua.organization.ReorganizationId;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.time.BusinessClock;
import vn.bodua.web.FormFor;
import vn.bodua.web.Head;
import vn.bodua.web.Pages;
import vn.bodua.web.RefusalPages;
import vn.bodua.web.Section;
import vn.bodua.web.Visit;

/** Changing units by law: what is to change, what it would do, and the decision that puts it on record. */
@Controller
class ReorganizationPages {

    private final Pages pages;
    private final Reorganizers reorganizers;
    private final BusinessClock clock;

    ReorganizationPages(Pages pages, Reorganizers reorganizers, BusinessClock clock) {
        this.pages = pages;
        this.reorganizers = reorganizers;
        this.clock = clock;
    }

    @GetMapping("/reorganizations/{kind}")
    @FormFor(Permission.PREVIEW_ORGANIZATION)
    View form(Visit visit, @PathVariable String kind) {
        return show(visit, kind, ReorganizationForm.EMPTY, Optional.empty(), Optional.empty());
    }

    @PostMapping("/reorganizations/{kind}/preview")
    View preview(Visit visit, @PathVariable String kind, @ModelAttribute ReorganizationForm form) {
        return switch (form.asked(kind).then(asked -> asked.preview(visit.actor(), reorganizers))) {
            case Outcome.Done<Preview>(Preview preview) ->
                show(visit, kind, form, Optional.of(preview), Optional.empty());
            case Outcome.Refused<Preview>(Refusal refusal) ->
                show(visit, kind, form, Optional.empty(), Optional.of(refusal));
        };
    }

    @PostMapping("/reorganizations/{kind}")
    View decide(
            Visit visit,
            @PathVariable String kind,
            @ModelAttribute ReorganizationForm form,
            @RequestParam Optional<MultipartFile> file)
            throws IOException {
        Outcome<Optional<DecisionPaper>> paper = paper(file);
        Outcome<ReorganizationId> decided = form.asked(kind)
                .then(asked -> paper.then(form::decision)
                        .then(decision -> asked.decide(visit.actor(), reorganizers, decision)));
        return switch (decided) {
            case Outcome.Done<ReorganizationId>(ReorganizationId id) -> new RedirectView("/reorganizations#r-" + id);
            case Outcome.Refused<ReorganizationId>(Refusal refusal) ->
                show(visit, kind, form, Optional.empty(), Optional.of(refusal));
        };
    }

    private static Outcome<Optional<DecisionPaper>> paper(Optional<MultipartFile> file) throws IOException {
        Optional<MultipartFile> chosen = file.filter(f -> !f.isEmpty());
        return chosen.isEmpty()
                ? Outcome.done(Optional.empty())
                : DecisionPaper.of(
                                Objects.requireNonNullElse(chosen.get().getOriginalFilename(), ""),
                                chosen.get().getBytes())
                        .map(Optional::of);
    }

    private View show(
            Visit visit, String kind, ReorganizationForm form, Optional<Preview> preview, Optional<Refusal> refusal) {
        String known = ReorganizationPage.KINDS.contains(kind) ? kind : ReorganizationPage.KINDS.getFirst();
        Head head = Head.of(Section.UNITS, visit.words().t("reorganization." + known))
                .meta(visit.words().t("reorganization." + known + ".text"))
                .under(visit.words().t("nav.units"), "/units");
        return pages.show(
                visit,
                head,
                "reorganization",
                new ReorganizationPage(known, form, preview, refusal, unitNames()),
                refusal.map(r -> RefusalPages.status(r.code())).orElse(HttpStatus.OK));
    }

    private List<String> unitNames() {
        return reorganizers.units().now().downToProvinces().stream()
                .filter(u -> u.existsOn(clock.today()))
                .map(u -> u.nameOn(clock.today()).full())
                .distinct()
                .sorted(Comparator.comparing(name -> name, VietnameseOrder.OF_NAMES))
                .toList();
    }
}

package vn.bodua.registry.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.registry.AssessOneself;
import vn.bodua.registry.CheckAssessment;
import vn.bodua.registry.RegistrantId;
import vn.bodua.registry.ShowAssessment;
import vn.bodua.registry.ShowAssessment.Shown;
import vn.bodua.registry.assessment.Score;
import vn.bodua.time.BusinessClock;
import vn.bodua.web.Head;
import vn.bodua.web.Pages;
import vn.bodua.web.RefusalPages;
import vn.bodua.web.Section;
import vn.bodua.web.Visit;

/** The yearly assessment of one file: its own points with evidence, and the check of them. */
@Controller
class AssessmentPages {

    /** Points as they are typed, 6,5 or 6.5. */
    private static final Pattern POINTS = Pattern.compile("-?\\d{1,4}(?:[.,]\\d{1,4})?");

    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    private final Pages pages;
    private final RefusalPages refusals;
    private final ShowAssessment show;
    private final AssessOneself assess;
    private final CheckAssessment check;
    private final BusinessClock clock;

    AssessmentPages(
            Pages pages,
            RefusalPages refusals,
            ShowAssessment show,
            AssessOneself assess,
            CheckAssessment check,
            BusinessClock clock) {
        this.pages = pages;
        this.refusals = refusals;
        this.show = show;
        this.assess = assess;
        this.check = check;
        this.clock = clock;
    }

    @GetMapping("/registry/{id}/assessment")
    View show(Visit visit, @PathVariable long id, @RequestParam(defaultValue = "") String year) {
        return page(visit, id, year(year), "", Filled.NOTHING, Optional.empty());
    }

    @PostMapping("/registry/{id}/assessment")
    View assess(Visit visit, @PathVariable long id, @RequestParam MultiValueMap<String, String> typed) {
        Filled form = new Filled(typed);
        int year = year(form.text("year"));
        return after(
                visit,
                id,
                year,
                AssessmentPage.OWN,
                form,
                scores(form).then(scores -> assess.assess(visit.actor(), new RegistrantId(id), year, scores)));
    }

    @PostMapping("/registry/{id}/assessment/check")
    View check(Visit visit, @PathVariable long id, @RequestParam MultiValueMap<String, String> typed) {
        Filled form = new Filled(typed);
        int year = year(form.text("year"));
        return after(
                visit,
                id,
                year,
                AssessmentPage.CHECK,
                form,
                scores(form).then(scores -> check.check(visit.actor(), new RegistrantId(id), year, scores)));
    }

    private View after(Visit visit, long id, int year, String sent, Filled form, Outcome<RegistrantId> outcome) {
        return switch (outcome) {
            case Outcome.Done<RegistrantId> done -> new RedirectView("/registry/" + id + "/assessment?year=" + year);
            case Outcome.Refused<RegistrantId>(Refusal refusal) ->
                refusal.code() == RefusalCode.PERMISSION_MISSING
                        ? refusals.show(visit, Section.REGISTRY, refusal)
                        : page(visit, id, year, sent, form, Optional.of(refusal));
        };
    }

    private View page(Visit visit, long id, int year, String sent, Filled form, Optional<Refusal> refusal) {
        return switch (show.show(visit.actor(), new RegistrantId(id), year)) {
            case Outcome.Refused<Shown>(Refusal unknown) -> refusals.show(visit, Section.REGISTRY, unknown);
            case Outcome.Done<Shown>(Shown shown) -> {
                String name = shown.life()
                        .last()
                        .map(c -> c.registration().names().full())
                        .orElse("");
                yield pages.show(
                        visit,
                        Head.of(Section.REGISTRY, visit.words().t("assessment.title", Integer.toString(year)))
                                .meta(visit.words()
                                        .t("assessment.by", shown.rule().name()))
                                .under(visit.words().t("nav.registry"), "/registry")
                                .under(name, "/registry/" + id),
                        "assessment",
                        new AssessmentPage(shown, sent, form, refusal, false),
                        refusal.map(r -> RefusalPages.status(r.code())).orElse(HttpStatus.OK));
            }
        };
    }

    /** The year asked for; else the one that is assessed at the moment: until December the year before. */
    private int year(String typed) {
        LocalDate today = clock.today();
        return YEAR.matcher(typed.strip()).matches()
                ? Integer.parseInt(typed.strip())
                : today.minusMonths(11).getYear();
    }

    /** What was typed for criteria. Refusals: {@code VALUE_UNREADABLE}. */
    static Outcome<Map<String, Score>> scores(Filled form) {
        Map<String, Score> scores = new LinkedHashMap<>();
        for (String field : form.typed().keySet()) {
            if (!field.startsWith("points.") || form.text(field).isBlank()) {
                continue;
            }
            String criterion = field.substring("points.".length());
            String points = form.text(field).strip().replace('−', '-');
            if (!POINTS.matcher(points).matches()) {
                return Outcome.refused(Refusal.of(
                        RefusalCode.VALUE_UNREADABLE, "field", field, "criterion", criterion, "expected", "6,5"));
            }
            scores.put(criterion, new Score(new BigDecimal(points.replace(',', '.')), form.text("note." + criterion)));
        }
        return Outcome.done(scores);
    }
}

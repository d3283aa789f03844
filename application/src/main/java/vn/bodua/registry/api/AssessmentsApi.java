package vn.bodua.registry.api;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.bodua.access.Actor;
import vn.bodua.api.Summary;
import vn.bodua.api.shown.NamedScores;
import vn.bodua.api.shown.Numbered;
import vn.bodua.api.shown.ShownAssessment;
import vn.bodua.refusal.Outcome;
import vn.bodua.registry.AssessOneself;
import vn.bodua.registry.CheckAssessment;
import vn.bodua.registry.RegistrantId;
import vn.bodua.registry.ShowAssessment;
import vn.bodua.registry.assessment.Score;

/** The yearly assessments of one: its own points, the check of them, the grade. */
@RestController
@RequestMapping("/api/v1/registrants/{id}/assessments/{year}")
class AssessmentsApi {

    private final ShowAssessment show;
    private final AssessOneself assess;
    private final CheckAssessment check;

    AssessmentsApi(ShowAssessment show, AssessOneself assess, CheckAssessment check) {
        this.show = show;
        this.assess = assess;
        this.check = check;
    }

    @GetMapping
    @Summary("The assessment of a year: its state, the points of each criterion and what the registry tells about it.")
    Outcome<ShownAssessment> show(Actor actor, @PathVariable long id, @PathVariable int year) {
        return show.show(actor, new RegistrantId(id), year).map(ShownAssessment::of);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Summary("Records the points that one gives itself for all criteria of a year, with the evidence.")
    Outcome<Numbered> assess(
            Actor actor, @PathVariable long id, @PathVariable int year, @RequestBody NamedScores told) {
        return told.read()
                .then(scores -> assess.assess(actor, new RegistrantId(id), year, scores))
                .map(AssessmentsApi::file);
    }

    @PostMapping("/check")
    @ResponseStatus(HttpStatus.CREATED)
    @Summary(
            "Checks a self-assessment: criteria that are named get other points with the reason, the rest is confirmed.")
    Outcome<Numbered> check(Actor actor, @PathVariable long id, @PathVariable int year, @RequestBody NamedScores told) {
        Outcome<Map<String, Score>> changes = told.read();
        return changes.then(scores -> check.check(actor, new RegistrantId(id), year, scores))
                .map(AssessmentsApi::file);
    }

    private static Numbered file(RegistrantId registrant) {
        return new Numbered(registrant.value());
    }
}

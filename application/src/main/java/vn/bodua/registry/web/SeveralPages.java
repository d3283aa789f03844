package vn.bodua.registry.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import vn.bodua.access.Permission;
import vn.bodua.api.shown.NamedEntry;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.registry.RegistrantId;
import vn.bodua.registry.Registration;
import vn.bodua.web.FormFor;
import vn.bodua.web.Visit;

/** What happens to several files at once: mergers, splits, separations, a group that becomes a cooperative. */
@Controller
class SeveralPages {

    /** So many lines of parts stand in the form. */
    static final int LINES = 4;

    private static final List<String> OF_A_PART = List.of("name", "number", "commune", "sector", "charterCapital");

    private final EntryForms forms;

    SeveralPages(EntryForms forms) {
        this.forms = forms;
    }

    @GetMapping({
        "/registry/{id}/merger",
        "/registry/{id}/amalgamation",
        "/registry/{id}/split",
        "/registry/{id}/separation",
        "/registry/{id}/growth"
    })
    @FormFor(Permission.KEEP_REGISTRY)
    View form(
            Visit visit,
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> asked,
            jakarta.servlet.http.HttpServletRequest request) {
        String path = request.getRequestURI();
        return forms.begin(visit, path.substring(path.lastIndexOf('/') + 1), id, new Filled(asked));
    }

    @PostMapping("/registry/{id}/merger")
    View merge(
            Visit visit,
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam Optional<MultipartFile> file) {
        Filled form = new Filled(typed);
        Outcome<?> merged = form.day("day")
                .then(day -> EntryForms.decision(form, file)
                        .then(decision -> forms.by()
                                .merge()
                                .merge(
                                        visit.actor(),
                                        new RegistrantId(id),
                                        others(form),
                                        Optional.empty(),
                                        day,
                                        decision)));
        return forms.after(visit, "merger", id, form, merged);
    }

    @PostMapping("/registry/{id}/amalgamation")
    View amalgamate(
            Visit visit,
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam Optional<MultipartFile> file) {
        Filled form = new Filled(typed);
        List<RegistrantId> all = new ArrayList<>(List.of(new RegistrantId(id)));
        all.addAll(others(form));
        return begun(
                visit,
                "amalgamation",
                id,
                form,
                registration(form)
                        .then(r -> form.day("day")
                                .then(day -> EntryForms.decision(form, file)
                                        .then(decision ->
                                                forms.by().merge().amalgamate(visit.actor(), all, r, day, decision)))));
    }

    @PostMapping("/registry/{id}/split")
    View split(
            Visit visit,
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam Optional<MultipartFile> file) {
        Filled form = new Filled(typed);
        Outcome<?> split = form.day("day")
                .then(day -> parts(form, day)
                        .then(parts -> EntryForms.decision(form, file)
                                .then(decision -> forms.by()
                                        .split()
                                        .divide(visit.actor(), new RegistrantId(id), parts, day, decision))));
        return forms.after(visit, "split", id, form, split);
    }

    @PostMapping("/registry/{id}/separation")
    View separate(
            Visit visit,
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam Optional<MultipartFile> file) {
        Filled form = new Filled(typed);
        Outcome<?> separated = form.day("day")
                .then(day -> parts(form, day)
                        .then(parts -> EntryForms.decision(form, file)
                                .then(decision -> forms.by()
                                        .split()
                                        .separate(
                                                visit.actor(),
                                                new RegistrantId(id),
                                                parts,
                                                Optional.empty(),
                                                day,
                                                decision))));
        return forms.after(visit, "separation", id, form, separated);
    }

    @PostMapping("/registry/{id}/growth")
    View grow(
            Visit visit,
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam Optional<MultipartFile> file) {
        Filled form = new Filled(typed);
        return begun(
                visit,
                "growth",
                id,
                form,
                registration(form)
                        .then(r -> form.day("day")
                                .then(day -> EntryForms.decision(form, file)
                                        .then(decision -> forms.by()
                                                .grow()
                                                .grow(visit.actor(), new RegistrantId(id), r, day, decision)))));
    }

    /** The file of the one that began, or the form once more. */
    private View begun(Visit visit, String kind, long id, Filled form, Outcome<RegistrantId> outcome) {
        return switch (outcome) {
            case Outcome.Done<RegistrantId>(RegistrantId begun) -> new RedirectView("/registry/" + begun);
            case Outcome.Refused<RegistrantId>(Refusal refusal) -> forms.refused(visit, kind, id, form, refusal);
        };
    }

    private Outcome<Registration> registration(Filled form) {
        return form.day("day")
                .then(day -> RegistrationForm.read(form)
                        .then(named -> named.on(day, forms.by().units().now())));
    }

    private static List<RegistrantId> others(Filled form) {
        return form.all("others").stream()
                .filter(n -> n.matches("\\d{1,18}"))
                .map(n -> new RegistrantId(Long.parseLong(n)))
                .toList();
    }

    /** The lines that have a name; the place of all is one. */
    private Outcome<List<Registration>> parts(Filled form, LocalDate day) {
        return Outcome.each(form.lines(LINES, "name"), line -> RegistrationForm.read(part(form, line)))
                .then(named -> NamedEntry.all(named, day, forms.by().units().now()));
    }

    private static Filled part(Filled form, int line) {
        Filled part = Filled.NOTHING.with("place", form.text("place"));
        for (String field : OF_A_PART) {
            part = part.with(field, form.text(field, line));
        }
        return part;
    }
}

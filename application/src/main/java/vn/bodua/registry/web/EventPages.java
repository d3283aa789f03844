package vn.bodua.registry.web;

import java.time.LocalDate;
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
import vn.bodua.access.Permission;
import vn.bodua.api.shown.NamedEvent;
import vn.bodua.api.shown.NamedRegistration;
import vn.bodua.refusal.Outcome;
import vn.bodua.registry.EventId;
import vn.bodua.registry.Happening;
import vn.bodua.registry.LifeEvent;
import vn.bodua.registry.RegistrantId;
import vn.bodua.web.FormFor;
import vn.bodua.web.Visit;

/** Records what happened to one, and withdraws what was recorded by mistake. */
@Controller
class EventPages {

    private static final List<String> WITH_REGISTRATION = List.of("changed", "reregistered");

    private final EntryForms forms;

    EventPages(EntryForms forms) {
        this.forms = forms;
    }

    @GetMapping("/registry/{id}/events/{kind}")
    @FormFor(Permission.KEEP_REGISTRY)
    View form(
            Visit visit,
            @PathVariable long id,
            @PathVariable String kind,
            @RequestParam MultiValueMap<String, String> asked) {
        return forms.begin(visit, known(kind), id, new Filled(asked));
    }

    @PostMapping("/registry/{id}/events/{kind}")
    View record(
            Visit visit,
            @PathVariable long id,
            @PathVariable String kind,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam Optional<MultipartFile> file) {
        Filled form = new Filled(typed);
        Outcome<?> recorded = happened(kind, form)
                .then(all -> EntryForms.decision(form, file)
                        .then(decision ->
                                forms.by().event().record(visit.actor(), new RegistrantId(id), all, decision)));
        return forms.after(visit, known(kind), id, form, recorded);
    }

    @GetMapping("/registry/{id}/events/{event}/withdrawal")
    @FormFor(Permission.KEEP_REGISTRY)
    View withdrawal(Visit visit, @PathVariable long id, @PathVariable String event) {
        return forms.begin(visit, "withdrawal", id, Filled.NOTHING.with("event", event));
    }

    @PostMapping("/registry/{id}/events/{event}/withdrawal")
    View withdraw(
            Visit visit,
            @PathVariable long id,
            @PathVariable String event,
            @RequestParam(defaultValue = "") String reason) {
        Filled form = Filled.NOTHING.with("event", event).with("reason", reason);
        EventId withdrawn = new EventId(event.matches("\\d{1,18}") ? Long.parseLong(event) : 0);
        return forms.after(
                visit,
                "withdrawal",
                id,
                form,
                forms.by().withdraw().withdraw(visit.actor(), new RegistrantId(id), withdrawn, reason));
    }

    /** The event, and of a suspension also its end, where a day is given for that. */
    private Outcome<List<Happening>> happened(String kind, Filled form) {
        return form.day("day")
                .then(day -> event(kind, day, form)
                        .then(event -> event.happening(forms.by().units().now())))
                .then(first -> form.dayIfAny("resumed", 0)
                        .map(end -> end.filter(day -> kind.equals("suspended"))
                                .map(day -> List.of(first, new Happening(day, new LifeEvent.Resumed())))
                                .orElseGet(() -> List.of(first))));
    }

    private static Outcome<NamedEvent> event(String kind, LocalDate day, Filled form) {
        Outcome<Optional<NamedRegistration>> registration = WITH_REGISTRATION.contains(kind)
                ? RegistrationForm.read(form).map(Optional::of)
                : Outcome.done(Optional.empty());
        return registration.then(registered -> form.number("union")
                .map(union -> new NamedEvent(
                        kind,
                        day,
                        registered,
                        form.given("law"),
                        form.given("reason"),
                        form.given("way"),
                        form.given("enterprise"),
                        form.given("enterpriseCode"),
                        form.given("alliance"),
                        form.given("as"),
                        union)));
    }

    /** The kind of a form that there is. */
    private static String known(String kind) {
        return RegistrantPage.EVENTS.contains(kind) ? kind : RegistrantPage.EVENTS.getFirst();
    }
}

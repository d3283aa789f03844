package vn.bodua.registry.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import vn.bodua.access.Permission;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.registry.Census;
import vn.bodua.registry.LegalKind;
import vn.bodua.registry.RegistrantId;
import vn.bodua.web.FormFor;
import vn.bodua.web.Visit;

/** Opens the file of one that was founded. */
@Controller
class EnterPages {

    private final EntryForms forms;

    EnterPages(EntryForms forms) {
        this.forms = forms;
    }

    @GetMapping("/registry/new")
    @FormFor(Permission.KEEP_REGISTRY)
    View form(Visit visit) {
        return forms.show(visit, Filled.NOTHING, Optional.empty());
    }

    @PostMapping("/registry")
    View enter(
            Visit visit,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam Optional<MultipartFile> file) {
        Filled form = new Filled(typed);
        Outcome<RegistrantId> entered = kind(form)
                .then(kind -> form.day("day")
                        .then(day -> RegistrationForm.read(form)
                                .then(named -> named.on(day, forms.by().units().now()))
                                .then(registration -> EntryForms.decision(form, file)
                                        .then(decision -> first(form)
                                                .then(census -> forms.by()
                                                        .enter()
                                                        .enter(
                                                                visit.actor(),
                                                                kind,
                                                                registration,
                                                                day,
                                                                decision,
                                                                census))))));
        return switch (entered) {
            case Outcome.Done<RegistrantId>(RegistrantId id) -> new RedirectView("/registry/" + id);
            case Outcome.Refused<RegistrantId>(Refusal refusal) ->
                refusal.code() == RefusalCode.PERMISSION_MISSING
                        ? forms.mayNot(visit, refusal)
                        : forms.show(visit, form, Optional.of(refusal));
        };
    }

    private static Outcome<LegalKind> kind(Filled form) {
        for (LegalKind kind : LegalKind.values()) {
            if (kind.code().equals(form.text("kind"))) {
                return Outcome.done(kind);
            }
        }
        return Outcome.refused(Refusal.of(RefusalCode.FIELD_EMPTY, "field", "kind"));
    }

    /** What it began with, counted on the day it was founded, where anything is told of it. */
    private static Outcome<Optional<Census>> first(Filled form) {
        Map<String, java.util.List<String>> counted = new HashMap<>(form.typed());
        counted.put("on", java.util.List.of(form.text("day")));
        Filled asCensus = new Filled(counted);
        return CensusForm.isEmpty(form)
                ? Outcome.done(Optional.empty())
                : CensusForm.read(asCensus).map(Optional::of);
    }
}

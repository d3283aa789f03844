package vn.bodua.registry.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import vn.bodua.api.shown.KeepersOfRegistry;
import vn.bodua.api.shown.NamedWanted;
import vn.bodua.organization.Decision;
import vn.bodua.organization.DecisionPaper;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.registry.FindRegistrants;
import vn.bodua.registry.LegalKind;
import vn.bodua.registry.RegistrantId;
import vn.bodua.registry.ShowFile;
import vn.bodua.registry.ShowFile.RegistryFile;
import vn.bodua.time.BusinessClock;
import vn.bodua.web.Head;
import vn.bodua.web.Pages;
import vn.bodua.web.RefusalPages;
import vn.bodua.web.Section;
import vn.bodua.web.Visit;
import vn.bodua.web.Words;

/** Shows the forms of the registry: empty, filled in with what is registered, or as they were typed beside a refusal. */
@Component
class EntryForms {

    private static final int CHOICES = 12;

    private final Pages pages;
    private final RefusalPages refusals;
    private final ShowFile files;
    private final FindRegistrants find;
    private final KeepersOfRegistry by;
    private final BusinessClock clock;

    EntryForms(
            Pages pages,
            RefusalPages refusals,
            ShowFile files,
            FindRegistrants find,
            KeepersOfRegistry by,
            BusinessClock clock) {
        this.pages = pages;
        this.refusals = refusals;
        this.files = files;
        this.find = find;
        this.by = by;
        this.clock = clock;
    }

    KeepersOfRegistry by() {
        return by;
    }

    /** The form of a new file. */
    View show(Visit visit, Filled form, Optional<Refusal> refusal) {
        return render(visit, new EntryPage("new", Optional.empty(), form, refusal, List.of(), clock.today(), false));
    }

    /** The form of an entry in a file, begun with what the file gives. */
    View begin(Visit visit, String kind, long id, Filled asked) {
        return file(visit, kind, id, asked, Optional.empty());
    }

    /** What came of it: the file, or the form once more with why not. */
    View after(Visit visit, String kind, long id, Filled form, Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> done -> new RedirectView("/registry/" + id);
            case Outcome.Refused<?>(Refusal refusal) -> refused(visit, kind, id, form, refusal);
        };
    }

    View mayNot(Visit visit, Refusal refusal) {
        return refusals.show(visit, Section.REGISTRY, refusal);
    }

    /** The form once more with why not; who may not enter there is told only that. */
    View refused(Visit visit, String kind, long id, Filled form, Refusal refusal) {
        boolean noForm = refusal.code() == RefusalCode.PERMISSION_MISSING
                || refusal.code() == RefusalCode.REGISTRANT_UNKNOWN
                        && Long.toString(id).equals(refusal.details().get("registrant"));
        return noForm
                ? refusals.show(visit, Section.REGISTRY, refusal)
                : file(visit, kind, id, form, Optional.of(refusal));
    }

    View file(Visit visit, String kind, long id, Filled form, Optional<Refusal> refusal) {
        return switch (files.show(visit.actor(), new RegistrantId(id))) {
            case Outcome.Refused<RegistryFile>(Refusal unknown) -> refusals.show(visit, Section.REGISTRY, unknown);
            case Outcome.Done<RegistryFile>(RegistryFile file) ->
                render(
                        visit,
                        new EntryPage(
                                kind,
                                Optional.of(file),
                                form.typed().isEmpty() ? prefilled(kind, file) : form,
                                refusal,
                                found(visit, kind, file, form),
                                clock.today(),
                                false));
        };
    }

    /** Forms about a registration begin with the one that holds. */
    private static Filled prefilled(String kind, RegistryFile file) {
        Set<String> whole = Set.of("changed", "reregistered", "growth", "amalgamation");
        return whole.contains(kind)
                ? file.life()
                        .last()
                        .map(c -> RegistrationForm.filled(c.registration()))
                        .orElse(Filled.NOTHING)
                : Filled.NOTHING;
    }

    /** Others that are looked for within the form. */
    private List<FindRegistrants.Line> found(Visit visit, String kind, RegistryFile file, Filled form) {
        String words = form.text("find").strip();
        if (words.isEmpty()) {
            return List.of();
        }
        RegistrantId self = file.life().registrant().id();
        Optional<LegalKind> like =
                switch (kind) {
                    case "links" -> Optional.empty();
                    case "joined_union" -> Optional.of(LegalKind.UNION);
                    default -> Optional.of(file.life().registrant().kind());
                };
        return NamedWanted.words(words, like)
                .of(by.units(), clock.today(), 0, CHOICES + 1)
                .then(wanted -> find.find(visit.actor(), wanted))
                .map(found -> found.lines().stream()
                        .filter(line -> !line.id().equals(self))
                        .limit(CHOICES)
                        .toList())
                .orElse(List.of());
    }

    private View render(Visit visit, EntryPage page) {
        Words words = visit.words();
        Head head = Head.of(Section.REGISTRY, words.t(page.key())).under(words.t("nav.registry"), "/registry");
        String name = page.chapter().map(c -> c.registration().names().full()).orElse("");
        Optional<Head> within = page.file()
                .map(f -> head.under(name, "/registry/" + f.life().registrant().id()));
        return pages.show(
                visit,
                within.orElse(head.meta(words.t("registry.act.new.text"))),
                "registryEntry",
                page,
                page.refusal().map(r -> RefusalPages.status(r.code())).orElse(HttpStatus.OK));
    }

    /** The decision that was typed, if any was. Refusals: {@code VALUE_UNREADABLE}, those of its file. */
    static Outcome<Optional<Decision>> decision(Filled form, Optional<MultipartFile> file) {
        Optional<MultipartFile> chosen = file.filter(f -> !f.isEmpty());
        boolean none = chosen.isEmpty()
                && List.of("decisionNumber", "decisionDay", "decisionIssuer", "decisionTitle").stream()
                        .allMatch(field -> form.given(field).isEmpty());
        if (none) {
            return Outcome.done(Optional.empty());
        }
        return form.day("decisionDay").then(day -> {
            Decision head = new Decision(
                    form.text("decisionNumber"), day, form.text("decisionIssuer"), form.text("decisionTitle"));
            return chosen.map(f -> paper(f).map(paper -> Optional.of(head.with(paper))))
                    .orElseGet(() -> Outcome.done(Optional.of(head)));
        });
    }

    private static Outcome<DecisionPaper> paper(MultipartFile file) {
        try {
            return DecisionPaper.of(Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package vn.bodua.registry.web;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import vn.bodua.access.Actor;
import vn.bodua.access.Permission;
import vn.bodua.api.shown.NamedWanted;
import vn.bodua.organization.KnownUnits;
import vn.bodua.organization.UnitId;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.registry.exporting.ExportRegistrants;
import vn.bodua.registry.exporting.ExportRegistrants.Format;
import vn.bodua.registry.exporting.Exported;
import vn.bodua.registry.exporting.MakeTemplate;
import vn.bodua.registry.importing.HeldLists;
import vn.bodua.registry.importing.ImportFile;
import vn.bodua.registry.importing.ImportRegistrants;
import vn.bodua.registry.importing.ImportRegistrants.Imported;
import vn.bodua.registry.importing.Preview;
import vn.bodua.registry.importing.PreviewImport;
import vn.bodua.time.BusinessClock;
import vn.bodua.web.Choice;
import vn.bodua.web.Download;
import vn.bodua.web.FormFor;
import vn.bodua.web.Head;
import vn.bodua.web.Pages;
import vn.bodua.web.RefusalPages;
import vn.bodua.web.Section;
import vn.bodua.web.Typed;
import vn.bodua.web.Visit;

/** Lists that are brought to the registry, previewed before anything is recorded, and lists that are taken from it. */
@Controller
class ListPages {

    private final Pages pages;
    private final RefusalPages refusals;
    private final PreviewImport previewImport;
    private final ImportRegistrants bring;
    private final HeldLists held;
    private final MakeTemplate makeTemplate;
    private final ExportRegistrants export;
    private final KnownUnits units;
    private final BusinessClock clock;

    ListPages(
            Pages pages,
            RefusalPages refusals,
            PreviewImport previewImport,
            ImportRegistrants bring,
            HeldLists held,
            MakeTemplate makeTemplate,
            ExportRegistrants export,
            KnownUnits units,
            BusinessClock clock) {
        this.pages = pages;
        this.refusals = refusals;
        this.previewImport = previewImport;
        this.bring = bring;
        this.held = held;
        this.makeTemplate = makeTemplate;
        this.export = export;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping("/registry/import")
    @FormFor(Permission.KEEP_REGISTRY)
    View form(Visit visit) {
        return show(visit, clock.today(), "", Optional.empty(), Optional.empty(), Optional.empty());
    }

    @PostMapping("/registry/import/preview")
    View preview(
            Visit visit,
            @RequestParam Optional<MultipartFile> file,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String place)
            throws IOException {
        LocalDate day = Typed.day(on).orElseGet(clock::today);
        MultipartFile chosen = file.orElse(null);
        ImportFile list = new ImportFile(
                chosen == null ? "" : Objects.requireNonNullElse(chosen.getOriginalFilename(), ""),
                chosen == null ? new byte[0] : chosen.getBytes(),
                day,
                Optional.of(place.strip()).filter(p -> !p.isEmpty()).map(UnitId::new));
        return switch (previewImport.preview(visit.actor(), list)) {
            case Outcome.Done<Preview>(Preview preview) -> {
                held.hold(visit.actor().account(), preview.hash(), list);
                yield show(visit, day, place, Optional.of(preview), Optional.empty(), Optional.empty());
            }
            case Outcome.Refused<Preview>(Refusal refusal) ->
                show(visit, day, place, Optional.empty(), Optional.empty(), Optional.of(refusal));
        };
    }

    @PostMapping("/registry/import")
    View bring(Visit visit, @RequestParam(defaultValue = "") String list) {
        String account = visit.actor().account();
        return switch (held.held(account, list).then(file -> bring.bring(visit.actor(), file))) {
            case Outcome.Done<Imported>(Imported imported) -> {
                held.forget(account);
                yield show(visit, clock.today(), "", Optional.empty(), Optional.of(imported), Optional.empty());
            }
            case Outcome.Refused<Imported>(Refusal refusal) ->
                show(visit, clock.today(), "", Optional.empty(), Optional.empty(), Optional.of(refusal));
        };
    }

    @GetMapping("/registry/template")
    Object template(Visit visit, @RequestParam String unit, @RequestParam(defaultValue = "") String on) {
        LocalDate day = Typed.day(on).orElseGet(clock::today);
        return handedOut(
                visit, units.now().named(unit, day).then(place -> makeTemplate.make(visit.actor(), place, day)));
    }

    @GetMapping("/registry/file")
    Object file(Visit visit, @ModelAttribute NamedWanted asked, @RequestParam(defaultValue = "xlsx") String format) {
        return handedOut(
                visit,
                Format.ofCode(format)
                        .then(wantedAs -> asked.of(units, clock.today(), 0, 0)
                                .then(wanted -> export.export(visit.actor(), wanted, wantedAs))));
    }

    private Object handedOut(Visit visit, Outcome<Exported> file) {
        return switch (file) {
            case Outcome.Done<Exported>(Exported made) -> Download.of(made.name(), made.mediaType(), made.content());
            case Outcome.Refused<Exported>(Refusal refusal) -> refusals.show(visit, Section.REGISTRY, refusal);
        };
    }

    private View show(
            Visit visit,
            LocalDate on,
            String place,
            Optional<Preview> preview,
            Optional<Imported> imported,
            Optional<Refusal> refusal) {
        Head head = Head.of(Section.REGISTRY, visit.words().t("registry.import.title"))
                .meta(visit.words().t("registry.import.meta"))
                .under(visit.words().t("nav.registry"), "/registry");
        return pages.show(
                visit,
                head,
                "registryImport",
                new ImportPage(on, place, places(visit.actor()), preview, imported, refusal),
                refusal.map(r -> RefusalPages.status(r.code())).orElse(HttpStatus.OK));
    }

    /** The provinces of today where somebody keeps the registry. */
    private List<Choice> places(Actor actor) {
        LocalDate today = clock.today();
        return units.now().provincesOn(today).stream()
                .filter(u -> actor.mayAt(Permission.KEEP_REGISTRY, u.id().value()))
                .map(u -> new Choice(u.id().value(), u.nameOn(today).name()))
                .toList();
    }
}

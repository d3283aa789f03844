package vn.bodua.registry.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.bodua.access.Actor;
import vn.bodua.api.Problems;
import vn.bodua.api.Summary;
import vn.bodua.api.shown.NamedWanted;
import vn.bodua.api.shown.ShownImport;
import vn.bodua.organization.KnownUnits;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.registry.exporting.ExportRegistrants;
import vn.bodua.registry.exporting.ExportRegistrants.Format;
import vn.bodua.registry.exporting.Exported;
import vn.bodua.registry.exporting.MakeTemplate;
import vn.bodua.registry.importing.ImportFile;
import vn.bodua.registry.importing.ImportRegistrants;
import vn.bodua.registry.importing.ImportRegistrants.Imported;
import vn.bodua.registry.importing.PreviewImport;
import vn.bodua.time.BusinessClock;
import vn.bodua.web.Download;
import vn.bodua.web.Language;

/** Lists that are brought to the registry and taken from it. */
@RestController
@RequestMapping("/api/v1/registrants")
class ListsApi {

    private final PreviewImport previewImport;
    private final ImportRegistrants bring;
    private final MakeTemplate makeTemplate;
    private final ExportRegistrants export;
    private final KnownUnits units;
    private final BusinessClock clock;

    ListsApi(
            PreviewImport previewImport,
            ImportRegistrants bring,
            MakeTemplate makeTemplate,
            ExportRegistrants export,
            KnownUnits units,
            BusinessClock clock) {
        this.previewImport = previewImport;
        this.bring = bring;
        this.makeTemplate = makeTemplate;
        this.export = export;
        this.units = units;
        this.clock = clock;
    }

    @PostMapping(path = "/imports/preview", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Summary("What an import of a list would do, row by row: new, changed, same, refused with the cell and the reason."
            + " Nothing is recorded.")
    Outcome<ShownImport> preview(
            Actor actor,
            Language language,
            @RequestParam MultipartFile file,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> on,
            @RequestParam(defaultValue = "") String place)
            throws IOException {
        return list(file, on, place)
                .then(list -> previewImport.preview(actor, list))
                .map(preview -> ShownImport.of(preview, language));
    }

    @PostMapping(path = "/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Summary(
            "Imports a list, .xlsx or .csv, all of its rows or none; as of a day (today if none is given), into a place for"
                    + " rows that name none.")
    Outcome<Imported> bring(
            Actor actor,
            @RequestParam MultipartFile file,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> on,
            @RequestParam(defaultValue = "") String place)
            throws IOException {
        return list(file, on, place).then(list -> bring.bring(actor, list));
    }

    private Outcome<ImportFile> list(MultipartFile file, Optional<LocalDate> on, String place) throws IOException {
        LocalDate day = on.orElseGet(clock::today);
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        byte[] content = file.getBytes();
        return place.isBlank()
                ? Outcome.done(new ImportFile(name, content, day, Optional.empty()))
                : units.now().named(place, day).map(unit -> new ImportFile(name, content, day, Optional.of(unit)));
    }

    @GetMapping("/template")
    @Summary("The workbook that a unit's office fills in, with those who stand in the registry on a day.")
    ResponseEntity<Object> template(
            Actor actor,
            @RequestParam String unit,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> on,
            HttpServletRequest request) {
        LocalDate day = on.orElseGet(clock::today);
        return handedOut(units.now().named(unit, day).then(place -> makeTemplate.make(actor, place, day)), request);
    }

    @GetMapping("/file")
    @Summary("All that the same filters find as a workbook (xlsx) or as csv, which an import reads back.")
    ResponseEntity<Object> file(
            Actor actor,
            @RequestParam(defaultValue = "xlsx") String format,
            NamedWanted named,
            HttpServletRequest request) {
        return handedOut(
                Format.ofCode(format)
                        .then(wantedAs -> named.of(units, clock.today(), 0, 0)
                                .then(wanted -> export.export(actor, wanted, wantedAs))),
                request);
    }

    private static ResponseEntity<Object> handedOut(Outcome<Exported> file, HttpServletRequest request) {
        return switch (file) {
            case Outcome.Done<Exported>(Exported made) -> Download.of(made.name(), made.mediaType(), made.content());
            case Outcome.Refused<Exported>(Refusal refusal) -> Problems.of(refusal, request);
        };
    }
}

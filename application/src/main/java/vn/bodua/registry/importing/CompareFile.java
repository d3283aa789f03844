package vn.bodua.registry.importing;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.bodua.access.Actor;
import vn.bodua.access.Permission;
import vn.bodua.indicator.Dictionary;
import vn.bodua.organization.KnownUnits;
import vn.bodua.organization.UnitId;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.registry.Addition;
import vn.bodua.registry.EnterMany;
import vn.bodua.registry.KnownFiles;
import vn.bodua.registry.KnownFiles.OnFile;
import vn.bodua.registry.LegalKind;
import vn.bodua.registry.RegistrantId;
import vn.bodua.registry.importing.Drafting.Drafted;
import vn.bodua.registry.importing.Matching.Match;
import vn.bodua.registry.importing.Preview.What;
import vn.bodua.time.BusinessClock;
import vn.bodua.upload.ExamineUpload;
import vn.bodua.upload.Examined;
import vn.bodua.upload.FileKind;
import vn.bodua.upload.Fingerprint;
import vn.bodua.upload.UploadLimits;

/** Reads a file and compares it with the registry, row by row; nothing is written. */
@Component
class CompareFile {

    /** A large list takes longer to look into than a report. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private static final ExamineUpload EXAMINE = new ExamineUpload(
            UploadLimits.DEFAULT.withTime(LONGEST), EnumSet.of(FileKind.XLSX, FileKind.CSV, FileKind.TEXT));

    private final KnownFiles files;
    private final EnterMany enter;
    private final KnownUnits units;
    private final RegistryWords words;
    private final BusinessClock clock;

    CompareFile(KnownFiles files, EnterMany enter, KnownUnits units, Dictionary dictionary, BusinessClock clock) {
        this.files = files;
        this.enter = enter;
        this.units = units;
        this.words = new RegistryWords(dictionary);
        this.clock = clock;
    }

    /**
     * A file beside the registry.
     *
     * @param checked what is to be put on record
     * @param rows of which row each of these is
     */
    record Compared(Preview preview, EnterMany.Checked checked, List<Integer> rows) {}

    /** What was found of a file before it is compared. */
    private record Read(
            String table,
            List<String> otherTables,
            Headings.Found headings,
            List<Said> rows,
            List<Finding> findings,
            List<Notice> notices) {}

    /**
     * Compares it.
     *
     * <p>Refusals: {@code UNIT_NOT_IN_REACH} of the place that is given, those of {@link ExamineUpload}, {@code IMPORT_NO_HEADINGS}, {@code IMPORT_NO_ROWS}, {@code
     * IMPORT_COLUMN_TWICE}, {@code IMPORT_TOO_LARGE}, {@code IMPORT_BROKEN}, {@code EVENT_IN_FUTURE}.
     */
    Outcome<Compared> compare(Actor actor, Permission permission, ImportFile file) {
        Optional<UnitId> beyond = file.place()
                .filter(place -> units.now().byId(place).isEmpty() || !actor.mayAt(permission, place.value()));
        if (beyond.isPresent()) {
            return Outcome.refused(Refusal.of(
                    RefusalCode.UNIT_NOT_IN_REACH, "unit", beyond.get().value()));
        }
        LocalDate today = clock.today();
        if (file.asOf().isAfter(today)) {
            return Outcome.refused(
                    Refusal.of(RefusalCode.EVENT_IN_FUTURE, "date", file.asOf().toString(), "today", today.toString()));
        }
        return EXAMINE.examine(file.name(), file.content())
                .then(examined -> read(file, examined))
                .map(read -> compare(actor, file, read));
    }

    private Outcome<Read> read(ImportFile file, Examined examined) {
        try (Grid grid = examined.kind() == FileKind.XLSX
                ? WorkbookGrid.of(file.content())
                : new CsvGrid(examined.text().orElseThrow())) {
            for (int table = 0; table < grid.tables().size(); table++) {
                List<GridRow> first = new ArrayList<>();
                Iterator<GridRow> rows = grid.rows(table);
                while (rows.hasNext() && first.size() < Headings.LOOKED_AT) {
                    first.add(rows.next());
                }
                Optional<Outcome<Headings.Found>> found = Headings.find(first);
                if (found.isPresent()) {
                    String name = grid.tables().get(table);
                    List<String> others =
                            grid.tables().stream().filter(t -> !t.equals(name)).toList();
                    return found.get().then(headings -> rows(file, name, others, headings, first, rows));
                }
            }
            return Outcome.refused(Refusal.of(
                    RefusalCode.IMPORT_NO_HEADINGS, "file", file.name(), "rows", Integer.toString(Headings.LOOKED_AT)));
        } catch (Grid.TooLarge large) {
            return Outcome.refused(Refusal.of(
                    RefusalCode.IMPORT_TOO_LARGE,
                    "file",
                    file.name(),
                    "what",
                    large.what(),
                    "limit",
                    Long.toString(large.limit()),
                    "cell",
                    large.where()));
        } catch (IOException | RuntimeException broken) {
            // What the parsers throw at files that only seem to be tables is of many types.
            return Outcome.refused(Refusal.of(RefusalCode.IMPORT_BROKEN, "file", file.name()));
        }
    }

    private Outcome<Read> rows(
            ImportFile file,
            String table,
            List<String> others,
            Headings.Found headings,
            List<GridRow> first,
            Iterator<GridRow> rest) {
        List<Finding> findings = new ArrayList<>();
        List<Notice> notices = new ArrayList<>();
        List<Said> said = new ArrayList<>();
        ReadRows reading = new ReadRows(words, headings.known(), findings, notices);
        first.stream().filter(row -> row.number() > headings.row()).forEach(row -> take(reading, row, said));
        rest.forEachRemaining(row -> take(reading, row, said));
        return said.isEmpty() && findings.isEmpty()
                ? Outcome.refused(
                        Refusal.of(RefusalCode.IMPORT_NO_ROWS, "file", file.name(), "cell", "A" + headings.row()))
                : Outcome.done(new Read(table, others, headings, said, findings, notices));
    }

    /** Empty rows, the row that numbers the columns and the sums below are none of the list. */
    private static void take(ReadRows reading, GridRow row, List<Said> said) {
        if (row.isEmpty() || ListRows.numbersColumns(row) || ListRows.sums(row)) {
            return;
        }
        Said read = reading.read(row);
        if (!read.values().isEmpty()) {
            said.add(read);
        }
    }

    private Compared compare(Actor actor, ImportFile file, Read read) {
        LocalDate today = clock.today();
        Places places = new Places(units.now(), files, actor, file.asOf(), today, file.place());
        Matching matching = new Matching(files.marks(actor.reach(Permission.KEEP_REGISTRY)), places);
        List<Finding> findings = read.findings();
        Map<Said, RowOf> about = about(read, places, matching);
        Map<RegistrantId, OnFile> known = files.on(
                file.asOf(),
                about.values().stream().flatMap(r -> r.match().known().stream()).toList());
        Drafting drafting = new Drafting(words, places, file.asOf(), findings, read.notices());
        Map<Said, Drafted> drafted = new LinkedHashMap<>();
        about.forEach((said, row) -> row.match()
                .known()
                .map(id -> Optional.ofNullable(known.get(id))
                        .flatMap(there -> drafting.changed(said, row.kind(), row.written(), there)))
                .orElseGet(() -> drafting.opened(said, row.kind(), row.province()))
                .ifPresent(draft -> drafted.put(said, draft)));
        Map<Said, Addition> additions = new LinkedHashMap<>();
        drafted.forEach((said, draft) -> draft.addition().ifPresent(addition -> additions.put(said, addition)));
        EnterMany.Checked checked = enter.check(actor, List.copyOf(additions.values()));
        List<Said> rows = List.copyOf(additions.keySet());
        for (int i = 0; i < rows.size(); i++) {
            Said said = rows.get(i);
            checked.refusals()
                    .get(i)
                    .ifPresent(
                            because -> findings.add(new Finding(said.row(), ListRows.cellOf(said, because), because)));
        }
        return new Compared(
                preview(file, read, about, drafted),
                checked,
                rows.stream().map(Said::row).toList());
    }

    /** Whom a row is about, as far as that can be told. */
    private record RowOf(Optional<LegalKind> kind, UnitId province, Optional<UnitId> written, Match match) {}

    private Map<Said, RowOf> about(Read read, Places places, Matching matching) {
        Map<Said, RowOf> about = new LinkedHashMap<>();
        Matching.InFile inFile = matching.inFile();
        for (Said said : read.rows()) {
            Optional<LegalKind> kind = said.text(Column.KIND)
                    .map(LegalKind::ofCode)
                    .or(() -> said.text(Column.NAME).flatMap(RegistryWords::kindOf));
            Optional<LocalDate> founded = said.day(Column.FOUNDED).map(Said.Day::day);
            Outcome<UnitId> province = places.of(said.text(Column.PROVINCE), founded);
            if (province instanceof Outcome.Refused<UnitId>(Refusal because)) {
                read.findings().add(new Finding(said.row(), said.cell(Column.PROVINCE), because));
                continue;
            }
            UnitId place = province.orElseThrow();
            switch (matching.of(said, kind, place)) {
                case Outcome.Refused<Match>(Refusal because) ->
                    read.findings().add(new Finding(said.row(), said.cell(Column.NAME), because));
                case Outcome.Done<Match>(Match match) -> {
                    Optional<Said> before = inFile.before(said, match, kind, place);
                    if (before.isPresent()) {
                        read.findings().add(twice(said, before.get()));
                        continue;
                    }
                    match.perhaps()
                            .ifPresent(mark -> read.notices()
                                    .add(new Notice(
                                            said.row(),
                                            said.cell(Column.NAME),
                                            Notice.Kind.PERHAPS_THE_SAME,
                                            Map.of("name", mark.name(), "number", mark.number()))));
                    about.put(
                            said,
                            new RowOf(kind, place, said.text(Column.PROVINCE).map(p -> place), match));
                }
            }
        }
        return about;
    }

    private static Finding twice(Said said, Said before) {
        return new Finding(
                said.row(),
                said.cell(Column.NAME),
                Refusal.of(
                        RefusalCode.ROW_TWICE,
                        "name",
                        said.text(Column.NAME).orElse(""),
                        "first",
                        before.cell(Column.NAME)));
    }

    private static Preview preview(ImportFile file, Read read, Map<Said, RowOf> about, Map<Said, Drafted> drafted) {
        Set<Integer> refused = new HashSet<>();
        read.findings().forEach(f -> refused.add(f.row()));
        List<Preview.Row> rows = new ArrayList<>();
        for (Said said : read.rows()) {
            Optional<RegistrantId> registrant =
                    Optional.ofNullable(about.get(said)).flatMap(r -> r.match().known());
            Optional<Drafted> draft = Optional.ofNullable(drafted.get(said)).filter(d -> !refused.contains(said.row()));
            What what = draft.isEmpty()
                    ? What.REFUSED
                    : draft.get().addition().isEmpty() ? What.SAME : registrant.isPresent() ? What.CHANGED : What.NEW;
            rows.add(new Preview.Row(
                    said.row(),
                    said.text(Column.NAME).orElse(""),
                    what,
                    registrant,
                    what == What.CHANGED ? draft.map(Drafted::changes).orElse(List.of()) : List.of()));
        }
        return new Preview(
                file.name(),
                Fingerprint.of(file.content()),
                file.asOf(),
                read.table(),
                List.copyOf(read.headings().known().values()),
                read.headings().leftOut(),
                read.otherTables(),
                rows,
                read.findings().stream()
                        .sorted(Comparator.comparingInt(Finding::row))
                        .toList(),
                List.copyOf(read.notices()),
                Optional.empty());
    }
}

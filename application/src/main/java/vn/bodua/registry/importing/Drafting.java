package vn.bodua.registry.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import vn.bodua.organization.UnitId;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.registry.Addition;
import vn.bodua.registry.Census;
import vn.bodua.registry.CensusItem;
import vn.bodua.registry.Happening;
import vn.bodua.registry.KnownFiles.OnFile;
import vn.bodua.registry.LegalKind;
import vn.bodua.registry.LifeEvent;
import vn.bodua.registry.Position;
import vn.bodua.registry.Registration;
import vn.bodua.registry.RegistryName;
import vn.bodua.registry.State;
import vn.bodua.registry.Told;
import vn.bodua.registry.YearItem;
import vn.bodua.registry.YearResults;
import vn.bodua.registry.importing.Preview.Change;

/**
 * Makes of a row what is to be put on record: one that is opened, or what is otherwise than is known of one. What a row does not
 * say stays as it is.
 */
final class Drafting {

    private final RegistryWords words;
    private final Places places;
    private final LocalDate asOf;
    private final List<Finding> findings;
    private final List<Notice> notices;

    Drafting(RegistryWords words, Places places, LocalDate asOf, List<Finding> findings, List<Notice> notices) {
        this.words = words;
        this.places = places;
        this.asOf = asOf;
        this.findings = findings;
        this.notices = notices;
    }

    /** What is to be put on record, and what changes by it; nothing to put on record where nothing changes. */
    record Drafted(Optional<Addition> addition, List<Change> changes) {}

    /** One that is not known yet; empty where what it takes is missing. */
    Optional<Drafted> opened(Said said, Optional<LegalKind> kind, UnitId province) {
        int before = findings.size();
        Optional<LocalDate> founded = founded(said);
        Optional<String> sector = sector(said, kind);
        if (said.text(Column.NAME).isEmpty()) {
            missing(said, Column.NAME);
        }
        if (kind.isEmpty()) {
            missing(said, Column.KIND);
        }
        if (founded.isEmpty()) {
            missing(said, Column.FOUNDED);
        }
        if (sector.isEmpty()) {
            missing(said, Column.SECTOR);
        }
        if (findings.size() > before || kind.isEmpty() || founded.isEmpty() || sector.isEmpty()) {
            return Optional.empty();
        }
        Registration nothing = new Registration(
                Registration.Names.of(""),
                "",
                Optional.empty(),
                Registration.Address.in(province, ""),
                Registration.Contact.NONE,
                Registration.Business.in(sector.get()),
                Optional.empty(),
                Optional.empty(),
                false,
                false);
        List<Change> changes = new ArrayList<>();
        Registration registration = new Merging(said, changes, words, places, notices).onto(nothing, province);
        List<Happening> happened = new ArrayList<>();
        happened.add(new Happening(founded.get(), new LifeEvent.Founded(registration)));
        Optional<Happening> ended = state(said, State.OPERATING, changes);
        ended.ifPresent(happened::add);
        boolean gone =
                ended.filter(h -> h.event() instanceof LifeEvent.Dissolved).isPresent();
        // Of one that is gone the list tells what it had last.
        LocalDate counted = gone ? ended.get().day().minusDays(1) : asOf;
        LocalDate day = counted.isBefore(founded.get()) ? founded.get() : counted;
        Optional<Census> census = census(said, day, Map.of(), List.of(), changes);
        List<YearResults> results = results(said, founded.get(), year -> Optional.empty(), changes);
        return findings.size() > before
                ? Optional.empty()
                : Optional.of(new Drafted(
                        Optional.of(new Addition(
                                new Addition.Opened(kind.get()),
                                new Told(happened, census.stream().toList(), results))),
                        changes));
    }

    /** One that is known. */
    Optional<Drafted> changed(Said said, Optional<LegalKind> kind, Optional<UnitId> province, OnFile known) {
        int before = findings.size();
        kind.filter(k -> k != known.kind() && said.text(Column.KIND).isPresent())
                .ifPresent(k -> findings.add(new Finding(
                        said.row(),
                        said.cell(Column.KIND),
                        Refusal.of(
                                RefusalCode.ROW_OF_OTHER_KIND,
                                "here",
                                words.word(Column.KIND, k.code()),
                                "there",
                                words.word(Column.KIND, known.kind().code()),
                                "name",
                                known.registration().names().full()))));
        said.day(Column.FOUNDED)
                .filter(d -> !d.admits(known.founded()))
                .ifPresent(d -> notices.add(new Notice(
                        said.row(),
                        said.cell(Column.FOUNDED),
                        Notice.Kind.FOUNDED_OTHERWISE,
                        Map.of(
                                "here",
                                d.day().toString(),
                                "there",
                                known.founded().toString()))));
        List<Change> changes = new ArrayList<>();
        Registration registration = new Merging(said, changes, words, places, notices)
                .onto(
                        known.registration(),
                        province.orElse(known.registration().address().place()));
        List<Happening> happened = new ArrayList<>();
        if (!changes.isEmpty()) {
            happened.add(new Happening(asOf, new LifeEvent.Changed(registration)));
        }
        state(said, known.state(), changes).ifPresent(happened::add);
        Optional<Census> census = census(said, asOf, known.counts(), known.officers(), changes);
        List<YearResults> results = results(said, known.founded(), known::resultsOf, changes);
        if (findings.size() > before) {
            return Optional.empty();
        }
        Told told = new Told(happened, census.stream().toList(), results);
        return Optional.of(new Drafted(
                changes.isEmpty() ? Optional.empty() : Optional.of(new Addition(new Addition.Known(known.id()), told)),
                changes));
    }

    private static Optional<LocalDate> founded(Said said) {
        return said.day(Column.FOUNDED)
                .or(() -> said.day(Column.CERTIFICATE_DAY))
                .map(Said.Day::day);
    }

    private Optional<String> sector(Said said, Optional<LegalKind> kind) {
        return said.text(Column.SECTOR)
                .or(() -> said.text(Column.LINES)
                        .flatMap(words::lines)
                        .flatMap(lines -> lines.stream().findFirst())
                        .flatMap(words::sectorOf))
                .or(() -> kind.filter(k -> k == LegalKind.CREDIT_FUND).map(LegalKind::code));
    }

    private void missing(Said said, Column column) {
        boolean unreadable = findings.stream()
                .skip(Math.max(0, findings.size() - Column.values().length))
                .anyMatch(f -> f.row() == said.row() && f.cell().equals(said.cell(column)));
        if (!unreadable) {
            Heading heading = said.headings().get(column);
            findings.add(new Finding(
                    said.row(),
                    said.cell(column),
                    Refusal.of(
                            RefusalCode.CELL_EMPTY,
                            "column",
                            heading == null ? Headings.named(column) : heading.written())));
        }
    }

    /** What happened that it stands now as the row says; nothing where it stands so. */
    private Optional<Happening> state(Said said, State known, List<Change> changes) {
        String now = said.text(Column.STATE).orElse("");
        if (now.isEmpty() || now.equals(known.code()) || stillGone(now, known)) {
            return Optional.empty();
        }
        LocalDate day = said.day(Column.STATE_SINCE).map(Said.Day::day).orElse(asOf);
        Optional<LifeEvent> event =
                switch (now) {
                    case "operating" -> Optional.of(new LifeEvent.Resumed());
                    case "suspended" -> Optional.of(new LifeEvent.Suspended(""));
                    case "dissolved_voluntary" -> Optional.of(new LifeEvent.Dissolved(LifeEvent.Way.VOLUNTARY));
                    case "dissolved_compulsory" -> Optional.of(new LifeEvent.Dissolved(LifeEvent.Way.COMPULSORY));
                    default -> Optional.empty();
                };
        if (event.isEmpty()) {
            findings.add(new Finding(
                    said.row(),
                    said.cell(Column.STATE),
                    Refusal.of(
                            RefusalCode.CELL_WORD_UNKNOWN,
                            "column",
                            Objects.requireNonNull(said.headings().get(Column.STATE))
                                    .written(),
                            "written",
                            words.word(Column.STATE, now),
                            "known",
                            Stream.of("operating", "suspended", "dissolved_voluntary", "dissolved_compulsory")
                                    .map(code -> words.word(Column.STATE, code))
                                    .reduce((a, b) -> a + " · " + b)
                                    .orElse(""))));
            return Optional.empty();
        }
        changes.add(new Change(Column.STATE, words.word(Column.STATE, known.code()), words.word(Column.STATE, now)));
        return event.map(e -> new Happening(day, e));
    }

    private static boolean stillGone(String now, State known) {
        return known == State.DISSOLVED && now.startsWith(State.DISSOLVED.code());
    }

    /** What is counted otherwise than it was last. */
    private Optional<Census> census(
            Said said,
            LocalDate day,
            Map<CensusItem, Long> known,
            List<Census.Officer> officers,
            List<Change> changes) {
        Map<CensusItem, Long> counts = new EnumMap<>(CensusItem.class);
        for (Column column : said.values().keySet()) {
            column.counted().ifPresent(item -> {
                long count = said.amount(column).orElseThrow();
                Long last = known.get(item);
                if (last == null || last != count) {
                    counts.put(item, count);
                    changes.add(new Change(column, last == null ? "" : Merging.shown(last), Merging.shown(count)));
                }
            });
        }
        List<Census.Officer> now = officers(said, officers, changes);
        boolean others = !now.equals(officers);
        return counts.isEmpty() && !others
                ? Optional.empty()
                : Optional.of(new Census(day, counts, List.of(), others ? now : List.of()));
    }

    /** What is told otherwise of years than it was; what else is known of these years stays. */
    private List<YearResults> results(
            Said said, LocalDate founded, IntFunction<Optional<YearResults>> known, List<Change> changes) {
        Map<Integer, Map<YearItem, Long>> otherwise = new TreeMap<>();
        for (Column column : said.values().keySet()) {
            column.resulted().ifPresent(item -> {
                int year = said.year(column).orElseGet(() -> YearResults.lastYearBy(asOf));
                long amount = said.amount(column).orElseThrow();
                Optional<Long> last = known.apply(year).flatMap(r -> r.amount(item));
                // Lists write 0 for what was not there yet.
                boolean notYet = amount == 0 && year < founded.getYear();
                if (!notYet && !last.equals(Optional.of(amount))) {
                    Objects.requireNonNull(otherwise.computeIfAbsent(
                                    year,
                                    y -> new HashMap<>(known.apply(y)
                                            .map(YearResults::amounts)
                                            .orElse(Map.of()))))
                            .put(item, amount);
                    changes.add(new Change(column, last.map(Merging::shown).orElse(""), Merging.shown(amount)));
                }
            });
        }
        return otherwise.entrySet().stream()
                .map(year -> new YearResults(
                        year.getKey(),
                        year.getValue(),
                        known.apply(year.getKey()).map(YearResults::loans).orElse(List.of())))
                .toList();
    }

    private static List<Census.Officer> officers(Said said, List<Census.Officer> known, List<Change> changes) {
        List<Census.Officer> now = new ArrayList<>(known);
        for (Column column : List.of(Column.CHAIR, Column.DIRECTOR)) {
            Position position = column == Column.CHAIR ? Position.CHAIR : Position.DIRECTOR;
            said.text(column).ifPresent(name -> {
                Optional<Census.Officer> there =
                        now.stream().filter(o -> o.position() == position).findFirst();
                if (there.filter(o -> RegistryName.fold(o.name()).equals(RegistryName.fold(name)))
                        .isEmpty()) {
                    Census.Officer next = new Census.Officer(position, name);
                    there.ifPresentOrElse(o -> now.set(now.indexOf(o), next), () -> now.add(next));
                    changes.add(
                            new Change(column, there.map(Census.Officer::name).orElse(""), name));
                }
            });
        }
        return now;
    }
}

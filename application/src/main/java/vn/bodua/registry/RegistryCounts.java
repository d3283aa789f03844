package vn.bodua.registry;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.bodua.indicator.Dictionary;
import vn.bodua.ledger.Cell;
import vn.bodua.ledger.EnterFigures;
import vn.bodua.ledger.Figures;
import vn.bodua.ledger.Source;
import vn.bodua.organization.KnownUnits;
import vn.bodua.organization.UnitId;
import vn.bodua.organization.Units;
import vn.bodua.time.BusinessClock;
import vn.bodua.time.Period;

/**
 * Counts the registry into the ledger: for each province and the nation, for the running totals of ten years (first quarter,
 * half, nine months, year). After an entry only what its registrants add is counted anew: the difference between what they
 * added before and add now goes onto the last count of each cell.
 */
@Component
class RegistryCounts {

    /** So many years are counted, the present one among them. */
    static final int YEARS = 10;

    private final LifeTables lives;
    private final Dossiers dossiers;
    private final Figures figures;
    private final EnterFigures enterFigures;
    private final KnownUnits units;
    private final Countable countable;
    private final BusinessClock clock;
    private final int years;
    private volatile Boundaries boundaries;

    @Autowired
    RegistryCounts(
            LifeTables lives,
            Dossiers dossiers,
            Figures figures,
            EnterFigures enterFigures,
            KnownUnits units,
            Dictionary dictionary,
            BusinessClock clock) {
        this(lives, dossiers, figures, enterFigures, units, dictionary, clock, YEARS);
    }

    RegistryCounts(
            LifeTables lives,
            Dossiers dossiers,
            Figures figures,
            EnterFigures enterFigures,
            KnownUnits units,
            Dictionary dictionary,
            BusinessClock clock,
            int years) {
        this.lives = lives;
        this.dossiers = dossiers;
        this.figures = figures;
        this.enterFigures = enterFigures;
        this.units = units;
        this.countable = new Countable(dictionary, StatutoryFields.shipped());
        this.clock = clock;
        this.years = years;
        this.boundaries = new Boundaries(units.now(), new Provinces(units.now()));
    }

    /** The provinces of one state of the units. */
    private record Boundaries(Units units, Provinces provinces) {}

    private Provinces provinces() {
        Boundaries known = boundaries;
        Units now = units.now();
        if (known.units() != now) {
            known = new Boundaries(now, new Provinces(now));
            boundaries = known;
        }
        return known.provinces();
    }

    /** The running totals that are counted, those begun by the day. */
    List<Period> periods() {
        LocalDate today = clock.today();
        return IntStream.rangeClosed(today.getYear() - years + 1, today.getYear())
                .boxed()
                .flatMap(year -> Stream.of(
                        Period.quarter(year, 1), Period.half(year, 1), Period.toMonth(year, 9), Period.year(year)))
                .filter(p -> !p.first().isAfter(today))
                .toList();
    }

    /** The differences that entries make, this one and those after it. */
    Tally since(EntryId first) {
        return new Tally(new EntryId(first.value() - 1), periods(), clock.today(), provinces(), countable);
    }

    /** What was added before entries is taken off, what is added with them is put on. */
    void enter(Tally tally, EntryId last, String recorder) {
        enter(tally.differences(), last, recorder);
    }

    /**
     * Counts these periods from nothing and enters what is otherwise than the last count: periods that began, and what time
     * alone changes.
     *
     * @return how many figures were entered
     */
    @Transactional
    public int everything(Collection<Period> periods, String recorder) {
        lives.oneAtATime();
        EntryId entry = lives.lastEntry();
        Map<Cell, Long> differences = new HashMap<>(counts(periods));
        figures.lastCountedIn(periods)
                .forEach((cell, figure) ->
                        differences.merge(cell, -figure.quantity().value().longValueExact(), Long::sum));
        differences.values().removeIf(difference -> difference == 0);
        return enter(differences, entry, recorder);
    }

    private int enter(Map<Cell, Long> differences, EntryId last, String recorder) {
        return enterFigures.addToCounts(differences, countable::measure, new Source.Count(last.value()), recorder);
    }

    /** What the registry holds today for these periods; cells of nothing are left out. */
    Map<Cell, Long> counts(Collection<Period> periods) {
        Tally tally =
                new Tally(EntryId.NONE, periods.stream().sorted().toList(), clock.today(), provinces(), countable);
        for (List<RegistrantId> some : ManyRows.inParts(lives.all(), ManyRows.FILES)) {
            dossiers.of(some).values().forEach(tally::add);
        }
        return tally.differences();
    }

    /** What a registrant adds to the cells of a period, as it stood on a day. */
    Map<Cell, Long> added(Dossier dossier, Period period, LocalDate today) {
        return Contributions.of(dossier, period, today, provinces(), countable);
    }

    /** Whether the registry counts for a cell, be it nothing. */
    boolean countsFor(Cell cell) {
        return countable.counts(cell);
    }

    /** Whether one that is there would add to a cell that sums up what registrants have, were it on record. */
    boolean wouldAddUp(Cell cell, Map<Cell, Long> added) {
        return countable.filesOf(cell.indicator()).stream()
                .filter(files -> !countable.measure(files).equals(countable.measure(cell.indicator())))
                .map(files -> new Cell(cell.unit(), files, cell.breakdown(), cell.period(), cell.kind()))
                .anyMatch(added::containsKey);
    }

    /** Those that were ever registered anywhere in a province, by its boundaries of a day. */
    Collection<Dossier> registeredIn(UnitId province, LocalDate day) {
        Provinces where = provinces();
        Optional<UnitId> asked = Optional.of(province);
        List<UnitId> places = lives.placesRegistered().stream()
                .filter(place -> where.of(place, day).equals(asked))
                .toList();
        return dossiers.of(lives.registeredAt(places)).values();
    }
}

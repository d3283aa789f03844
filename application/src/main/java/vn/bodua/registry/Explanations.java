package vn.bodua.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.bodua.ledger.Cell;
import vn.bodua.organization.UnitId;
import vn.bodua.registry.Reconcile.Line;
import vn.bodua.registry.Reconcile.Reason;
import vn.bodua.time.Period;

/**
 * Looks for the files of a province that explain why a report and the registry differ: by what each adds to a cell now, what
 * it added by all that was on record when the report came, and what it adds to the months beside the period.
 */
final class Explanations {

    private final RegistryCounts counts;
    private final LifeTables lives;
    private final Period period;
    private final Period before;
    private final Period after;
    private final LocalDate today;
    private final List<Adding> now;
    private final Map<Instant, Map<RegistrantId, Map<Cell, Long>>> formerly = new HashMap<>();
    private final Map<Period, Map<RegistrantId, Map<Cell, Long>>> beside = new HashMap<>();

    /** A registrant with what it adds to the period. */
    private record Adding(Dossier dossier, Map<Cell, Long> adds) {
        RegistrantId id() {
            return dossier.life().registrant().id();
        }
    }

    Explanations(RegistryCounts counts, LifeTables lives, UnitId province, Period period, LocalDate today) {
        this.counts = counts;
        this.lives = lives;
        this.period = period;
        this.before = month(period.first().minusDays(1));
        this.after = month(period.last().plusDays(1));
        this.today = today;
        Collection<Dossier> registered =
                counts.registeredIn(province, period.last().isAfter(today) ? today : period.last());
        this.now = registered.stream()
                .map(dossier -> new Adding(dossier, counts.added(dossier, period, today)))
                .toList();
    }

    private static Period month(LocalDate day) {
        return Period.month(day.getYear(), day.getMonthValue());
    }

    /** By their reasons, in the order of names; only reasons that would make the difference smaller. */
    Map<Reason, List<Named>> of(Line line) {
        Cell cell = line.reported().cell();
        Map<RegistrantId, Map<Cell, Long>> then =
                formerly.computeIfAbsent(line.reported().recordedAt(), this::onRecordBefore);
        boolean tooMany = line.difference().signum() > 0;
        Map<Reason, List<Named>> explained = new EnumMap<>(Reason.class);
        for (Adding one : now) {
            long adds = one.adds().getOrDefault(cell, 0L);
            long added = then.getOrDefault(one.id(), Map.of()).getOrDefault(cell, 0L);
            Optional<Reason> reason = tooMany ? whyMore(adds, added) : whyFewer(one, cell, adds, added);
            reason.ifPresent(r -> explained
                    .computeIfAbsent(r, x -> new ArrayList<>())
                    .add(Named.of(one.dossier().life(), period.last())));
        }
        explained.values().forEach(named -> named.sort(Named.BY_NAME));
        return explained;
    }

    private Map<RegistrantId, Map<Cell, Long>> onRecordBefore(Instant moment) {
        EntryId entry = lives.lastEntryBefore(moment);
        return now.stream()
                .collect(Collectors.toMap(
                        Adding::id, one -> counts.added(one.dossier().knownTo(entry), period, today)));
    }

    private static Optional<Reason> whyMore(long adds, long added) {
        if (adds <= added) {
            return Optional.empty();
        }
        return Optional.of(added == 0 ? Reason.ENTERED_LATE : Reason.CHANGED_SINCE);
    }

    private Optional<Reason> whyFewer(Adding one, Cell cell, long adds, long added) {
        if (adds < added) {
            return Optional.of(Reason.CHANGED_SINCE);
        }
        if (adds > 0) {
            return Optional.empty();
        }
        if (in(after, one, cell)) {
            return Optional.of(Reason.JUST_AFTER);
        }
        if (in(before, one, cell)) {
            return Optional.of(Reason.JUST_BEFORE);
        }
        return counts.wouldAddUp(cell, one.adds()) ? Optional.of(Reason.NOT_TOLD) : Optional.empty();
    }

    private boolean in(Period month, Adding one, Cell cell) {
        return beside.computeIfAbsent(month, m -> new HashMap<>())
                .computeIfAbsent(one.id(), id -> counts.added(one.dossier(), month, today))
                .containsKey(new Cell(cell.unit(), cell.indicator(), cell.breakdown(), month, cell.kind()));
    }
}

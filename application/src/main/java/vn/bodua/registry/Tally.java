package vn.bodua.registry;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.bodua.ledger.Cell;
import vn.bodua.organization.UnitId;
import vn.bodua.registry.Contributions.Part;
import vn.bodua.time.Period;

/**
 * What entries add to the counts of all periods, reckoned registrant by registrant: what each adds with them less what it
 * added before. A registrant that nothing happened to between the ends of several periods is looked at once for all of these; that gives
 * the same as {@link Contributions#of} for each period, in a tenth of the time.
 */
final class Tally {

    private final EntryId before;
    private final List<Period> periods;
    private final LocalDate today;
    private final Provinces provinces;
    private final Countable countable;
    private final Map<Part, long[]> sums = new HashMap<>();

    Tally(EntryId before, List<Period> periods, LocalDate today, Provinces provinces, Countable countable) {
        this.before = before;
        this.periods = periods.stream().filter(p -> !p.first().isAfter(today)).toList();
        this.today = today;
        this.provinces = provinces;
        this.countable = countable;
    }

    void add(Dossier dossier) {
        add(dossier, 1);
        boolean knownBefore =
                dossier.life().events().stream().anyMatch(e -> e.entry().value() <= before.value());
        if (knownBefore) {
            add(dossier.knownTo(before), -1);
        }
    }

    private void add(Dossier dossier, int sign) {
        LocalDate[] turns = Contributions.turns(dossier);
        // Certificates begin and end on any day.
        boolean alwaysAnew = !dossier.products().isEmpty();
        int began = 0;
        int turned = -1;
        Optional<UnitId> province = Optional.empty();
        Map<Part, Long> stocks = Map.of();
        for (int i = 0; i < periods.size(); i++) {
            Contributions one = new Contributions(dossier, periods.get(i), today, provinces, countable);
            int now = until(turns, one.day());
            // Before its first turn there is nothing of it.
            Optional<UnitId> there = now == 0 ? Optional.empty() : one.province();
            if (now != turned || alwaysAnew || !there.equals(province)) {
                put(stocks, began, i, sign);
                stocks = now == 0 ? Map.of() : one.stocks();
                turned = now;
                province = there;
                began = i;
            }
            put(one.flows(), i, i + 1, sign);
        }
        put(stocks, began, periods.size(), sign);
    }

    /** How many of the days have come by a day. */
    private static int until(LocalDate[] days, LocalDate day) {
        int come = 0;
        while (come < days.length && !days[come].isAfter(day)) {
            come++;
        }
        return come;
    }

    private void put(Map<Part, Long> parts, int from, int until, int sign) {
        parts.forEach((part, value) -> {
            long[] sum = sums.computeIfAbsent(part, p -> new long[periods.size()]);
            for (int i = from; i < until; i++) {
                sum[i] += sign * value;
            }
        });
    }

    /** What is added to each cell; where nothing is, the cell is left out. */
    Map<Cell, Long> differences() {
        Map<Cell, Long> differences = new HashMap<>();
        sums.forEach((part, sum) -> {
            for (int i = 0; i < sum.length; i++) {
                if (sum[i] != 0) {
                    long difference = sum[i];
                    part.in(periods.get(i)).forEach(cell -> differences.merge(cell, difference, Long::sum));
                }
            }
        });
        differences.values().removeIf(difference -> difference == 0);
        return differences;
    }
}

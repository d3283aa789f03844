package vn.bodua.database.backup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Which backups stay: the newest of each of the last days, weeks (ISO 8601, from Monday) and months that have any. Days
 * without a backup do not count, so that a server that was off for a year keeps what it has.
 *
 * @param daily days of which the newest backup stays; at least one, since the newest backup of all must stay
 */
public record Retention(int daily, int weekly, int monthly, ZoneId zone) {

    public Retention {
        if (daily < 1 || weekly < 0 || monthly < 0) {
            throw new IllegalArgumentException(
                    "keeping %d days, %d weeks, %d months".formatted(daily, weekly, monthly));
        }
    }

    /** A week of days, a month of weeks and a year of months, by the days of this zone. */
    public static Retention usual(ZoneId zone) {
        return new Retention(7, 5, 12, zone);
    }

    /** Those of these moments whose backups stay. */
    public SortedSet<Instant> kept(Collection<Instant> backups) {
        List<Instant> newestFirst =
                backups.stream().sorted(Comparator.reverseOrder()).distinct().toList();
        SortedSet<Instant> kept = new TreeSet<>();
        keep(kept, newestFirst, daily, this::day);
        keep(kept, newestFirst, weekly, this::week);
        keep(kept, newestFirst, monthly, moment -> YearMonth.from(day(moment)));
        return kept;
    }

    private static void keep(
            Set<Instant> kept, List<Instant> newestFirst, int spans, Function<Instant, Object> spanOf) {
        Set<Object> seen = new HashSet<>();
        for (Instant moment : newestFirst) {
            if (seen.size() == spans) {
                return;
            }
            if (seen.add(spanOf.apply(moment))) {
                kept.add(moment);
            }
        }
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    private List<Integer> week(Instant moment) {
        LocalDate day = day(moment);
        return List.of(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}

package vn.bodua.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.bodua.ledger.Figures;
import vn.bodua.time.BusinessClock;
import vn.bodua.time.Period;

/**
 * Counts from nothing what an entry alone does not change: periods that began, what time changes (certificates that ended,
 * those suspended for a year), years that entered the stretch that is counted.
 */
@Component
public class CountRegistry {

    private static final String BY = "count-registry";

    private final RegistryCounts counts;
    private final Figures figures;
    private final BusinessClock clock;

    CountRegistry(RegistryCounts counts, Figures figures, BusinessClock clock) {
        this.counts = counts;
        this.figures = figures;
        this.clock = clock;
    }

    /** The periods that are not over, and those that nothing was ever counted for. */
    public void anew() {
        LocalDate yesterday = clock.today().minusDays(1);
        Set<Period> counted = figures.periodsCounted();
        List<Period> changing = counts.periods().stream()
                .filter(period -> !period.last().isBefore(yesterday) || !counted.contains(period))
                .toList();
        counts.everything(changing, BY);
    }
}

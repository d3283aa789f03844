package vn.bodua.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.bodua.access.Actor;

/** Measures the counting of a registry that is there: from nothing, and after an event of one file. */
public final class MeasureCounts {

    private static final int TIMES = 40;
    private static final String BY = "bench";

    private final ApplicationContext context;
    private final Actor actor;
    private final TransactionTemplate transaction;

    private MeasureCounts(ApplicationContext context, Actor actor) {
        this.context = context;
        this.actor = actor;
        this.transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    }

    /**
     * What was measured, in seconds.
     *
     * @param everything every period counted from nothing and compared with what was counted last
     * @param periods so many
     * @param entered so many figures were otherwise than counted last; 0 where both ways of counting agree
     * @param recounts what one event of a file changes counted again and entered, the shortest first: of an event of this year,
     *     and of one so long ago that every period changes
     * @param acts the whole recording of such an event through the use case
     */
    public record Measured(
            double everything,
            int periods,
            int entered,
            List<Double> recounts,
            List<Double> recountsOfAll,
            List<Double> acts,
            List<Double> actsOfAll) {}

    /** Records events of some files of the registry of an application, so only where it is thrown away. */
    public static Measured measure(ApplicationContext context, Actor actor) {
        return new MeasureCounts(context, actor).measure();
    }

    private Measured measure() {
        RegistryCounts counts = context.getBean(RegistryCounts.class);
        long begin = System.nanoTime();
        int entered = counts.everything(counts.periods(), actor.account());
        double everything = since(begin);
        List<Double> recounts = new ArrayList<>();
        List<Double> acts = new ArrayList<>();
        List<Double> recountsOfAll = new ArrayList<>();
        List<Double> actsOfAll = new ArrayList<>();
        LocalDate thisYear = counts.periods().getLast().first();
        LocalDate longAgo = counts.periods().getFirst().first();
        suspended(thisYear, acts, recounts);
        suspended(longAgo, actsOfAll, recountsOfAll);
        return new Measured(everything, counts.periods().size(), entered, recounts, recountsOfAll, acts, actsOfAll);
    }

    /** Suspends files from a day, and counts what follows once more in a transaction that is undone. */
    private void suspended(LocalDate day, List<Double> acts, List<Double> recounts) {
        Dossiers dossiers = context.getBean(Dossiers.class);
        RegistryCounts counts = context.getBean(RegistryCounts.class);
        RecordLifeEvent happened = context.getBean(RecordLifeEvent.class);
        List<RegistrantId> all = context.getBean(LifeTables.class).all();
        Random random = new Random(7);
        while (acts.size() < TIMES) {
            RegistrantId one = all.get(random.nextInt(all.size()));
            long begin = System.nanoTime();
            Optional<EntryId> entry = happened.record(
                            actor, one, List.of(new Happening(day, new LifeEvent.Suspended("bench"))), Optional.empty())
                    .done();
            double act = since(begin);
            entry.ifPresent(last -> {
                acts.add(act);
                transaction.executeWithoutResult(status -> {
                    status.setRollbackOnly();
                    long again = System.nanoTime();
                    Tally tally = counts.since(last);
                    dossiers.of(List.of(one)).values().forEach(tally::add);
                    counts.enter(tally, last, BY);
                    recounts.add(since(again));
                });
            });
        }
        // the first ones find nothing in memory
        acts.subList(0, TIMES / 4).clear();
        recounts.subList(0, TIMES / 4).clear();
        acts.sort(null);
        recounts.sort(null);
    }

    private static double since(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}

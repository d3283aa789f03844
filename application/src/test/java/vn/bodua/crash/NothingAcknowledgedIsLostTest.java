package vn.bodua.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Twenty kills in the suite; {@code ./bodua soak [KILLS]} kills a thousand times, as before a release. */
@DisplayName("Whatever is killed while people write")
class NothingAcknowledgedIsLostTest {

    private static final Logger LOG = LoggerFactory.getLogger(NothingAcknowledgedIsLostTest.class);
    private static final int KILLS = Integer.getInteger("bodua.kills", 20);
    private static final int CLERKS = 2;
    private static final int LONGEST_WORK_MILLIS = 400;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LONGEST_RESTART = Duration.ofSeconds(30);
    /** Where even an undisturbed start takes long, the machine is busy with other things. */
    private static final int ORDINARY_STARTS = 3;

    /** Of ten kills. A start of the application takes longest, so that most are of its server. */
    private static final List<Killing.Victim> TEN = List.of(
            Killing.Victim.APPLICATION,
            Killing.Victim.APPLICATION,
            Killing.Victim.BACKEND,
            Killing.Victim.BACKEND,
            Killing.Victim.BACKEND,
            Killing.Victim.BACKEND,
            Killing.Victim.POSTMASTER,
            Killing.Victim.POSTMASTER,
            Killing.Victim.POSTMASTER,
            Killing.Victim.POSTMASTER);

    private final long seed = Long.getLong("bodua.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final ClientsLedger clients = new ClientsLedger();
    private final ReentrantReadWriteLock writing = new ReentrantReadWriteLock(true);
    private final AtomicBoolean end = new AtomicBoolean();
    private final Map<Killing.Victim, List<Duration>> restarts = new EnumMap<>(Killing.Victim.class);
    private final List<Future<?>> clerks = new ArrayList<>();
    private long entries;

    @Test
    @DisplayName(
            "what was acknowledged is there, all else wholly or not at all, the chain is whole, the totals are right")
    void kills() throws Exception {
        long began = System.nanoTime();
        PreparedHome home = PreparedHome.in(Path.of("target", "crash", "home").toAbsolutePath());
        try (Killing killing = new Killing(home, random);
                ExecutorService people = Executors.newFixedThreadPool(CLERKS)) {
            try {
                for (int i = 0; i < CLERKS; i++) {
                    clerks.add(people.submit(
                            new Clerk(i, CLERKS, killing::address, home.cookie(), clients, writing.readLock(), end)));
                }
                List<Killing.Victim> victims = new ArrayList<>();
                for (int kill = 1; kill <= KILLS; kill++) {
                    if (victims.isEmpty()) {
                        victims.addAll(TEN);
                        Collections.shuffle(victims, random);
                    }
                    killOnce(killing, victims.removeLast());
                    if (kill % 10 == 0) {
                        LOG.info("{} of {} kills, {} writes acknowledged", kill, KILLS, clients.acknowledgements());
                    }
                    if (kill % 100 == 0) {
                        record(began).writeDown();
                    }
                }
                awaitProgress();
                silence(() -> entries = killing.verify(clients));
            } finally {
                end.set(true);
            }
        }
        for (Future<?> clerk : clerks) {
            clerk.get(1, TimeUnit.MINUTES);
        }
        SoakRecord record = record(began);
        LOG.info(record.line());
        record.writeDown();
    }

    private SoakRecord record(long began) {
        return new SoakRecord(seed, restarts, clients, entries, Duration.ofNanos(System.nanoTime() - began));
    }

    private void killOnce(Killing killing, Killing.Victim victim) throws Exception {
        awaitProgress();
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(LONGEST_WORK_MILLIS)));
        long postmaster = killing.postmaster();
        long killed = System.nanoTime();
        killing.kill(victim);
        silence(() -> {
            killing.awaitService(victim, postmaster);
            Duration restart = Duration.ofNanos(System.nanoTime() - killed);
            restarts.computeIfAbsent(victim, v -> new ArrayList<>()).add(restart);
            Duration busy = killing.ordinaryStart().multipliedBy(ORDINARY_STARTS);
            assertThat(restart)
                    .as("back after a kill of the %s (seed %d)", victim, seed)
                    .isLessThan(busy.compareTo(LONGEST_RESTART) > 0 ? busy : LONGEST_RESTART);
            LOG.debug("{} back after {} ms", victim, restart.toMillis());
            entries = killing.verify(clients);
        });
    }

    private interface Work {
        void run() throws IOException, SQLException;
    }

    /** Does it when whoever is writing has been answered or cut off, and before anybody writes again. */
    private void silence(Work work) throws IOException, SQLException {
        writing.writeLock().lock();
        try {
            work.run();
        } finally {
            writing.writeLock().unlock();
        }
    }

    private void awaitProgress() throws Exception {
        int before = clients.acknowledgements();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (clients.acknowledgements() == before) {
            for (Future<?> clerk : clerks) {
                if (clerk.isDone()) {
                    clerk.get();
                }
            }
            assertThat(System.nanoTime())
                    .as("somebody is answered within a minute (seed %d)", seed)
                    .isLessThan(deadline);
            LockSupport.parkNanos(1_000_000);
        }
    }
}

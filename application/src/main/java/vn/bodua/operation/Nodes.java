package vn.bodua.operation;

import static vn.bodua.database.generated.Tables.NODE;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import vn.bodua.time.BusinessClock;

/** The nodes that serve one database, each of which says every few seconds that it lives. */
@Component
public class Nodes implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Nodes.class);
    private static final Duration SAID_EVERY = Duration.ofSeconds(20);
    private static final Duration SILENT_AFTER = SAID_EVERY.multipliedBy(4);
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(7);

    private final DSLContext sql;
    private final ThisNode self;
    private final BusinessClock clock;
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("node-alive").factory());
    private volatile boolean running;

    Nodes(DSLContext sql, ThisNode self, BusinessClock clock) {
        this.sql = sql;
        this.self = self;
        this.clock = clock;
    }

    /** A node as the database knows it. */
    public record Node(String name, String version, Instant started, Instant seen, boolean silent) {}

    public List<Node> all() {
        Instant since = clock.now().minus(SILENT_AFTER);
        return sql.selectFrom(NODE)
                .orderBy(NODE.NAME)
                .fetch(row -> new Node(
                        row.getName(),
                        row.getVersion(),
                        row.getStartedAt().toInstant(),
                        row.getSeenAt().toInstant(),
                        row.getSeenAt().toInstant().isBefore(since)));
    }

    /** Takes out nodes that went without a word long ago. */
    void forget() {
        sql.deleteFrom(NODE)
                .where(NODE.SEEN_AT.lt(moment(clock.now().minus(FORGOTTEN_AFTER))))
                .execute();
    }

    private void sayAlive() {
        try {
            OffsetDateTime now = moment(clock.now());
            sql.insertInto(NODE, NODE.NAME, NODE.VERSION, NODE.STARTED_AT, NODE.SEEN_AT)
                    .values(self.name(), ThisNode.version(), moment(self.started()), now)
                    .onConflict(NODE.NAME)
                    .doUpdate()
                    .set(NODE.VERSION, ThisNode.version())
                    .set(NODE.STARTED_AT, moment(self.started()))
                    .set(NODE.SEEN_AT, now)
                    .execute();
        } catch (DataAccessException unreachable) {
            LOG.warn("This node could not say that it lives: {}", unreachable.getMessage());
        }
    }

    private static OffsetDateTime moment(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    @Override
    public void start() {
        running = true;
        if (self.servesPages()) {
            // It ends with its executor only; its own failures are in the log.
            var _ = heart.scheduleWithFixedDelay(this::sayAlive, 0, SAID_EVERY.toSeconds(), TimeUnit.SECONDS);
        }
    }

    @Override
    public void stop() {
        running = false;
        heart.shutdown();
        if (self.servesPages()) {
            try {
                sql.deleteFrom(NODE).where(NODE.NAME.eq(self.name())).execute();
            } catch (DataAccessException unreachable) {
                LOG.warn("This node could not say that it ends: {}", unreachable.getMessage());
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}

package vn.bodua.operation;

import static vn.bodua.database.generated.Tables.SCHEDULED_TASKS;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.bodua.settings.KnownSettings;
import vn.bodua.settings.Settings;
import vn.bodua.time.BusinessClock;

/** The regular jobs of all modules and their common timetable in the database. Only nodes with pages run them. */
@Component
public class Jobs implements SmartLifecycle {

    private static final int AT_ONCE = 2;
    private static final Duration LOOKED_FOR_EVERY = Duration.ofSeconds(10);
    private static final Duration ALIVE_SAID_EVERY = Duration.ofSeconds(20);
    private static final int SILENCES_BEFORE_DEAD = 4;

    private final DSLContext sql;
    private final MeterRegistry meters;
    private final Optional<Scheduler> scheduler;
    private volatile boolean running;

    Jobs(
            DSLContext sql,
            DataSource dataSource,
            ObjectProvider<RegularJob> jobs,
            ThisNode node,
            Settings settings,
            BusinessClock clock,
            MeterRegistry meters) {
        this.sql = sql;
        this.meters = meters;
        List<RecurringTask<Void>> tasks = jobs.stream().map(this::task).toList();
        this.scheduler = node.servesPages()
                ? Optional.of(Scheduler.create(dataSource)
                        .startTasks(tasks)
                        .serializer(new NoData())
                        .schedulerName(new SchedulerName.Fixed(node.name()))
                        .clock(clock::now)
                        .threads(AT_ONCE)
                        .pollingInterval(LOOKED_FOR_EVERY)
                        .heartbeatInterval(ALIVE_SAID_EVERY)
                        .missedHeartbeatsLimit(SILENCES_BEFORE_DEAD)
                        .shutdownMaxWait(settings.get(KnownSettings.SHUTDOWN_WAIT))
                        .build())
                : Optional.empty();
    }

    private RecurringTask<Void> task(RegularJob job) {
        return Tasks.recurring(job.name(), schedule(job.when())).execute((instance, context) -> run(job));
    }

    private static Schedule schedule(Timetable timetable) {
        return switch (timetable) {
            case Timetable.Daily(LocalTime at) -> Schedules.daily(BusinessClock.HANOI, at);
            case Timetable.Every(Duration pause) -> Schedules.fixedDelay(pause);
        };
    }

    private void run(RegularJob job) {
        Timer.Sample sample = Timer.start(meters);
        String outcome = "failed";
        MDC.put("request", "job:" + job.name());
        try {
            job.action().run();
            outcome = "done";
        } finally {
            MDC.remove("request");
            sample.stop(meters.timer("bodua.job", "job", job.name(), "outcome", outcome));
        }
    }

    /** How every job of the timetable stands, whichever node ran it. */
    public List<JobState> states() {
        return sql.selectFrom(SCHEDULED_TASKS)
                .orderBy(SCHEDULED_TASKS.TASK_NAME)
                .fetch(row -> new JobState(
                        row.getTaskName(),
                        instant(row.getLastSuccess()),
                        instant(row.getLastFailure()),
                        row.getExecutionTime().toInstant(),
                        row.getPicked() ? Optional.ofNullable(row.getPickedBy()) : Optional.empty(),
                        Optional.ofNullable(row.getConsecutiveFailures()).orElse(0)));
    }

    private static Optional<Instant> instant(@Nullable OffsetDateTime moment) {
        return Optional.ofNullable(moment).map(OffsetDateTime::toInstant);
    }

    @Override
    public void start() {
        scheduler.ifPresent(Scheduler::start);
        running = true;
    }

    @Override
    public void stop() {
        scheduler.ifPresent(Scheduler::stop);
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Jobs carry no data, so nothing is ever read from the database as an object. */
    private static final class NoData implements Serializer {

        @Override
        public byte @Nullable [] serialize(@Nullable Object data) {
            if (data != null) {
                throw new IllegalArgumentException("a regular job carries no data");
            }
            return null;
        }

        @Override
        public <T> @Nullable T deserialize(Class<T> type, byte @Nullable [] data) {
            if (data != null) {
                throw new IllegalArgumentException("a regular job carries no data");
            }
            return null;
        }
    }
}

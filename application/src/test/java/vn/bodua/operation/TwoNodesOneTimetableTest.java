package vn.bodua.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

@DisplayName("Two nodes on one database")
class TwoNodesOneTimetableTest {

    private static final AtomicInteger AT_ONCE = new AtomicInteger();
    private static final AtomicInteger MOST_AT_ONCE = new AtomicInteger();
    private static final CountDownLatch BEGUN = new CountDownLatch(1);
    private static final Semaphore MAY_END = new Semaphore(0);

    /** A job that both nodes know. */
    static class LongJob {
        @Bean
        RegularJob longJob() {
            return new RegularJob("long-job", new Timetable.Every(java.time.Duration.ofHours(1)), () -> {
                MOST_AT_ONCE.accumulateAndGet(AT_ONCE.incrementAndGet(), Math::max);
                BEGUN.countDown();
                MAY_END.acquireUninterruptibly();
                AT_ONCE.decrementAndGet();
            });
        }
    }

    @TempDir
    Path folder = Path.of("");

    private final List<ConfigurableApplicationContext> nodes = new ArrayList<>();

    @AfterEach
    void stop() {
        MAY_END.release(10);
        nodes.forEach(ConfigurableApplicationContext::close);
    }

    @Test
    @DisplayName("start side by side from homes of their own, know each other, and run a job on one of them only")
    void oneJobOnce() throws InterruptedException {
        TestNodes database = TestNodes.onEmptyDatabase();
        nodes.add(database.node("một", folder.resolve("1"), LongJob.class));
        assertThat(BEGUN.await(20, TimeUnit.SECONDS)).isTrue();
        nodes.add(database.node("hai", folder.resolve("2"), LongJob.class));

        Jobs second = nodes.getLast().getBean(Jobs.class);
        assertThat(second.states())
                .filteredOn(j -> j.name().equals("long-job"))
                .singleElement()
                .satisfies(job -> {
                    assertThat(job.runningOn()).hasValue("một");
                    assertThat(job.lastDone()).isEmpty();
                });
        assertThat(second.states()).extracting(JobState::name).contains("forget-nodes");
        TestNodes.waitUntil(() -> nodes.getLast().getBean(Nodes.class).all().size() == 2);
        MAY_END.release(10);
        TestNodes.waitUntil(() -> second.states().stream()
                .anyMatch(j -> j.name().equals("long-job") && j.lastDone().isPresent()));
        assertThat(MOST_AT_ONCE).hasValue(1);

        nodes.removeFirst().close();
        assertThat(nodes.getLast().getBean(Nodes.class).all())
                .extracting(Nodes.Node::name)
                .containsExactly("hai");
    }
}

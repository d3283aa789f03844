package vn.bodua.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.Record;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;

@DisplayName("A use case that writes")
class EveryStatementFailsTest {

    private static final Logger LOG = LoggerFactory.getLogger(EveryStatementFailsTest.class);
    private static final Map<WritingUseCase, Integer> STATEMENTS = new EnumMap<>(WritingUseCase.class);
    private static final int MOST = 200;

    @TempDir
    static Path home = Path.of("");

    private static RunningOffice office;

    @BeforeAll
    static void open() {
        office = new RunningOffice(home);
    }

    @AfterAll
    static void close() throws IOException {
        office.close();
        LOG.info("statements per use case: {}", STATEMENTS);
        if (Boolean.getBoolean("bodua.reliability")) {
            StringBuilder table = new StringBuilder("| use case | statements, each failed once |\n|---|---:|\n");
            STATEMENTS.forEach((useCase, number) -> table.append(
                    "| " + useCase.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " | " + number + " |\n"));
            Path page = Path.of("..", "docs", "reliability", "crash.md");
            String text = Files.readString(page);
            int from = text.indexOf("| use case |");
            int to = text.indexOf("\n\n", from);
            Files.writeString(page, text.substring(0, from) + table.toString().strip() + text.substring(to));
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("changes nothing when its n-th statement fails, for every n, and is done when it is asked for again")
    void nothingByHalves(WritingUseCase useCase) {
        WritingUseCase.Request request = useCase.request(office, "fails-" + useCase);
        Map<String, Set<Record>> before = office.rows();
        for (int n = 1; n <= MOST; n++) {
            long history = office.soundHistory();
            Outcome<?> outcome;
            Faults.failAt(n);
            try {
                outcome = request.send();
            } catch (RuntimeException expected) {
                assertThat(Faults.struck())
                        .as("it failed by itself: %s", expected)
                        .isTrue();
                Faults.end();
                assertThat(office.rows()).as("statement %d", n).isEqualTo(before);
                assertThat(office.resultsSince(history)).as("statement %d", n).isIn(List.of(), List.of("failed"));
                office.soundHistory();
                continue;
            }
            boolean struck = Faults.struck();
            int executed = Faults.end();
            assertThat(outcome).isInstanceOf(Outcome.Done.class);
            assertThat(struck).as("statement %d failed and was not missed", n).isFalse();
            assertThat(office.resultsSince(history)).containsExactly("done");
            assertThat(office.rows()).isNotEqualTo(before);
            STATEMENTS.put(useCase, executed);
            return;
        }
        throw new AssertionError("more than " + MOST + " statements");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("does once what arrives twice at the same moment under one key")
    void once(WritingUseCase useCase) throws Exception {
        WritingUseCase.Request request = useCase.request(office, "twice-" + useCase);
        long history = office.soundHistory();
        CyclicBarrier both = new CyclicBarrier(2);
        Callable<Outcome<?>> sending = () -> {
            both.await();
            return request.send();
        };
        try (ExecutorService senders = Executors.newFixedThreadPool(2)) {
            List<Outcome<?>> outcomes = senders.invokeAll(List.of(sending, sending)).stream()
                    .<Outcome<?>>map(Future::resultNow)
                    .toList();
            assertThat(outcomes).filteredOn(o -> o instanceof Outcome.Done<?>).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(o -> o instanceof Outcome.Refused<?>)
                    .singleElement()
                    .satisfies(o -> assertThat(refusal(o).code()).isEqualTo(RefusalCode.DONE_ALREADY));
        }
        assertThat(office.resultsSince(history)).containsExactlyInAnyOrder("done", "refused");
        office.soundHistory();
    }

    private static Refusal refusal(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome).refusal();
    }
}

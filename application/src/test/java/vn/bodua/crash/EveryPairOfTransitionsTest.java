package vn.bodua.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.bodua.refusal.Outcome;

/** In the shape of PostgreSQL's isolation tests: every pair, itself included, in both orders and at once. */
@DisplayName("Two transitions of one thing at the same moment")
class EveryPairOfTransitionsTest {

    private static final int ROUNDS = Integer.getInteger("bodua.rounds", 4);

    @TempDir
    static Path home = Path.of("");

    private static RunningOffice office;
    private static ExecutorService two;

    @BeforeAll
    static void open() {
        office = new RunningOffice(home);
        two = Executors.newFixedThreadPool(2);
    }

    @AfterAll
    static void close() {
        two.close();
        office.close();
    }

    static Stream<Arguments> pairs() {
        List<Arguments> pairs = new ArrayList<>();
        for (Transitions kind : Transitions.values()) {
            List<String> moves = List.copyOf(kind.fresh(office).moves().keySet());
            for (int i = 0; i < moves.size(); i++) {
                for (int j = i; j < moves.size(); j++) {
                    pairs.add(Arguments.of(kind, moves.get(i), moves.get(j)));
                }
            }
        }
        return pairs.stream();
    }

    /** What the two were told, and what came of it. */
    private record Result(String first, String second, String state) {}

    @ParameterizedTest(name = "{0}: {1} and {2}")
    @MethodSource("pairs")
    @DisplayName("end as one after the other would, each act once in a whole history")
    void asOneAfterTheOther(Transitions kind, String first, String second) throws Exception {
        Transitions.Thing thing = kind.fresh(office);
        String told = told(thing.moves().get(first));
        Result firstThenSecond =
                new Result(told, told(thing.moves().get(second)), thing.state().call());
        Transitions.Thing another = kind.fresh(office);
        String toldSecond = told(another.moves().get(second));
        Result secondThenFirst = new Result(
                told(another.moves().get(first)), toldSecond, another.state().call());

        for (int round = 0; round < ROUNDS; round++) {
            Transitions.Thing contested = kind.fresh(office);
            long history = office.soundHistory();
            Result atOnce = atOnce(contested, first, second);
            assertThat(atOnce).isIn(List.of(firstThenSecond, secondThenFirst));
            assertThat(office.resultsSince(history))
                    .containsExactlyInAnyOrder(result(atOnce.first()), result(atOnce.second()));
            office.soundHistory();
        }
    }

    private static Result atOnce(Transitions.Thing thing, String first, String second) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        Future<String> one = two.submit(() -> {
            start.await();
            return told(thing.moves().get(first));
        });
        Future<String> other = two.submit(() -> {
            start.await();
            return told(thing.moves().get(second));
        });
        return new Result(one.get(), other.get(), thing.state().call());
    }

    private static String told(Callable<Outcome<?>> move) throws Exception {
        return switch (move.call()) {
            case Outcome.Done<?> done -> "done";
            case Outcome.Refused<?> refused -> refused.refusal().code().name();
        };
    }

    private static String result(String told) {
        return told.equals("done") ? "done" : "refused";
    }
}

package vn.bodua.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every parser on saved inputs and on new ones: for a second on random changes of them or, with {@code ./bodua fuzz
 * [SECONDS]}, for as long as that says by Jazzer.
 */
@DisplayName("Unforeseen input gets a value or a catalogued refusal, within a second, without waste")
class UnforeseenInputTest {

    private static final Path SAVED = Path.of("src", "test", "resources", "fuzz");
    private static final Path PAGE = Path.of("..", "docs", "reliability", "fuzzing.md");
    private static final int SECONDS = Integer.getInteger("bodua.fuzz.seconds", 0);
    private static final long DAILY_NANOS = 1_000_000_000L;
    private static final long LARGEST_CORPUS = 300 * 1024L;

    private static final Map<FuzzedParser, Jazzer.Run> RUNS = new EnumMap<>(FuzzedParser.class);

    private static List<byte[]> saved(FuzzedParser parser) throws IOException {
        try (Stream<Path> files = Files.list(SAVED.resolve(parser.folder()))) {
            List<byte[]> inputs = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                inputs.add(Files.readAllBytes(file));
            }
            return inputs;
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("saved inputs, those that once were findings among them")
    void savedInputs(FuzzedParser parser) throws IOException {
        List<byte[]> inputs = saved(parser);
        assertThat(inputs).isNotEmpty();
        inputs.forEach(parser::check);
        parser.check(new byte[0]);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("new inputs")
    void newInputs(FuzzedParser parser) throws IOException, InterruptedException {
        if (SECONDS > 0) {
            Jazzer.Run run = Jazzer.run(parser, SECONDS, SAVED.resolve(parser.folder()));
            RUNS.put(parser, run);
            assertThat(run.finding()).isEmpty();
            return;
        }
        long seed = System.nanoTime();
        Mutations mutations = new Mutations(saved(parser), seed);
        for (long began = System.nanoTime(); System.nanoTime() - began < DAILY_NANOS; ) {
            byte[] input = mutations.next();
            try {
                parser.check(input);
            } catch (RuntimeException | AssertionError | StackOverflowError e) {
                throw new AssertionError(
                        "save it in %s/%s/ and mend the parser: %s"
                                .formatted(
                                        SAVED,
                                        parser.folder(),
                                        Base64.getEncoder().encodeToString(input)),
                        e);
            }
        }
    }

    @Test
    @DisplayName("the saved inputs stay a small collection")
    void smallCorpus() throws IOException {
        try (Stream<Path> files = Files.walk(SAVED)) {
            assertThat(files.map(Path::toFile)
                            .filter(File::isFile)
                            .mapToLong(File::length)
                            .sum())
                    .isLessThan(LARGEST_CORPUS);
        }
    }

    @AfterAll
    static void writeDown() throws IOException {
        if (!Boolean.getBoolean("bodua.reliability") || RUNS.isEmpty()) {
            return;
        }
        StringBuilder table = new StringBuilder(
                "| parser | seconds | executions | edges reached | findings |\n|---|---:|---:|---:|---:|\n");
        RUNS.forEach((parser, run) -> table.append(String.format(
                Locale.ROOT,
                "| %s | %d | %,d | %,d | %d |%n",
                parser.folder(),
                run.seconds(),
                run.executions(),
                run.reached(),
                run.finding().isEmpty() ? 0 : 1)));
        String page = Files.readString(PAGE);
        int from = page.indexOf("| parser |");
        int to = page.indexOf("\n\n", from);
        Files.writeString(PAGE, page.substring(0, from) + table.toString().strip() + page.substring(to));
    }
}

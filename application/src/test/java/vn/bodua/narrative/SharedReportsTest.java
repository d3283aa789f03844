package vn.bodua.narrative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The reports beside the checkout, where they are")
class SharedReportsTest {

    @Test
    @DisplayName("the five reports are read without a miss and without an extra")
    void five() throws IOException {
        Optional<Path> gold = GoldTexts.shared("gold.csv");
        assumeTrue(gold.isPresent(), "no shared reports");
        ScoreReading.Score score = GoldTexts.score(gold.get(), gold.get().resolveSibling(""));
        print("five reports", score);
        assertThat(score.misses()).isEmpty();
        assertThat(score.extras()).isEmpty();
        assertThat(score.statements().f1()).isEqualTo(1.0);
    }

    @Test
    @DisplayName("the development set is read no worse than before")
    void development() throws IOException {
        Optional<Path> gold = GoldTexts.shared("dev/gold.csv");
        assumeTrue(gold.isPresent(), "no shared reports");
        ScoreReading.Score score = GoldTexts.score(gold.get(), gold.get().resolveSibling(""));
        print("development set", score);
        assertThat(score.statements().f1()).isGreaterThanOrEqualTo(1.0);
        assertThat(score.values().f1()).isGreaterThanOrEqualTo(1.0);
    }

    @Test
    @DisplayName("every quote is a piece of its text, at its offsets")
    void quotes() throws IOException {
        Optional<Path> gold = GoldTexts.shared("gold.csv");
        assumeTrue(gold.isPresent(), "no shared reports");
        try (Stream<Path> files = Files.list(gold.get().resolveSibling(""))) {
            List<Path> texts = files.filter(f -> f.toString().endsWith(".txt")).toList();
            assertThat(texts).isNotEmpty();
            for (Path file : texts) {
                Reading reading = GoldTexts.read(Files.readString(file));
                assertThat(reading.statements())
                        .allSatisfy(s -> assertThat(reading.text()
                                        .substring(s.quote().start(), s.quote().end()))
                                .isEqualTo(s.quote().text())
                                .containsPattern("\\d|gấp"));
            }
        }
    }

    private static void print(String name, ScoreReading.Score score) {
        System.out.printf(
                "%s: F1 of statements %.3f (precision %.3f, recall %.3f), of values %.3f%n",
                name,
                score.statements().f1(),
                score.statements().precision(),
                score.statements().recall(),
                score.values().f1());
        score.misses().forEach(r -> System.out.println("  miss  " + r));
        score.extras().forEach(r -> System.out.println("  extra " + r));
    }
}

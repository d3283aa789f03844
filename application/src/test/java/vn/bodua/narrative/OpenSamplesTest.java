package vn.bodua.narrative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The project's own texts with gold, the half that may be looked at")
class OpenSamplesTest {

    @Test
    @DisplayName("are read no worse than before")
    void open() throws IOException, URISyntaxException {
        URL gold = OpenSamplesTest.class.getResource("/reading/open/gold.csv");
        assumeTrue(gold != null, "no sample texts");
        Path file = Path.of(gold.toURI());
        ScoreReading.Score score = GoldTexts.score(file, file.resolveSibling(""));
        System.out.printf(
                "open samples: F1 of statements %.3f, of values %.3f%n",
                score.statements().f1(), score.values().f1());
        assertThat(score.statements().f1()).isGreaterThanOrEqualTo(1.0);
    }
}

package vn.bodua.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ColoursCanBeReadTest {

    private static final double LEAST = 4.5;
    private static final Pattern TOKEN = Pattern.compile("--([a-z-]+): (#[0-9a-f]{6});");

    /** Every text colour with the grounds that it stands on. */
    private static final Map<String, List<String>> GROUNDS = Map.of(
            "ink",
                    List.of(
                            "paper",
                            "surface",
                            "sunk",
                            "bamboo-pale",
                            "gold-pale",
                            "lacquer-pale",
                            "sky-pale",
                            "bamboo-mid",
                            "gold-mid",
                            "lacquer-mid"),
            "soft", List.of("paper", "surface", "sunk", "bamboo-pale", "gold-pale", "lacquer-pale", "sky-pale"),
            "faint", List.of("paper", "surface", "sunk"),
            "bamboo", List.of("paper", "surface", "sunk", "bamboo-pale"),
            "bamboo-deep", List.of("paper", "surface", "sunk"),
            "gold-ink", List.of("paper", "surface", "gold-pale", "gold-mid"),
            "lacquer-ink", List.of("paper", "surface", "lacquer-pale", "lacquer-mid"),
            "sky-ink", List.of("paper", "surface", "sky-pale"),
            "on-bamboo", List.of("bamboo", "bamboo-deep"));

    private final String stylesheet = read();

    @Test
    @DisplayName("light: every text has a contrast of at least 4.5 : 1 on every ground")
    void lightCanBeRead() {
        assertReadable(tokens(0));
    }

    @Test
    @DisplayName("dark: every text has a contrast of at least 4.5 : 1 on every ground")
    void darkCanBeRead() {
        assertReadable(tokens(1));
    }

    @Test
    @DisplayName("dark by the machine's setting and dark by the switch are the same")
    void darkIsDark() {
        assertThat(tokens(2)).isNotEmpty().isEqualTo(tokens(1));
    }

    @Test
    @DisplayName("the measure finds black on white 21 : 1 and a colour on itself 1 : 1")
    void theMeasureMeasures() {
        assertThat(contrast("#000000", "#ffffff")).isEqualTo(21.0);
        assertThat(contrast("#8b9792", "#8b9792")).isEqualTo(1.0);
        assertThat(contrast("#8b9792", "#f7f5ef")).isLessThan(LEAST);
    }

    private static void assertReadable(Map<String, String> tokens) {
        GROUNDS.forEach((text, grounds) ->
                grounds.forEach(ground -> assertThat(contrast(colour(tokens, text), colour(tokens, ground)))
                        .as("--%s on --%s", text, ground)
                        .isGreaterThanOrEqualTo(LEAST)));
    }

    private static String colour(Map<String, String> tokens, String name) {
        return Objects.requireNonNull(tokens.get(name), name);
    }

    /** The list of tokens in the order of the file: light, dark by the machine, dark by the switch. */
    private Map<String, String> tokens(int number) {
        String[] blocks = stylesheet.split("color-scheme: (?:light|dark);");
        Map<String, String> tokens = new HashMap<>();
        String block = blocks[number + 1].substring(0, blocks[number + 1].indexOf('}'));
        TOKEN.matcher(block).results().forEach(m -> tokens.put(m.group(1), m.group(2)));
        return tokens;
    }

    /** Contrast by WCAG 2.2, section 1.4.3. */
    private static double contrast(String one, String other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
    }

    private static double channel(String colour, int from) {
        double value = Integer.parseInt(colour.substring(from, from + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static String read() {
        try {
            return Files.readString(Path.of("src/main/resources/static/assets/bodua.css"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

package vn.bodua.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;

class RefusalsSayWhatToDoTest {

    private static final Path CATALOGUE = Path.of("src/main/java/vn/bodua/refusal/RefusalCode.java");
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    private final Properties vietnamese = TextsInBothLanguagesTest.texts("vi");
    private final Properties english = TextsInBothLanguagesTest.texts("en");

    @ParameterizedTest
    @EnumSource
    @DisplayName("a refusal has a title and a text in both languages, and the text ends with what to do")
    void hasItsTexts(RefusalCode code) {
        for (Properties texts : new Properties[] {vietnamese, english}) {
            assertThat(texts.getProperty(code.key() + ".title")).isNotBlank().doesNotEndWith(".");
            assertThat(texts.getProperty(code.key() + ".text")).isNotBlank().endsWith(".");
        }
        assertThat(vietnamese.getProperty(code.key() + ".text").toLowerCase(Locale.ROOT))
                .contains("hãy");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("a refusal's text names only details that its catalogue entry promises")
    void namesOnlyPromisedDetails(RefusalCode code) throws IOException {
        assertThat(promised(code)).containsAll(places(vietnamese, code)).containsAll(places(english, code));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("a refusal with all its details leaves no place open")
    void leavesNoPlaceOpen(RefusalCode code) throws IOException {
        String[] details = promised(code).stream()
                .flatMap(d -> Arrays.stream(new String[] {d, "«" + d + "»"}))
                .toArray(String[]::new);
        for (Language language : Language.values()) {
            Words words = Words.of(language);
            Refusal refusal = Refusal.of(code, details);
            assertThat(words.title(refusal) + words.text(refusal)).doesNotContainPattern("\\{\\w+}");
        }
    }

    private static Set<String> places(Properties texts, RefusalCode code) {
        return PLACE.matcher(texts.getProperty(code.key() + ".text") + texts.getProperty(code.key() + ".title"))
                .results()
                .map(m -> m.group(1))
                .collect(Collectors.toSet());
    }

    /** The details written in braces in the comment above the constant. */
    private static Set<String> promised(RefusalCode code) throws IOException {
        Matcher entry =
                Pattern.compile("/\\*\\*([^/]*?)\\*/\\s+" + code.name() + "\\(").matcher(Files.readString(CATALOGUE));
        assertThat(entry.find()).as("%s says which details it gives", code).isTrue();
        return PLACE.matcher(entry.group(1)).results().map(m -> m.group(1)).collect(Collectors.toSet());
    }
}

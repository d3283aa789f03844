package vn.bodua.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Looks that no regular expression is made of what somebody gives: what is not there needs no escaping (ASVS 1.2.9). */
class PatternsAreWrittenInTheSourceTest {

    private static final List<Path> SOURCES =
            List.of(Path.of("src", "main", "java"), Path.of("..", "database", "src", "main", "java"));

    private static final Pattern TEXT = Pattern.compile("\"\"\"[\\s\\S]*?\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*\"");
    private static final Pattern CALL = Pattern.compile(
            "(Pattern\\s*\\.compile|(\\w+)\\.matches|\\.\\s*(?:replaceAll|replaceFirst|matches|split))\\(");
    /** Texts and constants with plus signs between them; or the function by which a matcher replaces. */
    private static final Pattern WRITTEN =
            Pattern.compile("(\"\"|[A-Z][A-Z_0-9]+|[+\\s])*|m -> Matcher\\.quoteReplacement.*");
    /** The check of passwords, whose method has the name of one for patterns. */
    private static final String NO_PATTERN = "argon2";

    @Test
    @DisplayName("every pattern is made of texts and constants of the source")
    void patternsAreWritten() throws IOException {
        List<String> made = new ArrayList<>();
        int files = 0;
        for (Path tree : SOURCES) {
            try (Stream<Path> all = Files.walk(tree)) {
                for (Path file : all.filter(f -> f.toString().endsWith(".java")).toList()) {
                    files++;
                    made(Files.readString(file)).forEach(call -> made.add(file.getFileName() + ": " + call));
                }
            }
        }
        assertThat(files).isGreaterThan(100);
        assertThat(made).isEmpty();
    }

    @Test
    @DisplayName("one that is made of a variable would be found, whoever takes it")
    void madeOnesAreFound() {
        assertThat(made("Pattern.compile(given)")).hasSize(1);
        assertThat(made("Pattern.compile(\"^\" + given + \"$\", Pattern.CASE_INSENSITIVE)"))
                .hasSize(1);
        assertThat(made("text.replaceAll(name(1), \"\")")).hasSize(1);
        assertThat(made("text\n   .split(separator)")).hasSize(1);
        assertThat(made("text.matches(\"a\" + given)")).hasSize(1);
        assertThat(made("text.replaceFirst(\"\"\"\n  a\"\"\" + given, \"b\")")).hasSize(1);
        assertThat(
                        made(
                                "Pattern.compile(\"(\\\"\" + NUMBER, FLAG); text.split(\",\"); AMOUNT.matcher(given).matches()"))
                .isEmpty();
    }

    private static List<String> made(String source) {
        String code = TEXT.matcher(source).replaceAll("\"\"");
        List<String> made = new ArrayList<>();
        Matcher call = CALL.matcher(code);
        while (call.find()) {
            String first = firstArgument(code.substring(call.end()));
            if (!WRITTEN.matcher(first).matches() && !NO_PATTERN.equals(call.group(2))) {
                made.add(call.group() + first + ")");
            }
        }
        return made;
    }

    /** Up to the comma or bracket that ends it. */
    private static String firstArgument(String rest) {
        int depth = 0;
        for (int i = 0; i < rest.length(); i++) {
            char c = rest.charAt(i);
            if (depth == 0 && (c == ',' || c == ')')) {
                return rest.substring(0, i);
            }
            depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
        }
        return rest;
    }
}

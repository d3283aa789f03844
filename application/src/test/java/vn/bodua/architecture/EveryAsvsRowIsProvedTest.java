package vn.bodua.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Reads docs/asvs.csv, our answer to OWASP ASVS 5.0, and looks whether the tests that it names are there. */
class EveryAsvsRowIsProvedTest {

    private static final Path DOCS = Path.of("..", "docs");
    private static final Path PAGES = Path.of("src", "main", "jte");
    private static final Path SCRIPTS = Path.of("src", "main", "resources", "static", "assets");
    private static final List<Path> TESTS =
            List.of(Path.of("src", "test", "java"), Path.of("..", "database", "src", "test", "java"));
    /** What the standard's own table holds. */
    private static final Map<Integer, Integer> ASKED = Map.of(1, 70, 2, 183);

    private static final List<String> OF_LEVEL_3 =
            List.of("1.2.10", "1.3.12", "2.3.5", "4.1.4", "5.2.4", "8.3.2", "15.4.2", "16.5.4");

    private static final Pattern FIELD = Pattern.compile("(?:^|,)(?:\"((?:[^\"]|\"\")*)\"|([^,\"]*))");
    private static final Pattern PROOF = Pattern.compile("[A-Z][A-Za-z]+Test(#[a-z][A-Za-z0-9]+)?");

    private record Row(String id, int level, String requirement, String how, String proof) {

        /** The identifiers that a range stands for. */
        List<String> ids() {
            String[] ends = id.split("-");
            String section = ends[0].substring(0, ends[0].lastIndexOf('.') + 1);
            return IntStream.rangeClosed(last(ends[0]), last(ends[ends.length - 1]))
                    .mapToObj(n -> section + n)
                    .toList();
        }

        private static int last(String id) {
            return Integer.parseInt(id.substring(id.lastIndexOf('.') + 1));
        }

        boolean isProved() {
            return !proof.startsWith("n/a") && !proof.startsWith("not met");
        }

        String state() {
            return isProved() ? "proved" : proof.startsWith("n/a") ? "n/a" : "not met";
        }
    }

    private final List<Row> rows = rows();

    @Test
    @DisplayName("levels 1 and 2 are there whole, with the rows of level 3 that were chosen, and none twice")
    void isWhole() {
        Map<Integer, Integer> counted = new HashMap<>();
        rows.forEach(r -> counted.merge(r.level(), r.ids().size(), Integer::sum));
        assertThat(counted).containsAllEntriesOf(ASKED).containsEntry(3, OF_LEVEL_3.size());
        assertThat(rows.stream().flatMap(r -> r.ids().stream())).doesNotHaveDuplicates();
        assertThat(rows.stream().filter(r -> r.level() == 3).map(Row::id)).containsExactlyElementsOf(OF_LEVEL_3);
    }

    @Test
    @DisplayName("each row is proved by tests that exist, or says why it does not apply or is not met")
    void isProved() {
        Map<String, List<String>> sources = sources();
        List<String> wrong = new ArrayList<>();
        for (Row row : rows) {
            if (row.requirement().isBlank() || row.isProved() && row.how().isBlank()) {
                wrong.add(row.id() + " says too little");
            }
            if (!row.isProved()) {
                if (!row.proof().matches("(n/a because|not met:) .{10,}")) {
                    wrong.add(row.id() + " gives no reason: " + row.proof());
                }
                continue;
            }
            for (String test : row.proof().split(" ")) {
                if (!PROOF.matcher(test).matches() || !exists(test, sources)) {
                    wrong.add(row.id() + " names a test that is not there: " + test);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(exists("EveryAsvsRowIsProvedTest#isProved", sources)).isTrue();
        assertThat(exists("EveryAsvsRowIsProvedTest#wasNeverWritten", sources)).isFalse();
        assertThat(exists("NeverWrittenTest", sources)).isFalse();
    }

    @Test
    @DisplayName("docs/asvs.md says the counts of today")
    void countsAreSaid() {
        Map<String, Map<Integer, Integer>> counts = new TreeMap<>();
        rows.forEach(r -> counts.computeIfAbsent(r.state(), s -> new TreeMap<>())
                .merge(r.level(), r.ids().size(), Integer::sum));
        StringBuilder table = new StringBuilder("| | level 1 | level 2 | level 3 |\n|---|---|---|---|\n");
        for (String state : List.of("proved", "n/a", "not met")) {
            Map<Integer, Integer> of = counts.getOrDefault(state, Map.of());
            table.append("| %s | %d | %d | %d |%n"
                    .formatted(state, of.getOrDefault(1, 0), of.getOrDefault(2, 0), of.getOrDefault(3, 0)));
        }
        assertThat(read(DOCS.resolve("asvs.md"))).contains(table.toString());
    }

    @Test
    @DisplayName("password fields are masked and leave the browser's password keeper its work (6.2.6, 6.2.7)")
    void passwordFieldsAreMasked() {
        List<String> fields = files(PAGES, ".jte").stream()
                .flatMap(f -> Pattern.compile("<input[^>]*>")
                        .matcher(read(f))
                        .results()
                        .map(MatchResult::group))
                .filter(i -> i.contains("type=\"password\"")
                        || i.matches(".*(name=\"|data-passkey-)(current|password|repeated)\".*"))
                .toList();
        assertThat(fields)
                .hasSizeGreaterThan(3)
                .allSatisfy(field -> assertThat(field)
                        .contains("type=\"password\"")
                        .containsPattern("autocomplete=\"(current|new)-password\"")
                        .doesNotContain("onpaste", "maxlength"));
    }

    @Test
    @DisplayName("scripts keep nothing in the browser, write no markup, hear no other window (3.2.2, 3.5.5, 14.3.3)")
    void scriptsStoreNothing() {
        List<Path> scripts = files(SCRIPTS, ".js");
        assertThat(scripts)
                .isNotEmpty()
                .allSatisfy(script -> assertThat(read(script))
                        .doesNotContain(
                                "localStorage",
                                "sessionStorage",
                                "indexedDB",
                                "innerHTML",
                                "outerHTML",
                                "insertAdjacentHTML",
                                "document.write",
                                "postMessage",
                                "\"message\"",
                                "eval(",
                                "new Function",
                                "Object.assign",
                                "__proto__"));
    }

    @Test
    @DisplayName("docs/security.md has the chapters that the standard asks to be written down")
    void thePageOfSecuritySaysWhatIsAsked() {
        assertThat(read(DOCS.resolve("security.md")).lines().filter(l -> l.startsWith("## ")))
                .contains(
                        "## The ways in",
                        "## Guessing",
                        "## Sessions",
                        "## What is kept about people",
                        "## Keys",
                        "## Whom the application talks to",
                        "## What is written down, and where",
                        "## Libraries, and holes in them",
                        "## What this does not guard against");
    }

    private static boolean exists(String proof, Map<String, List<String>> sources) {
        String[] parts = proof.split("#");
        return sources.getOrDefault(parts[0], List.of()).stream()
                .anyMatch(text -> parts.length == 1
                        || Pattern.compile("@(Test|ParameterizedTest|Property|Example)\\b[^{]*?\\bvoid " + parts[1]
                                        + "\\(|void " + parts[1] + "\\(")
                                .matcher(text)
                                .find());
    }

    /** Texts of the test classes by their simple name, of which two packages may have one each. */
    private static Map<String, List<String>> sources() {
        Map<String, List<String>> sources = new LinkedHashMap<>();
        for (Path tree : TESTS) {
            for (Path file : files(tree, "Test.java")) {
                String name = file.getFileName().toString().replace(".java", "");
                sources.computeIfAbsent(name, n -> new ArrayList<>()).add(read(file));
            }
        }
        return sources;
    }

    private static List<Row> rows() {
        return read(DOCS.resolve("asvs.csv"))
                .lines()
                .skip(1)
                .map(line -> FIELD.matcher(line)
                        .results()
                        .map(f -> f.group(1) == null ? f.group(2) : f.group(1).replace("\"\"", "\""))
                        .toList())
                .map(f -> new Row(f.get(0), Integer.parseInt(f.get(1)), f.get(2), f.get(3), f.get(4)))
                .toList();
    }

    private static List<Path> files(Path tree, String ending) {
        try (Stream<Path> all = Files.walk(tree)) {
            return all.filter(f -> f.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package vn.bodua.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Files made to do harm, examined in a Java with 256 MB")
class CraftedUploadsTest {

    private static final int LONGEST_MILLIS = 2_000;
    private static final int MEMORY_MEGABYTES = 256;
    private static final Path TABLE = Path.of("..", "docs", "reliability", "uploads.md");

    private record Seen(CraftedFile file, String outcome, long millis, long bytes, String text) {}

    @TempDir
    private static Path folder;

    private static List<Seen> seen = List.of();

    @BeforeAll
    static void examineThemAll() throws IOException, InterruptedException {
        Path lines = folder.resolve("seen.tsv");
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + MEMORY_MEGABYTES + "m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        ExamineAllCrafted.class.getName(),
                        lines.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        boolean ended = java.waitFor(5, TimeUnit.MINUTES);
        java.destroyForcibly();
        assertThat(ended && java.exitValue() == 0)
                .as(() -> read(folder.resolve("log")))
                .isTrue();
        seen = seen(Files.readAllLines(lines));
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static List<Seen> seen(List<String> lines) {
        List<CraftedFile> files = ExamineAllCrafted.all();
        assertThat(lines).hasSameSizeAs(files);
        List<Seen> all = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String[] cells = lines.get(i).split("\t", 4);
            all.add(new Seen(files.get(i), cells[0], Long.parseLong(cells[1]), Long.parseLong(cells[2]), cells[3]));
        }
        return all;
    }

    @Test
    @DisplayName("at least forty; each is refused with the refusal of its kind")
    void areRefused() {
        assertThat(seen).hasSizeGreaterThanOrEqualTo(40);
        assertThat(seen)
                .allSatisfy(s -> assertThat(s.outcome())
                        .as(s.file().what())
                        .isEqualTo(s.file().refusal().name()));
    }

    @Test
    @DisplayName("each within two seconds")
    void areRefusedSoon() {
        assertThat(seen)
                .allSatisfy(s -> assertThat(s.millis()).as(s.file().what()).isLessThan(LONGEST_MILLIS));
    }

    @Test
    @DisplayName("each refusal names the file and says what to do")
    void areRefusedInWords() {
        assertThat(seen)
                .allSatisfy(s -> assertThat(s.text())
                        .contains("“" + s.file().name() + "”")
                        .containsIgnoringCase("hãy")
                        .doesNotContain("{"));
    }

    @Test
    @DisplayName("every refusal of uploads but the one of time is met by one of them")
    void everyRefusalIsMet() {
        assertThat(seen.stream()
                        .map(Seen::outcome)
                        .filter(o -> o.startsWith("UPLOAD_"))
                        .distinct())
                .hasSize(18);
    }

    @Test
    @DisplayName("the table of them for docs/reliability, when it is asked for")
    void table() throws IOException {
        if (Boolean.getBoolean("bodua.reliability")) {
            Files.createDirectories(TABLE.getParent());
            Files.writeString(TABLE, markdown());
        }
    }

    private static String markdown() {
        long longest = seen.stream().mapToLong(Seen::millis).max().orElse(0);
        StringBuilder page =
                new StringBuilder("""
                # Files made to do harm

                Written by `CraftedUploadsTest` (`./bodua figures`). Each file is made by the test's own code and
                examined by `ExamineUpload` in a Java of its own with `-Xmx%dm`; the limit is %d ms. Times are rounded up to
                10 ms.

                %d files, all refused; the slowest took %d ms.

                | file | bytes | refusal | ms |
                |---|---:|---|---:|
                """.formatted(MEMORY_MEGABYTES, LONGEST_MILLIS, seen.size(), rounded(longest)));
        for (Seen s : seen) {
            page.append(String.format(
                    Locale.ROOT,
                    "| %s | %,d | %s %s | %d |%n",
                    s.file().what(),
                    s.bytes(),
                    s.file().refusal().code(),
                    s.outcome(),
                    rounded(s.millis())));
        }
        return page.toString();
    }

    private static long rounded(long millis) {
        return (millis + 10) / 10 * 10;
    }
}

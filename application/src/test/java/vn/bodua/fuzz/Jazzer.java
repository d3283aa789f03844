package vn.bodua.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs Jazzer, whose inputs follow what they reach in the code, in a Java of its own. Its JUnit engine is built for JUnit 5
 * and would pull it in beside our 6; its launcher needs neither.
 */
final class Jazzer {

    private static final int MINUTES_TO_START = 5;
    private static final Pattern RUNS = Pattern.compile("Done (\\d+) runs in (\\d+) second");
    private static final Pattern REACHED = Pattern.compile("cov: (\\d+)");

    /** What a run did; the finding is empty where there was none. */
    record Run(long executions, long seconds, long reached, String finding) {}

    private Jazzer() {}

    static Run run(FuzzedParser parser, int seconds, Path saved) throws IOException, InterruptedException {
        Path work = Path.of("target", "fuzz", parser.folder());
        Path found = work.resolve("corpus");
        Path log = work.resolve("log");
        Files.createDirectories(found);
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx640m",
                        "-XX:+EnableDynamicAgentLoading",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dbodua.fuzz.parser=" + parser.name(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "com.code_intelligence.jazzer.Jazzer",
                        "--target_class=" + FuzzTarget.class.getName(),
                        "--instrumentation_includes=vn.bodua.**",
                        "--custom_hook_includes=vn.bodua.**",
                        "--reproducer_path=" + work,
                        "-artifact_prefix=" + work + "/found-",
                        "-max_total_time=" + seconds,
                        "-timeout=60",
                        "-rss_limit_mb=2000",
                        found.toString(),
                        saved.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        boolean ended = java.waitFor(seconds + MINUTES_TO_START * 60L, TimeUnit.SECONDS);
        java.destroyForcibly();
        String said = Files.readString(log, StandardCharsets.ISO_8859_1);
        Matcher runs = RUNS.matcher(said);
        if (ended && java.exitValue() == 0 && runs.find()) {
            long reached = REACHED.matcher(said)
                    .results()
                    .mapToLong(m -> Long.parseLong(m.group(1)))
                    .max()
                    .orElse(0);
            return new Run(Long.parseLong(runs.group(1)), Long.parseLong(runs.group(2)), reached, "");
        }
        int report = said.indexOf("== Java Exception");
        return new Run(0, seconds, 0, said.substring(report < 0 ? Math.max(0, said.length() - 3_000) : report));
    }
}

package vn.bodua.crash;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code bodua serve} in a virtual machine of its own, which a test may kill. */
final class ServedProcess implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("Bó Đũa: (http://\\S+)");

    private final Process process;
    private final URI address;

    private ServedProcess(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /**
     * Starts it and waits until it says its address.
     *
     * @param settings environment variables beside the home's
     */
    static ServedProcess start(Path home, Map<String, String> settings) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.awt.headless=true",
                "-Dorg.jooq.no-logo=true",
                "-Dorg.jooq.no-tips=true",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                "vn.bodua.cli.Bodua",
                "serve",
                "--port",
                "0"));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("BODUA_"));
        builder.environment().put("BODUA_HOME", home.toString());
        builder.environment().putAll(settings);
        Process process = builder.start();
        Path log = home.resolveSibling(home.getFileName() + ".log");
        BufferedReader output = process.inputReader(UTF_8);
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            write(log, line);
            Matcher address = ADDRESS.matcher(line);
            if (address.find()) {
                Thread.ofVirtual().start(() -> output.lines().forEach(l -> write(log, l)));
                return new ServedProcess(process, URI.create(address.group(1)));
            }
        }
        throw new IOException("it ended before it served; see " + log);
    }

    URI address() {
        return address;
    }

    /** kill -9 */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** In order, as by Ctrl-C. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private static void write(Path log, String line) {
        try {
            Files.writeString(log, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package vn.bodua.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A {@link RunningApplication} as the test sees it. */
final class ApplicationProcess implements AutoCloseable {

    private final Process process;
    private final DatabaseConnection owner;
    private final long postgresPid;

    private ApplicationProcess(Process process, DatabaseConnection owner, long postgresPid) {
        this.process = process;
        this.owner = owner;
        this.postgresPid = postgresPid;
    }

    static ApplicationProcess start(Path home) throws IOException {
        TestHomes.prepare(home);
        return start(List.of(), System.getProperty("java.class.path"), home, TestHomes.BINARIES, Map.of());
    }

    /** @param prefix what runs it as somebody else */
    static ApplicationProcess start(
            List<String> prefix, String classPath, Path home, Path binaries, Map<String, String> environment)
            throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath,
                RunningApplication.class.getName(),
                home.toString(),
                binaries.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        Process process = builder.start();
        BufferedReader output = process.inputReader(UTF_8);
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            String[] words = line.split(" ", -1);
            if (words[0].equals("ready")) {
                return new ApplicationProcess(
                        process, new DatabaseConnection(words[1], words[2], words[3]), Long.parseLong(words[4]));
            }
        }
        throw new IOException("the application ended before it was ready");
    }

    DatabaseConnection owner() {
        return owner;
    }

    long pid() {
        return process.pid();
    }

    long postgresPid() {
        return postgresPid;
    }

    boolean postgresIsAlive() {
        // A process that has ended but was not yet noticed by its parent has no command any more.
        return ProcessHandle.of(postgresPid)
                .filter(ProcessHandle::isAlive)
                .flatMap(process -> process.info().command())
                .isPresent();
    }

    /** kill -9 */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As when it is told to end in order. */
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            process.waitFor();
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}

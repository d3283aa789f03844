package vn.bodua.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A server of somebody who values speed over what was committed: one setting is off. */
record ServerWithoutCare(Process process, int port) implements AutoCloseable {

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    static ServerWithoutCare start(Path home, String off) throws IOException, InterruptedException {
        PostgresBinaries binaries = PostgresBinaries.unpack(TestHomes.BINARIES);
        Path data = DataDirectory.in(home).toRealPath();
        int port = Postmaster.freePort();
        Process process = Unprivileged.find(binaries)
                .detachedCommand(List.of(
                        binaries.program("postgres").toString(),
                        "-D",
                        data.toString(),
                        "-c",
                        "port=" + port,
                        "-c",
                        "listen_addresses=127.0.0.1",
                        "-c",
                        "unix_socket_directories=",
                        "-c",
                        off + "=off"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        ServerWithoutCare server = new ServerWithoutCare(process, port);
        for (long deadline = System.nanoTime() + PATIENCE_NANOS; !server.isReady(data); ) {
            if (process.waitFor(10, TimeUnit.MILLISECONDS) || System.nanoTime() > deadline) {
                server.close();
                throw new IOException("it did not start");
            }
        }
        return server;
    }

    private boolean isReady(Path data) throws IOException {
        Optional<PostmasterFile> file = PostmasterFile.read(data);
        return file.isPresent()
                && file.get().pid() == process.pid()
                && file.get().isReady();
    }

    /** As the variable of the environment names it. */
    String addressOf(String userAndPassword, String database) {
        return "postgresql://" + userAndPassword + "@127.0.0.1:" + port + "/" + database;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
    }
}

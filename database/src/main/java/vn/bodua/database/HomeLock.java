package vn.bodua.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The right to run the database of one home folder. The operating system takes it back when the holder dies, however it
 * dies, so there is nothing to clean up after a crash.
 */
final class HomeLock implements AutoCloseable {

    // POSIX gives up all locks of a process on a file when it closes any handle of it, so a second attempt of this
    // very process must be refused before it opens the file.
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private HomeLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static HomeLock take(Path home) throws IOException {
        Path file = home.toRealPath().resolve("database.lock");
        String thisProcess = Long.toString(ProcessHandle.current().pid());
        if (!HELD_HERE.add(file)) {
            throw inUse(home, thisProcess);
        }
        FileChannel channel = null;
        boolean taken = false;
        try {
            channel = FileChannel.open(file, CREATE, READ, WRITE);
            if (channel.tryLock() == null) {
                throw inUse(home, Files.readString(file).strip());
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(thisProcess.getBytes(UTF_8)), 0);
            taken = true;
            return new HomeLock(file, channel);
        } finally {
            if (!taken) {
                HELD_HERE.remove(file);
                if (channel != null) {
                    channel.close();
                }
            }
        }
    }

    private static DatabaseUnavailable inUse(Path home, String holder) {
        return new DatabaseUnavailable(
                DatabaseUnavailable.Reason.HOME_IN_USE,
                "The folder " + home + " is in use by process " + holder
                        + ". End that process first, or choose another folder with BODUA_HOME.");
    }

    // The file stays: removing it would let two processes hold locks on two files of one name.
    @Override
    public void close() throws IOException {
        channel.close();
        HELD_HERE.remove(file);
    }
}

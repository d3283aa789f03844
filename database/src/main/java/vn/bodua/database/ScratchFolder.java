package vn.bodua.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A folder that is gone when it is closed, with everything in it. */
public final class ScratchFolder implements AutoCloseable {

    private final Path path;

    private ScratchFolder(Path path) {
        this.path = path;
    }

    public static ScratchFolder in(Path parent, String prefix) throws IOException {
        Path path = Files.createTempDirectory(parent, prefix);
        // PostgreSQL may run as another user than we, who has to pass through to its data.
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx--x--x"));
        return new ScratchFolder(path);
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            Folders.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + path + " could not be removed", e);
        }
    }
}

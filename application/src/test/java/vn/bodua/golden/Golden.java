package vn.bodua.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that holds what was agreed; a test compares it with what is, and {@code ./bodua golden} renews it. */
public final class Golden {

    private static final Path FOLDER = Path.of("src/test/resources/golden");

    private final Path file;

    private Golden(Path file) {
        this.file = file;
    }

    public static Golden file(String name) {
        return new Golden(FOLDER.resolve(name));
    }

    /** Fails with the command that renews the file when it differs; renews it when asked to. */
    public void holds(String actual) {
        try {
            if (Boolean.getBoolean("bodua.golden.renew")) {
                Files.createDirectories(FOLDER);
                Files.writeString(file, actual);
            }
            assertThat(actual)
                    .as("%s is out of date; look at the difference and, if it is meant, run: ./bodua golden", file)
                    .isEqualTo(Files.exists(file) ? Files.readString(file) : "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

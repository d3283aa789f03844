package vn.bodua.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.Assertions;

/** Compares a text with the golden file of its name, or writes that file when {@code ./bodua golden} asks for it. */
public final class Golden {

    private static final Path FOLDER = Path.of("src", "test", "resources", "golden");
    private static final boolean RENEW = Boolean.getBoolean("bodua.golden.renew");

    private Golden() {}

    /** Fails with the first line that differs and the command that renews the file. */
    public static void assertSame(String file, String text) {
        Path path = FOLDER.resolve(file);
        try {
            if (RENEW) {
                Files.createDirectories(FOLDER);
                Files.writeString(path, text);
                return;
            }
            String golden = Files.exists(path) ? Files.readString(path) : "";
            if (!golden.equals(text)) {
                Assertions.fail(
                        "%s is no longer what it was. %s%nIf that is meant, renew it and commit it: ./bodua golden"
                                .formatted(path, firstDifference(golden, text)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String firstDifference(String golden, String text) {
        List<String> was = golden.lines().toList();
        List<String> is = text.lines().toList();
        int line = 0;
        while (line < was.size() && line < is.size() && was.get(line).equals(is.get(line))) {
            line++;
        }
        return "Line %d%n  was: %s%n  is:  %s".formatted(line + 1, at(was, line), at(is, line));
    }

    private static String at(List<String> lines, int line) {
        return line < lines.size() ? lines.get(line) : "(end of the file)";
    }
}

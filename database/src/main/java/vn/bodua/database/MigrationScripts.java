package vn.bodua.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The migrations as files, to tell whether anything in them has changed. */
final class MigrationScripts {

    private MigrationScripts() {}

    /** A digest of every script's name and text, and of the program that makes something of them. */
    static String digest(@Nullable InputStream program) throws IOException {
        URL location = MigrationScripts.class.getResource("/" + Migrations.LOCATION);
        if (location == null || program == null) {
            throw new IOException("the migrations are not on the class path");
        }
        try (program) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(program.readAllBytes());
            URI uri = location.toURI();
            if (uri.getScheme().equals("jar")) {
                try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                    add(digest, jar.getPath(Migrations.LOCATION));
                }
            } else {
                add(digest, Path.of(uri));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException | URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private static void add(MessageDigest digest, Path folder) throws IOException {
        List<Path> scripts;
        try (Stream<Path> files = Files.list(folder)) {
            scripts = files.sorted().toList();
        }
        for (Path script : scripts) {
            digest.update((script.getFileName() + "\n").getBytes(UTF_8));
            digest.update(Files.readAllBytes(script));
        }
    }
}

package vn.bodua.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The migrations as files, to tell whether anything in them has changed. */
final class MigrationScripts {

    private MigrationScripts() {}

    /** A digest of every script's name and text. */
    static String digest() throws IOException {
        URL location = MigrationScripts.class.getResource("/" + Migrations.LOCATION);
        if (location == null) {
            throw new IOException("the migrations are not on the class path");
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            if (location.openConnection() instanceof JarURLConnection jar) {
                add(digest, jar.getJarFile());
            } else {
                add(digest, Path.of(location.toURI()));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException | URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private static void add(MessageDigest digest, JarFile jar) throws IOException {
        List<JarEntry> scripts = jar.stream()
                .filter(entry -> entry.getName().startsWith(Migrations.LOCATION + "/") && !entry.isDirectory())
                .sorted(Comparator.comparing(JarEntry::getName))
                .toList();
        for (JarEntry script : scripts) {
            try (InputStream content = jar.getInputStream(script)) {
                add(digest, script.getName().substring(Migrations.LOCATION.length() + 1), content.readAllBytes());
            }
        }
    }

    private static void add(MessageDigest digest, Path folder) throws IOException {
        List<Path> scripts;
        try (Stream<Path> files = Files.list(folder)) {
            scripts = files.sorted(Comparator.comparing(Path::toString)).toList();
        }
        for (Path script : scripts) {
            add(digest, script.getFileName().toString(), Files.readAllBytes(script));
        }
    }

    private static void add(MessageDigest digest, String name, byte[] content) {
        digest.update((name + "\n" + content.length + "\n").getBytes(UTF_8));
        digest.update(content);
    }
}

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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The migrations as files, to tell whether anything in them has changed. */
public final class MigrationScripts {

    private static final Pattern NAME = Pattern.compile("V(\\d+)__\\w+\\.sql");

    private MigrationScripts() {}

    /** The SHA-256 of each script's text by the script's name, in the order of their versions. */
    public static SortedMap<String, String> index() throws IOException {
        SortedMap<String, String> index =
                new TreeMap<>(Comparator.comparing(MigrationScripts::version).thenComparing(Comparator.naturalOrder()));
        for (Script script : all()) {
            index.put(script.name(), HexFormat.of().formatHex(sha256().digest(script.content())));
        }
        return index;
    }

    /** The version in a script's name: 12 of {@code V12__what_it_does.sql}. */
    public static int version(String name) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not the name of a migration: " + name);
        }
        return Integer.parseInt(matcher.group(1));
    }

    /** A digest of every script's name and text. */
    static String digest() throws IOException {
        MessageDigest digest = sha256();
        for (Script script : all()) {
            digest.update((script.name() + "\n" + script.content().length + "\n").getBytes(UTF_8));
            digest.update(script.content());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private record Script(String name, byte[] content) {}

    private static List<Script> all() throws IOException {
        URL location = MigrationScripts.class.getResource("/" + Migrations.LOCATION);
        if (location == null) {
            throw new IOException("the migrations are not on the class path");
        }
        if (location.openConnection() instanceof JarURLConnection jar) {
            return all(jar.getJarFile());
        }
        try {
            return all(Path.of(location.toURI()));
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private static List<Script> all(JarFile jar) throws IOException {
        List<JarEntry> entries = jar.stream()
                .filter(entry -> entry.getName().startsWith(Migrations.LOCATION + "/") && !entry.isDirectory())
                .sorted(Comparator.comparing(JarEntry::getName))
                .toList();
        List<Script> scripts = new ArrayList<>();
        for (JarEntry entry : entries) {
            try (InputStream content = jar.getInputStream(entry)) {
                scripts.add(new Script(
                        entry.getName().substring(Migrations.LOCATION.length() + 1), content.readAllBytes()));
            }
        }
        return scripts;
    }

    private static List<Script> all(Path folder) throws IOException {
        List<Path> paths;
        try (Stream<Path> files = Files.list(folder)) {
            paths = files.sorted(Comparator.comparing(Path::toString)).toList();
        }
        List<Script> scripts = new ArrayList<>();
        for (Path path : paths) {
            scripts.add(new Script(path.getFileName().toString(), Files.readAllBytes(path)));
        }
        return scripts;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

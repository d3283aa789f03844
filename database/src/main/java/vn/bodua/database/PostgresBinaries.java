package vn.bodua.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, unpacked from the archive on the class path. A folder counts as whole when every file that its
 * list names is there with its size; the list is written last, and the folder gets its name only then.
 */
record PostgresBinaries(Path folder) {

    private static final String LIST = "files.list";
    private static final Pattern VERSION_IN_JAR_NAME = Pattern.compile("-(\\d+(?:\\.\\d+)+)\\.jar");

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    /** The first part of PostgreSQL's version, which the data directory must share. */
    String majorVersion() {
        return folder.getFileName().toString().replaceFirst("\\D.*", "");
    }

    /** Unpacks below {@code parent} unless a whole copy is there. */
    static PostgresBinaries unpack(Path parent) throws IOException {
        URL archive = archive();
        Path folder = parent.resolve(folderName(archive));
        if (!isWhole(folder)) {
            Files.createDirectories(parent);
            Path draft = Files.createTempDirectory(parent, "unpacking-");
            Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rwxr-xr-x"));
            extract(archive, draft);
            Folders.delete(folder);
            Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        deleteOthers(parent, folder);
        return new PostgresBinaries(folder);
    }

    private static URL archive() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        String name = "postgres-" + system + "-"
                + switch (System.getProperty("os.arch")) {
                    case "amd64", "x86_64" -> "x86_64";
                    case "aarch64" -> "arm_64";
                    case String other -> other;
                }
                + ".txz";
        URL archive = PostgresBinaries.class.getResource("/" + name);
        if (archive == null) {
            throw new DatabaseUnavailable(
                    DatabaseUnavailable.Reason.BINARIES_MISSING,
                    "There is no PostgreSQL for this system in the build (" + name
                            + " is not on the class path). Name a PostgreSQL server with BODUA_DATABASE_URL.");
        }
        return archive;
    }

    // The checksum comes from the jar's directory, so that a start need not read 15 MB to learn the name.
    private static String folderName(URL archive) throws IOException {
        URLConnection connection = archive.openConnection();
        if (!(connection instanceof JarURLConnection inJar)) {
            throw new IOException("PostgreSQL's archive is expected in a jar, not at " + archive);
        }
        Matcher version = VERSION_IN_JAR_NAME.matcher(inJar.getJarFileURL().getPath());
        if (!version.find()) {
            throw new IOException("the jar's name tells no PostgreSQL version: " + inJar.getJarFileURL());
        }
        return version.group(1) + "-" + Long.toHexString(inJar.getJarEntry().getCrc());
    }

    private static boolean isWhole(Path folder) throws IOException {
        Path list = folder.resolve(LIST);
        if (!Files.exists(list)) {
            return false;
        }
        for (String line : Files.readAllLines(list)) {
            int tab = line.indexOf('\t');
            Path file = folder.resolve(line.substring(tab + 1));
            if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                    || sizeOf(file) != Long.parseLong(line.substring(0, tab))) {
                return false;
            }
        }
        return true;
    }

    private static long sizeOf(Path file) throws IOException {
        return Files.isSymbolicLink(file) ? 0 : Files.size(file);
    }

    private static void extract(URL archive, Path target) throws IOException {
        List<String> list = new ArrayList<>();
        try (InputStream packed = archive.openStream();
                TarArchiveInputStream tar =
                        new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed, 1 << 16)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("the archive wants to write outside its folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                    continue;
                }
                Files.createDirectories(parentOf(file));
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, file);
                    if ((entry.getMode() & 0100) != 0) {
                        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
                    }
                }
                list.add(sizeOf(file) + "\t" + target.relativize(file));
            }
        }
        Files.write(target.resolve(LIST), list);
    }

    private static Path parentOf(Path file) {
        Path parent = file.getParent();
        return parent == null ? file : parent;
    }

    // Half unpacked folders of earlier starts and older versions; the caller holds the home's lock.
    private static void deleteOthers(Path parent, Path kept) throws IOException {
        try (Stream<Path> folders = Files.list(parent)) {
            for (Path other : folders.filter(folder -> !folder.equals(kept)).toList()) {
                Folders.delete(other);
            }
        }
    }
}

package vn.bodua.database.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import vn.bodua.database.MigrationScripts;
import vn.bodua.database.backup.BackupRefused.Reason;
import vn.bodua.database.backup.ContentDigest.Content;

/** A backup that was read to its end and found to be as it was written. */
public final class BackupFile {

    static final String FOLDER = "data/";
    static final String ENDING = ".copy";

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final int BUFFER = 256 * 1024;
    private static final int LARGEST_MANIFEST = 16 * 1024 * 1024;

    private final Path path;
    private final Optional<Seal> seal;
    private final Manifest manifest;

    private BackupFile(Path path, Optional<Seal> seal, Manifest manifest) {
        this.path = path;
        this.seal = seal;
        this.manifest = manifest;
    }

    /**
     * Reads the whole file: that it is complete and unchanged, that its tables are what its manifest says, and that this
     * build can restore it. Nothing of a file is interpreted before its checksum is found right.
     *
     * @throws BackupRefused with the reason and what to do about it
     */
    public static BackupFile verify(Path path, Optional<Passphrase> passphrase) {
        try {
            Optional<Seal> seal = seal(path, passphrase);
            try (InputStream content = content(path, seal)) {
                Checksummed.check(content);
            }
            BackupFile file = new BackupFile(path, seal, readManifest(path, seal));
            file.manifest.refuseUnlessKnown(MigrationScripts.index());
            return file;
        } catch (IOException e) {
            throw BackupRefused.unusable(path, e);
        }
    }

    public Path path() {
        return path;
    }

    public Manifest manifest() {
        return manifest;
    }

    public boolean isEncrypted() {
        return seal.isPresent();
    }

    /** What is done with one table's COPY text. */
    @FunctionalInterface
    interface TableReader {
        void read(TableShape table, InputStream rows) throws IOException, SQLException;
    }

    /** Hands over each table once more, in the order of the manifest, and refuses a file that has changed since. */
    void forEachTable(TableReader reader) throws IOException, SQLException {
        try (ZipInputStream zip = new ZipInputStream(content(path, seal))) {
            for (Manifest.Table table : manifest.tables()) {
                ZipEntry entry = zip.getNextEntry();
                if (entry == null || !entry.getName().equals(FOLDER + table.name() + ENDING)) {
                    throw changed(path, table.name());
                }
                ContentDigest digest = new ContentDigest();
                reader.read(table.shape(), new Measured(zip, digest));
                if (!digest.content().equals(table.content())) {
                    throw changed(path, table.name());
                }
            }
        }
    }

    /**
     * Hands over the rows of one table, each as its values by column; a column without a value is not among them. In the
     * order of the file, which promises none.
     */
    public void forEachRow(String table, Consumer<Map<String, String>> taker) throws IOException, SQLException {
        forEachTable((shape, rows) -> {
            if (!shape.name().equals(table)) {
                rows.transferTo(OutputStream.nullOutputStream());
                return;
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(rows, UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                taker.accept(CopyText.values(shape.columns(), line));
            }
        });
    }

    private static Optional<Seal> seal(Path path, Optional<Passphrase> passphrase) throws IOException {
        try (InputStream file = new BufferedInputStream(Files.newInputStream(path))) {
            file.mark(Seal.MAGIC.length);
            byte[] begin = file.readNBytes(Seal.MAGIC.length);
            if (Arrays.equals(begin, Seal.MAGIC)) {
                file.reset();
                return Optional.of(Seal.open(
                        file,
                        passphrase.orElseThrow(() -> new BackupRefused(
                                Reason.PASSPHRASE_MISSING,
                                path + " is encrypted. Give its passphrase in " + Passphrase.VARIABLE
                                        + " or in a file."))));
            }
            if (begin.length < ZIP.length || !Arrays.equals(Arrays.copyOf(begin, ZIP.length), ZIP)) {
                throw new BackupRefused(
                        Reason.NOT_A_BACKUP,
                        path + " is no backup of Bó Đũa: it begins neither as a zip file nor as an encrypted backup.");
            }
            return Optional.empty();
        }
    }

    private static InputStream content(Path path, Optional<Seal> seal) throws IOException {
        InputStream file = new BufferedInputStream(Files.newInputStream(path), BUFFER);
        if (seal.isEmpty()) {
            return file;
        }
        Seal.skipHeader(file);
        return new SealedInput(file, seal.get());
    }

    private static Manifest readManifest(Path path, Optional<Seal> seal) throws IOException {
        Map<String, Content> contents = new HashMap<>();
        List<String> order = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(content(path, seal))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                if (name.equals(Manifest.FILE)) {
                    Manifest manifest = Manifest.read(new String(zip.readNBytes(LARGEST_MANIFEST), UTF_8));
                    refuseUnlessAsListed(path, manifest, order, contents);
                    return manifest;
                }
                if (!name.startsWith(FOLDER) || !name.endsWith(ENDING)) {
                    break;
                }
                ContentDigest digest = new ContentDigest();
                zip.transferTo(digest);
                String table = name.substring(FOLDER.length(), name.length() - ENDING.length());
                order.add(table);
                contents.put(table, digest.content());
            }
        }
        throw new BackupRefused(
                Reason.NOT_A_BACKUP, path + " is no backup of Bó Đũa: it has no " + Manifest.FILE + " of ours.");
    }

    private static void refuseUnlessAsListed(
            Path path, Manifest manifest, List<String> order, Map<String, Content> contents) {
        for (Manifest.Table table : manifest.tables()) {
            if (!table.content().equals(contents.get(table.name()))) {
                throw changed(path, table.name());
            }
        }
        if (!order.equals(manifest.tables().stream().map(Manifest.Table::name).toList())) {
            throw changed(path, String.join(", ", order));
        }
    }

    private static BackupRefused changed(Path path, String table) {
        return new BackupRefused(
                Reason.DAMAGED,
                "What " + path + " holds of table " + table + " is not what its manifest says. Take another backup.");
    }

    /** Measures what is read, and leaves the archive open when one table has been read. */
    private static final class Measured extends FilterInputStream {

        private final ContentDigest digest;

        Measured(InputStream in, ContentDigest digest) {
            super(in);
            this.digest = digest;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            if (one >= 0) {
                digest.write(one);
            }
            return one;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            if (read > 0) {
                digest.write(bytes, offset, read);
            }
            return read;
        }

        @Override
        public void close() {
            // The next table follows.
        }
    }
}

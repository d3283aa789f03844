package vn.bodua.database.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.bodua.database.DatabaseConnection;
import vn.bodua.database.MigrationScripts;
import vn.bodua.database.backup.BackupRefused.Reason;

/**
 * Writes the whole database into one file while the application goes on working: every table as it was at one moment.
 * The file gets its name only when it is whole and on the disk, and belongs to its user alone.
 *
 * <p>Refused: {@link Reason#FILE_EXISTS}, {@link Reason#FILE_UNUSABLE}, {@link Reason#PASSPHRASE_WEAK},
 * {@link Reason#NOTHING_TO_BACK_UP}, {@link Reason#TABLES_IN_A_CIRCLE}, {@link Reason#DATABASE_FAILED}.
 */
public final class BackUpDatabase {

    static final String DRAFT = ".backing-up-";

    private static final int BUFFER = 256 * 1024;
    // Reading a zip back as a stream needs no length before the content, so a backup is made in one pass.
    private static final int LEVEL = Deflater.BEST_SPEED;

    private final InstantSource clock;
    private final String application;

    /** @param application the version that makes the backup, for the manifest */
    public BackUpDatabase(InstantSource clock, String application) {
        this.clock = clock;
        this.application = application;
    }

    /** A backup that was made. */
    public record Made(Path file, long size, Manifest manifest, Duration took) {}

    public Made into(Path file, DatabaseConnection owner, Optional<Passphrase> passphrase) {
        long begin = System.nanoTime();
        Path target = file.toAbsolutePath().normalize();
        passphrase.ifPresent(Passphrase::orRefuseWeak);
        if (Files.exists(target)) {
            throw new BackupRefused(
                    Reason.FILE_EXISTS,
                    target + " is there already, and a backup never overwrites anything. Name another file.");
        }
        try (Connection connection = owner.open()) {
            Path folder = folderOf(target);
            Path draft = Files.createTempFile(folder, DRAFT, "");
            try {
                Manifest manifest = write(draft, connection, passphrase);
                long size = Files.size(draft);
                Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
                force(folder);
                return new Made(target, size, manifest, Duration.ofNanos(System.nanoTime() - begin));
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw BackupRefused.unusable(target, e);
        } catch (SQLException e) {
            throw new BackupRefused(
                    Reason.DATABASE_FAILED,
                    "The database could not be read to its end, and no backup was made: " + e.getMessage(),
                    e);
        }
    }

    private static Path folderOf(Path target) throws IOException {
        Path folder = target.getParent();
        if (folder == null) {
            throw new IOException("it names no file");
        }
        return Files.createDirectories(folder);
    }

    // Until the folder itself is on the disk, a power cut may take the new name away again.
    private static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private Manifest write(Path draft, Connection connection, Optional<Passphrase> passphrase)
            throws IOException, SQLException {
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            OutputStream file = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
            Manifest manifest;
            if (passphrase.isPresent()) {
                SealedOutput sealed = new SealedOutput(file, Seal.make(passphrase.get()));
                manifest = writeChecksummed(sealed, connection);
                sealed.finish();
            } else {
                manifest = writeChecksummed(file, connection);
            }
            file.flush();
            channel.force(true);
            return manifest;
        }
    }

    private Manifest writeChecksummed(OutputStream to, Connection connection) throws IOException, SQLException {
        Checksummed.Output checksummed = new Checksummed.Output(to);
        ZipOutputStream zip = new ZipOutputStream(checksummed, UTF_8);
        zip.setLevel(LEVEL);
        zip.setComment("0".repeat(Checksummed.LENGTH));
        Manifest manifest = writeTables(zip, connection);
        zip.putNextEntry(entry(Manifest.FILE, manifest.taken()));
        zip.write(manifest.text().getBytes(UTF_8));
        zip.closeEntry();
        zip.finish();
        checksummed.finish();
        return manifest;
    }

    private Manifest writeTables(ZipOutputStream zip, Connection connection) throws IOException, SQLException {
        Instant taken = clock.instant();
        Tables tables = new Tables(connection);
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        if (!tables.hasHistory()) {
            throw new BackupRefused(
                    Reason.NOTHING_TO_BACK_UP,
                    "This database has no tables of Bó Đũa. Check its address, or start the application once.");
        }
        List<TableShape> shapes = tables.inOrder();
        // A migration that comes meanwhile waits for us, rather than take a table away from under the snapshot.
        tables.lock(shapes, "ACCESS SHARE");
        List<Manifest.Table> written = new ArrayList<>();
        for (TableShape shape : shapes) {
            zip.putNextEntry(entry(BackupFile.FOLDER + shape.name() + BackupFile.ENDING, taken));
            ContentDigest digest = new ContentDigest();
            try (OutputStream rows = new BufferedOutputStream(new Measured(zip, digest), BUFFER)) {
                tables.copyOut(shape, rows);
            }
            zip.closeEntry();
            written.add(Manifest.Table.of(shape, digest.content()));
        }
        Manifest manifest = new Manifest(
                taken,
                application,
                tables.serverVersion(),
                tables.migrations(MigrationScripts.index()),
                written,
                tables.sequences(),
                tables.auditHead());
        connection.commit();
        return manifest;
    }

    private static ZipEntry entry(String name, Instant taken) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(taken.toEpochMilli());
        return entry;
    }

    /** Measures what is written, and leaves the archive open when one table has been written. */
    private static final class Measured extends FilterOutputStream {

        private final ContentDigest digest;

        Measured(OutputStream out, ContentDigest digest) {
            super(out);
            this.digest = digest;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            digest.write(bytes, offset, length);
        }

        @Override
        public void close() {
            // The next table follows.
        }
    }
}

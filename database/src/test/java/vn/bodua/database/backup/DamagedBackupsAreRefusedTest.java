package vn.bodua.database.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bodua.database.DatabaseConnection;
import vn.bodua.database.backup.BackupRefused.Reason;

@DisplayName("A backup that is not as it was written is refused")
class DamagedBackupsAreRefusedTest {

    private static final Passphrase PASSPHRASE = Passphrase.of("bó đũa chẳng bẻ được nào");
    private static final Random RANDOM = new Random(20261122);

    @TempDir
    static Path folder;

    private static Path plain;
    private static Path encrypted;

    @BeforeAll
    static void backUp() throws Exception {
        DatabaseConnection from = TestServer.filled();
        // Rows that no compression makes small, so that the file has many kilobytes and several sealed chunks.
        TestServer.execute(
                from,
                "INSERT INTO document (name, title, content, sha256, unit_name, sample, received_at,"
                        + " received_by) SELECT '', '', (SELECT string_agg(md5(i::text || j::text), '') FROM"
                        + " generate_series(1, 100) j), lpad(to_hex(i), 64, '0'), '', true, now(), ''"
                        + " FROM generate_series(1, 100) i");
        BackUpDatabase backUp = new BackUpDatabase(InstantSource.system(), "0.1.0");
        plain = backUp.into(folder.resolve("plain.zip"), from, Optional.empty()).file();
        encrypted = backUp.into(folder.resolve("a.zip.enc"), from, Optional.of(PASSPHRASE))
                .file();
        assertThat(Files.size(encrypted)).isGreaterThan(2L * Seal.CHUNK);
    }

    @Test
    @DisplayName("cut short at every kilobyte and at some other bytes")
    void cutShort() throws Exception {
        byte[] whole = Files.readAllBytes(plain);
        Set<Integer> lengths = new TreeSet<>(Set.of(0, 1, 2, 3, 4, 63, 64, whole.length - 1));
        for (int length = 1024; length < whole.length; length += 1024) {
            lengths.add(length);
        }
        RANDOM.ints(50, 0, whole.length).forEach(lengths::add);
        for (int length : lengths) {
            assertRefused(Arrays.copyOf(whole, length), "cut to " + length);
        }
    }

    @Test
    @DisplayName("any byte changed: 200 at random, and each of the first and last hundred")
    void changed() throws Exception {
        byte[] whole = Files.readAllBytes(plain);
        Set<Integer> places = new TreeSet<>();
        RANDOM.ints(200, 0, whole.length).forEach(places::add);
        for (int i = 0; i < 100; i++) {
            places.add(i);
            places.add(whole.length - 1 - i);
        }
        for (int place : places) {
            byte[] changed = whole.clone();
            changed[place] ^= (byte) (1 + RANDOM.nextInt(255));
            assertRefused(changed, "changed at " + place);
        }
    }

    @Test
    @DisplayName("bytes appended, bytes left out, two parts swapped")
    void rearranged() throws Exception {
        byte[] whole = Files.readAllBytes(plain);
        assertRefused(Arrays.copyOf(whole, whole.length + 1), "one byte more");
        byte[] without = new byte[whole.length - 10];
        System.arraycopy(whole, 0, without, 0, 5000);
        System.arraycopy(whole, 5010, without, 5000, whole.length - 5010);
        assertRefused(without, "ten bytes left out");
        byte[] twice = new byte[2 * whole.length];
        System.arraycopy(whole, 0, twice, 0, whole.length);
        System.arraycopy(whole, 0, twice, whole.length, whole.length);
        assertRefused(twice, "twice");
    }

    @Test
    @DisplayName(
            "encrypted: cut, changed or rearranged anywhere, it is refused before anything of that part is given out")
    void sealedChunks() throws Exception {
        byte[] whole = Files.readAllBytes(encrypted);
        Seal seal;
        try (InputStream in = Files.newInputStream(encrypted)) {
            seal = Seal.open(in, PASSPHRASE);
        }
        int begin = seal.header().length;
        byte[] content = unsealed(seal, Arrays.copyOfRange(whole, begin, whole.length));
        assertThat(content.length).isGreaterThan(2 * Seal.CHUNK);
        byte[] body = Arrays.copyOfRange(whole, begin, whole.length);
        int step = Seal.CHUNK + Seal.TAG;
        Set<Integer> lengths = new TreeSet<>(Set.of(0, 1, Seal.TAG, step - 1, step, step + 1, 2 * step));
        for (int length = 1024; length < body.length; length += 1024) {
            lengths.add(length);
        }
        for (int length : lengths) {
            assertSealBroken(seal, Arrays.copyOf(body, length), "cut to " + length);
        }
        for (int place : RANDOM.ints(200, 0, body.length).toArray()) {
            byte[] changed = body.clone();
            changed[place] ^= (byte) (1 + RANDOM.nextInt(255));
            assertSealBroken(seal, changed, "changed at " + place);
        }
        byte[] swapped = body.clone();
        System.arraycopy(body, 0, swapped, step, step);
        System.arraycopy(body, step, swapped, 0, step);
        assertSealBroken(seal, swapped, "swapped");
        assertSealBroken(seal, Arrays.copyOfRange(body, step, body.length), "without the first part");
        assertSealBroken(seal, Arrays.copyOf(body, body.length + 1), "one byte more");
        assertSealBroken(Seal.make(PASSPHRASE), body, "of another file with the same passphrase");
    }

    @Test
    @DisplayName("encrypted: each byte of its header counts, and a greedy header is not obeyed")
    void sealedHeader() throws Exception {
        byte[] whole = Files.readAllBytes(encrypted);
        for (int place : new int[] {0, 7, 8, 9, 10, 13, 14, 15, 31, 32, 38, 39, 54, 55}) {
            byte[] changed = whole.clone();
            changed[place] ^= 0x41;
            assertRefused(changed, "header changed at " + place);
        }
        assertRefused(Arrays.copyOf(whole, 30), "within the header");
    }

    @Test
    @DisplayName("a wrong passphrase and a missing one are told apart from damage")
    void passphrase() {
        Refusals.assertRefused(
                () -> BackupFile.verify(encrypted, Optional.of(Passphrase.of("bó đũa chẳng bẻ được nàp"))),
                Reason.PASSPHRASE_WRONG,
                "does not open");
        Refusals.assertRefused(
                () -> BackupFile.verify(encrypted, Optional.empty()),
                Reason.PASSPHRASE_MISSING,
                "BODUA_BACKUP_PASSPHRASE");
        assertThat(BackupFile.verify(encrypted, Optional.of(Passphrase.of("  bo\u0301 đũa chẳng bẻ được nào\n")))
                        .isEncrypted())
                .as("typed with a keyboard that composes, and with spaces around")
                .isTrue();
    }

    @Test
    @DisplayName("what is no backup, another format, a newer schema and other scripts are each told")
    void otherFiles() throws Exception {
        Path text = Files.writeString(folder.resolve("text"), "Xin chào");
        Refusals.assertRefused(() -> BackupFile.verify(text, Optional.empty()), Reason.NOT_A_BACKUP, "no backup");
        Path missing = folder.resolve("missing");
        Refusals.assertRefused(() -> BackupFile.verify(missing, Optional.empty()), Reason.FILE_UNUSABLE, "missing");
        assertForged(m -> m.replace("bodua-backup\t1", "bodua-backup\t2"), Reason.OTHER_FORMAT, "format 2");
        assertForged(
                m -> m.replace("\ntable", "\nmigration\tV999__later.sql\t\ntable"), Reason.NEWER_SCHEMA, "V999__later");
        assertForged(
                m -> m.replaceFirst("(V2__dictionary.sql\t)[0-9a-f]{64}", "$1" + "0".repeat(64)),
                Reason.OTHER_SCRIPTS,
                "V2__dictionary.sql");
        assertForged(m -> m.replaceFirst("migration\tV3[^\n]*\n", ""), Reason.OTHER_SCRIPTS, "V3__reports.sql");
        assertForged(m -> m.replaceFirst("table\tunit\t3", "table\tunit\t4"), Reason.DAMAGED, "table unit");
        assertForged(m -> m.replaceFirst("table\tunit\t[^\n]*\n", ""), Reason.DAMAGED, "unit");
        assertForged(m -> m.replaceFirst("taken\t", "taken\tx"), Reason.DAMAGED, "manifest");
        assertForged(m -> m + "more\t1\n", Reason.DAMAGED, "manifest");
    }

    private static void assertForged(UnaryOperator<String> change, Reason reason, String words) throws IOException {
        Path forged = forge(plain, folder.resolve("forged.zip"), change, UnaryOperator.identity());
        Refusals.assertRefused(() -> BackupFile.verify(forged, Optional.empty()), reason, words);
    }

    /** A plain backup rewritten with another manifest or other rows of unit, its checksum right. */
    static Path forge(Path from, Path to, UnaryOperator<String> manifest, UnaryOperator<String> units)
            throws IOException {
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(from));
                OutputStream file = Files.newOutputStream(to)) {
            Checksummed.Output checksummed = new Checksummed.Output(file);
            ZipOutputStream out = new ZipOutputStream(checksummed);
            out.setComment("0".repeat(64));
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String text = new String(in.readAllBytes(), UTF_8);
                out.putNextEntry(new ZipEntry(entry.getName()));
                String written =
                        switch (entry.getName()) {
                            case "manifest.txt" -> manifest.apply(text);
                            case "data/unit.copy" -> units.apply(text);
                            default -> text;
                        };
                out.write(written.getBytes(UTF_8));
                out.closeEntry();
            }
            out.finish();
            checksummed.finish();
        }
        return to;
    }

    private static void assertRefused(byte[] bytes, String what) throws IOException {
        Path file = Files.write(folder.resolve("bad"), bytes);
        assertThatThrownBy(() -> BackupFile.verify(file, Optional.of(PASSPHRASE)))
                .as(what)
                .asInstanceOf(type(BackupRefused.class))
                .extracting(BackupRefused::reason)
                .isIn(Reason.DAMAGED, Reason.NOT_A_BACKUP, Reason.OTHER_FORMAT, Reason.PASSPHRASE_WRONG);
    }

    private static void assertSealBroken(Seal seal, byte[] body, String what) {
        assertThatThrownBy(() -> unsealed(seal, body))
                .as(what)
                .asInstanceOf(type(BackupRefused.class))
                .extracting(BackupRefused::reason)
                .isEqualTo(Reason.DAMAGED);
    }

    private static byte[] unsealed(Seal seal, byte[] body) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        new SealedInput(new ByteArrayInputStream(body), seal).transferTo(content);
        return content.toByteArray();
    }
}

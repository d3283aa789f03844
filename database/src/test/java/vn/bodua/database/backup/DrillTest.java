package vn.bodua.database.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bodua.database.DatabaseConnection;

@DisplayName("A drill restores into a scratch place, compares, measures, and leaves nothing behind")
class DrillTest {

    private static final Instant TAKEN = Instant.parse("2026-11-22T01:44:04Z");

    @TempDir
    Path folder;

    private Path backup(DatabaseConnection from) {
        return new BackUpDatabase(InstantSource.fixed(TAKEN), "0.1.0")
                .into(folder.resolve("a.zip"), from, Optional.empty())
                .file();
    }

    @Test
    @DisplayName(
            "of a good backup: every table the same, the age of the backup and the seconds of the restore beside their limits")
    void good() throws Exception {
        DatabaseConnection from = TestServer.filled();
        Path file = backup(from);
        Path scratch = folder.resolve("scratch");
        DrillRestore.Drilled drilled =
                new DrillRestore(InstantSource.fixed(TAKEN.plusSeconds(301))).drill(file, Optional.empty(), scratch);
        assertThat(drilled.tables())
                .hasSameSizeAs(TestServer.contents(from).keySet())
                .allSatisfy(table -> assertThat(table.verdict()).isEqualTo(DrillRestore.Verdict.SAME));
        assertThat(drilled.recoveryPoint()).isEqualTo(Duration.ofSeconds(301));
        assertThat(drilled.isWithinRecoveryPoint())
                .as("more than five minutes of work would be lost")
                .isFalse();
        assertThat(drilled.recoveryTime()).isGreaterThan(drilled.verifying()).isLessThan(Duration.ofMinutes(2));
        assertThat(drilled.isWithinRecoveryTime()).isTrue();
        assertThat(scratch).isEmptyDirectory();
    }

    @Test
    @DisplayName("of a bad one: refused before a server is started, and nothing is left")
    void bad() throws Exception {
        Path file = backup(TestServer.filled());
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        Path scratch = folder.resolve("scratch");
        Refusals.assertRefused(
                () -> new DrillRestore(InstantSource.fixed(TAKEN)).drill(file, Optional.empty(), scratch),
                BackupRefused.Reason.DAMAGED,
                "checksum");
        assertThat(scratch).doesNotExist();
    }
}

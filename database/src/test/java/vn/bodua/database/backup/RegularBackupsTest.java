package vn.bodua.database.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bodua.database.DatabaseConnection;

@DisplayName("Regular backups are read back, and old ones go only when a good one is there")
class RegularBackupsTest {

    private static DatabaseConnection owner;

    @TempDir
    Path folder;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-20T01:00:00Z"));
    private final InstantSource clock = now::get;

    @BeforeAll
    static void fill() throws Exception {
        owner = TestServer.filled();
    }

    private BackUpRegularly regularly() {
        return new BackUpRegularly(clock, "0.1.0", folder, new Retention(2, 0, 0, ZoneOffset.UTC));
    }

    private List<String> files() throws Exception {
        try (var files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    @DisplayName("turn by turn: named by their moments, two days kept, others' files left alone")
    void turns() throws Exception {
        Files.writeString(folder.resolve("bodua-notes.zip"), "mine");
        List<BackUpRegularly.Turn> turns = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            turns.add(regularly().run(owner, Optional.empty()));
            now.updateAndGet(before -> before.plus(Duration.ofHours(13)));
        }
        assertThat(files())
                .containsExactly("bodua-20261120T140000000Z.zip", "bodua-20261121T160000000Z.zip", "bodua-notes.zip");
        assertThat(turns.getLast()).isInstanceOfSatisfying(BackUpRegularly.Turn.Kept.class, kept -> {
            assertThat(kept.backup().file()).hasFileName("bodua-20261121T160000000Z.zip");
            assertThat(kept.readingBack()).isPositive();
            assertThat(kept.removed())
                    .extracting(p -> p.getFileName().toString())
                    .containsExactly("bodua-20261121T030000000Z.zip");
        });
        assertThat(new BackupFolder(folder).newest()).contains(folder.resolve("bodua-20261121T160000000Z.zip"));
    }

    @Test
    @DisplayName("a turn that fails says why and deletes nothing")
    void failure() throws Exception {
        for (int i = 0; i < 3; i++) {
            Files.writeString(folder.resolve("bodua-2020010" + (i + 1) + "T000000000Z.zip"), "old");
        }
        BackUpRegularly.Turn turn = regularly().run(owner.as("nobody", "x"), Optional.empty());
        assertThat(turn).isInstanceOfSatisfying(BackUpRegularly.Turn.Failed.class, failed -> {
            assertThat(failed.reason()).isEqualTo(BackupRefused.Reason.DATABASE_FAILED);
            assertThat(failed.sentence()).contains("no backup was made");
            assertThat(failed.begun()).isEqualTo(now.get());
        });
        assertThat(files()).hasSize(3);
        assertThat(regularly().run(owner, Optional.of(Passphrase.of("ngắn"))))
                .isInstanceOf(BackUpRegularly.Turn.Failed.class);
        assertThat(files()).hasSize(3);
    }

    @Test
    @DisplayName("the backup just made stays even where the clock was set back behind older ones")
    void clockSetBack() throws Exception {
        Files.writeString(folder.resolve("bodua-20270101T000000000Z.zip"), "from the future");
        Files.writeString(folder.resolve("bodua-20270102T000000000Z.zip"), "from the future");
        Files.writeString(folder.resolve("bodua-20270103T000000000Z.zip"), "from the future");
        assertThat(regularly().run(owner, Optional.empty())).isInstanceOf(BackUpRegularly.Turn.Kept.class);
        assertThat(files()).contains("bodua-20261120T010000000Z.zip").hasSize(3);
    }

    @Test
    @DisplayName("encrypted ones are read back too; what a killed turn left behind is removed after a day")
    void encryptedAndLeftovers() throws Exception {
        Path old = Files.writeString(folder.resolve(BackUpDatabase.DRAFT + "1"), "half");
        Files.setLastModifiedTime(old, FileTime.from(now.get().minus(Duration.ofHours(25))));
        Path recent = Files.writeString(folder.resolve(BackUpDatabase.DRAFT + "2"), "half");
        Files.setLastModifiedTime(recent, FileTime.from(now.get().minus(Duration.ofHours(1))));
        Passphrase passphrase = Passphrase.of("bó đũa chẳng bẻ được nào");
        assertThat(regularly().run(owner, Optional.of(passphrase))).isInstanceOf(BackUpRegularly.Turn.Kept.class);
        assertThat(files()).containsExactly(BackUpDatabase.DRAFT + "2", "bodua-20261120T010000000Z.zip.enc");
    }
}

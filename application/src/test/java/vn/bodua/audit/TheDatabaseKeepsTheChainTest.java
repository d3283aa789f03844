package vn.bodua.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.bodua.database.generated.Tables.AUDIT_ENTRY;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.PlatformTransactionManager;
import vn.bodua.TestDatabase;
import vn.bodua.access.Act;
import vn.bodua.access.Actor;
import vn.bodua.access.TestActors;
import vn.bodua.database.DatabaseConnection;
import vn.bodua.database.backup.BackUpDatabase;
import vn.bodua.database.backup.BackupFile;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.time.BusinessClock;

class TheDatabaseKeepsTheChainTest {

    private static final Actor SOMEBODY = TestActors.everywhere("nguyen.van.an");

    private final BusinessClock clock = BusinessClock.fixedAt(Instant.parse("2026-11-20T02:00:00.123456Z"));
    private final TestDatabase database = TestDatabase.fresh();
    private final TestHistory history = new TestHistory(database, clock);

    @TempDir
    private Path home;

    private void keep(String subject, Act.Change... changes) {
        history.history()
                .keep(new Act(
                        SOMEBODY,
                        Optional.empty(),
                        "AcceptFigure.accept",
                        "figure",
                        subject,
                        "an-giang",
                        Act.Result.REFUSED,
                        Optional.of(Refusal.of(RefusalCode.REASON_MISSING)),
                        List.of(changes)));
    }

    private void asOwner(String sql) throws SQLException {
        DatabaseConnection owner = TestDatabase.owner();
        try (Connection connection = DriverManager.getConnection(owner.url(), owner.user(), owner.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Verification verify() {
        PlatformTransactionManager transactions = database.transaction().getTransactionManager();
        return new VerifyHistory(new HistoryTables(database.sql(), clock), new AnchorPlace(home, home), transactions)
                .against(home);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "Đắk Lắk", "3:abc", "a\nb\tc", "\"quoted\" \\ back", "𝄞 – ½", "e\u0302"})
    @DisplayName("the hash that the database gives is the one that the inspector's own code computes")
    void bothComputeTheSame(String odd) {
        keep(odd, new Act.Change("lý do", odd, "sau " + odd));
        keep("7");
        assertThat(history.isSound()).isTrue();
        assertThat(history.newest().changes()).isEmpty();
        assertThat(history.entries().getLast().subject()).isEqualTo(odd);
    }

    @Test
    @DisplayName("positions have no gap and the chain no fork, however many write at once, whoever gives up")
    void manyAtOnce() throws Exception {
        try (ExecutorService writers = Executors.newFixedThreadPool(4)) {
            List<Callable<Boolean>> work = IntStream.range(0, 60)
                    .<Callable<Boolean>>mapToObj(i -> () -> {
                        database.transaction().executeWithoutResult(status -> {
                            keep(Integer.toString(i));
                            if (i % 3 == 0) {
                                status.setRollbackOnly();
                            }
                        });
                        return true;
                    })
                    .toList();
            writers.invokeAll(work).forEach(done -> assertThat(done.resultNow()).isTrue());
        }
        assertThat(history.entries()).hasSize(40);
        assertThat(history.isSound()).isTrue();
    }

    @Test
    @DisplayName("the application's role can add to the history and read it, nothing else")
    void theApplicationCanOnlyAdd() {
        keep("1");
        assertThatThrownBy(() -> database.sql()
                        .update(AUDIT_ENTRY)
                        .set(AUDIT_ENTRY.ACCOUNT, "ai.khac")
                        .execute())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> database.sql().deleteFrom(AUDIT_ENTRY).execute())
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> database.sql().truncate(AUDIT_ENTRY).execute())
                .hasMessageContaining("permission denied");
    }

    @Test
    @DisplayName("the application's role can choose neither position nor hash")
    void theApplicationChoosesNoPlace() {
        keep("1");
        assertThatThrownBy(() -> database.sql()
                        .insertInto(AUDIT_ENTRY, AUDIT_ENTRY.POSITION, AUDIT_ENTRY.HASH, AUDIT_ENTRY.PREVIOUS_HASH)
                        .values(99L, "h", "p")
                        .execute())
                .hasMessageContaining("permission denied");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set account = 'ai.khac' where position = 3",
                "update audit_entry set at = at + interval '1 microsecond' where position = 3",
                "update audit_entry set result = 'done' where position = 1",
                "update audit_entry set changes = '[{}]' where position = 5",
                "delete from audit_entry where position = 3",
                "delete from audit_entry where position = 1",
                "update audit_entry set position = -position where position in (2, 3);"
                        + " update audit_entry set position = 5 + position where position < 0"
            })
    @DisplayName("what the owner of the database does behind our back is found")
    void theOwnersHandIsFound(String deed) throws SQLException {
        for (int i = 1; i <= 5; i++) {
            keep(Integer.toString(i));
        }
        assertThat(verify().isSound()).isTrue();
        asOwner(deed);
        assertThat(verify().isSound()).isFalse();
    }

    @Test
    @DisplayName("the same is found in a backup alone, without the database it was made of")
    void inABackup() throws SQLException {
        keep("một\tdòng\ncó \\ dấu");
        keep("hai");
        assertThat(ofBackup("whole.zip")).isEqualTo(verify());
        assertThat(ofBackup("again.zip").entries()).isEqualTo(2);
        asOwner("update audit_entry set account = 'khac' where position = 1");
        assertThat(ofBackup("edited.zip").findings()).containsExactly(new Finding.Edited(1));
    }

    private Verification ofBackup(String name) {
        Path file = new BackUpDatabase(InstantSource.system(), "0.1.0")
                .into(home.resolve(name), TestDatabase.owner(), Optional.empty())
                .file();
        return VerifyBackup.of(BackupFile.verify(file, Optional.empty()), home);
    }

    @Test
    @DisplayName("a cut-off tail and a rewritten whole are found against the anchor that was dropped before")
    void againstTheAnchor() throws SQLException {
        for (int i = 1; i <= 5; i++) {
            keep(Integer.toString(i));
        }
        Anchor anchor = new DropAnchor(new HistoryTables(database.sql(), clock), new AnchorPlace(home, home), clock)
                .drop(SOMEBODY)
                .orElseThrow();
        assertThat(verify().anchors()).isEqualTo(1);
        assertThat(verify().isSound()).isTrue();

        asOwner("delete from audit_entry where position = 5");
        assertThat(verify().findings()).containsExactly(new Finding.CutOff(5, anchor.name()));

        asOwner("delete from audit_entry");
        for (int i = 1; i <= 6; i++) {
            keep("viết lại " + i);
        }
        assertThat(verify().findings()).containsExactly(new Finding.Rewritten(5, anchor.name()));
    }

    @Test
    @DisplayName("an empty history has nothing to anchor")
    void nothingToAnchor() {
        assertThat(new DropAnchor(new HistoryTables(database.sql(), clock), new AnchorPlace(home, home), clock)
                        .drop(SOMEBODY)
                        .done())
                .isEmpty();
    }

    @Test
    @DisplayName("who reaches a province finds what was done there and no more; who acted is found by account and day")
    void searching() {
        keep("1");
        HistoryTables tables = new HistoryTables(database.sql(), clock);
        SearchHistory search = new SearchHistory(tables);
        assertThat(search.search(
                                TestActors.at(vn.bodua.access.Role.INSPECTOR, "an-giang"),
                                SearchHistory.Question.ANYTHING,
                                0,
                                10)
                        .orElseThrow()
                        .total())
                .isEqualTo(1);
        assertThat(search.search(
                                TestActors.at(vn.bodua.access.Role.INSPECTOR, "can-tho"),
                                SearchHistory.Question.ANYTHING,
                                0,
                                10)
                        .orElseThrow()
                        .total())
                .isZero();
        assertThat(search.search(SOMEBODY, SearchHistory.Question.about("figure", "1"), 0, 10)
                        .orElseThrow()
                        .entries())
                .hasSize(1);
        assertThat(search.search(SOMEBODY, SearchHistory.Question.about("report", "1"), 0, 10)
                        .orElseThrow()
                        .entries())
                .isEmpty();
    }
}

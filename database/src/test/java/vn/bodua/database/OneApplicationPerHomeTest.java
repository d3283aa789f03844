package vn.bodua.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("One home folder has one running application")
class OneApplicationPerHomeTest {

    @TempDir
    Path home;

    @Test
    @DisplayName("a second process is refused and told which process holds the folder; the first goes on")
    void refusesASecondProcess() throws Exception {
        try (ApplicationProcess first = ApplicationProcess.start(home)) {
            assertThatThrownBy(() -> TestHomes.start(home))
                    .asInstanceOf(type(DatabaseUnavailable.class))
                    .satisfies(refusal -> {
                        assertThat(refusal.reason()).isEqualTo(DatabaseUnavailable.Reason.HOME_IN_USE);
                        assertThat(refusal)
                                .hasMessageContaining("process " + first.pid() + ".")
                                .hasMessageContaining("BODUA_HOME");
                    });
            assertThat(TestHomes.query(first.owner(), "SELECT 1")).containsExactly("1");
        }
    }

    @Test
    @DisplayName("a second start within the process is refused, and the refusal does not give the folder free")
    void refusesASecondStartWithin() throws Exception {
        try (EmbeddedPostgres first = TestHomes.start(home)) {
            for (int attempt = 0; attempt < 2; attempt++) {
                assertThatThrownBy(() -> TestHomes.start(home))
                        .asInstanceOf(type(DatabaseUnavailable.class))
                        .extracting(DatabaseUnavailable::reason)
                        .isEqualTo(DatabaseUnavailable.Reason.HOME_IN_USE);
            }
            assertThatThrownBy(() -> ApplicationProcess.start(home)).hasMessageContaining("ended before it was ready");
            assertThat(first.isRunning()).isTrue();
        }
    }

    @Test
    @DisplayName("after an orderly end the folder is free, no process is left and the rows are there")
    void isFreeAfterAnOrderlyEnd() throws Exception {
        ApplicationProcess first = ApplicationProcess.start(home);
        first.close();
        assertThat(first.postgresIsAlive()).isFalse();
        assertThat(PostmasterFile.in(home.resolve("database"))).doesNotExist();
        try (EmbeddedPostgres second = TestHomes.start(home)) {
            assertThat(TestHomes.query(second.owner(), "SELECT status FROM alive"))
                    .containsExactly("committed-before-crash");
        }
    }

    @Test
    @DisplayName("Ctrl-C in the terminal reaches the application only, which then ends the server in its own time")
    void hasASessionOfItsOwn() throws Exception {
        try (EmbeddedPostgres postgres = TestHomes.start(home)) {
            String pid = Long.toString(postgres.pid());
            Path stat = Path.of("/proc", pid, "stat");
            Assumptions.assumeTrue(Files.exists(stat), "only Linux tells sessions in /proc");
            // after the name in parentheses: state, parent, process group, session
            String[] columns = Files.readString(stat).replaceFirst(".*\\) ", "").split(" ", -1);
            assertThat(columns[2]).as("process group").isEqualTo(pid);
            assertThat(columns[3]).as("session").isEqualTo(pid);
        }
    }

    @Test
    @DisplayName("closing twice does no harm")
    void closesTwice() throws Exception {
        EmbeddedPostgres postgres = TestHomes.start(home);
        postgres.close();
        postgres.close();
        assertThat(postgres.isRunning()).isFalse();
    }
}

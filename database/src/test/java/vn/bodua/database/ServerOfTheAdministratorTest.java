package vn.bodua.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A server of the administrator's choice is used as it is")
class ServerOfTheAdministratorTest {

    @TempDir
    Path serversHome;

    @TempDir
    Path home;

    private EmbeddedPostgres server;
    private DatabaseConnection superuser;

    @BeforeEach
    void startServer() throws Exception {
        server = TestHomes.start(serversHome);
        superuser = TestHomes.superuser(serversHome, server.owner());
        TestHomes.execute(
                superuser,
                "CREATE ROLE an LOGIN PASSWORD 'bi-mat'",
                "CREATE DATABASE lienminh OWNER an",
                "REVOKE ALL ON DATABASE lienminh FROM PUBLIC");
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    private Map<String, String> environment(String... more) {
        String url = ownersAddress();
        return more.length == 0 ? Map.of(Database.URL, url) : Map.of(Database.URL, url, Database.APP_PASSWORD, more[0]);
    }

    private String ownersAddress() {
        String address = server.owner().url().substring("jdbc:postgresql://".length());
        return "postgresql://an:bi-mat@" + address.replace("/bodua", "/lienminh");
    }

    private void letOwnerCreateRoles() throws SQLException {
        TestHomes.execute(superuser, "ALTER ROLE an CREATEROLE");
    }

    @Test
    @DisplayName("an owner that may create roles makes the application's role; its password is kept for the next start")
    void ownerMakesTheRole() throws Exception {
        letOwnerCreateRoles();
        DatabaseConnection first;
        try (Database database = Database.open(home, environment())) {
            assertThat(database.isEmbedded()).isFalse();
            first = database.application();
            assertThat(TestHomes.query(first, "SELECT current_user || ' in ' || current_database()"))
                    .containsExactly("bodua_app in lienminh");
        }
        try (Database database = Database.open(home, environment())) {
            assertThat(database.application()).isEqualTo(first);
        }
        assertThat(TestHomes.query(first, "SELECT 1")).as("the server goes on").containsExactly("1");
        assertThat(home.resolve("database")).doesNotExist();
    }

    @Test
    @DisplayName("the application's password may be given, also a new one")
    void passwordIsGiven() throws Exception {
        letOwnerCreateRoles();
        Database.open(home, environment("mot")).close();
        try (Database database = Database.open(home, environment("hai"))) {
            assertThat(database.application().password()).isEqualTo("hai");
            assertThat(TestHomes.query(database.application(), "SELECT 1")).containsExactly("1");
        }
    }

    @Test
    @DisplayName("a role that the administrator made is used by an owner that may not create roles")
    void roleOfTheAdministrator() throws Exception {
        TestHomes.execute(
                superuser,
                "CREATE ROLE bodua_app LOGIN PASSWORD 'ung-dung'",
                "GRANT CONNECT ON DATABASE lienminh TO bodua_app");
        try (Database database = Database.open(home, environment("ung-dung"))) {
            assertThat(TestHomes.query(database.application(), "SELECT count(*) FROM unit"))
                    .containsExactly("0");
        }
    }

    @Test
    @DisplayName("without the role and without the right to make it, the refusal says which SQL the administrator runs")
    void refusesWithoutRole() {
        assertThatThrownBy(() -> Database.open(home, environment("ung-dung")))
                .asInstanceOf(type(DatabaseUnavailable.class))
                .satisfies(refusal -> {
                    assertThat(refusal.reason()).isEqualTo(DatabaseUnavailable.Reason.APPLICATION_ROLE);
                    assertThat(refusal)
                            .hasMessageContaining("CREATE ROLE bodua_app LOGIN")
                            .hasMessageContaining("GRANT CONNECT ON DATABASE \"lienminh\" TO bodua_app")
                            .hasMessageContaining("BODUA_DATABASE_APP_PASSWORD");
                    assertThat(refusal.getMessage()).doesNotContain("ung-dung");
                });
    }

    @Test
    @DisplayName("a role whose password is another one and may not be changed is refused, and nothing is migrated")
    void refusesAnotherPassword() throws Exception {
        TestHomes.execute(superuser, "CREATE ROLE bodua_app LOGIN PASSWORD 'khac'");
        assertThatThrownBy(() -> Database.open(home, environment("ung-dung")))
                .asInstanceOf(type(DatabaseUnavailable.class))
                .extracting(DatabaseUnavailable::reason)
                .isEqualTo(DatabaseUnavailable.Reason.APPLICATION_ROLE);
        DatabaseConnection owner = ServerAddress.read(ownersAddress());
        assertThat(TestHomes.query(owner, "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("an application's role that could act as the owner is refused")
    @ValueSource(strings = {"ALTER ROLE bodua_app SUPERUSER", "GRANT an TO bodua_app"})
    void refusesAMightyRole(String grant) throws Exception {
        TestHomes.execute(
                superuser,
                "CREATE ROLE bodua_app LOGIN PASSWORD 'ung-dung'",
                "GRANT CONNECT ON DATABASE lienminh TO bodua_app",
                grant);
        assertThatThrownBy(() -> Database.open(home, environment("ung-dung")))
                .asInstanceOf(type(DatabaseUnavailable.class))
                .satisfies(refusal -> {
                    assertThat(refusal.reason()).isEqualTo(DatabaseUnavailable.Reason.APPLICATION_ROLE);
                    assertThat(refusal).hasMessageContaining("has the rights of the owner or of a superuser");
                });
    }

    @Test
    @DisplayName("a wrong password of the owner is refused without being repeated")
    void refusesTheOwner() throws Exception {
        TestHomes.execute(superuser, "ALTER ROLE an PASSWORD 'thay-doi'");
        assertThatThrownBy(() -> Database.open(home, environment()))
                .asInstanceOf(type(DatabaseUnavailable.class))
                .satisfies(refusal -> {
                    assertThat(refusal.reason()).isEqualTo(DatabaseUnavailable.Reason.UNREACHABLE);
                    assertThat(refusal.getMessage())
                            .contains("BODUA_DATABASE_URL")
                            .doesNotContain("bi-mat");
                });
    }

    @Test
    @DisplayName("a server that is not there is refused")
    void refusesWithoutServer() {
        server.close();
        assertThatThrownBy(() -> Database.open(home, environment()))
                .asInstanceOf(type(DatabaseUnavailable.class))
                .extracting(DatabaseUnavailable::reason)
                .isEqualTo(DatabaseUnavailable.Reason.UNREACHABLE);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("a server on which the owner's or the application's commits could be lost is refused")
    @ValueSource(strings = {"an", "bodua_app"})
    void refusesWhatIsNotDurable(String role) throws Exception {
        letOwnerCreateRoles();
        Database.open(home, environment()).close();
        TestHomes.execute(superuser, "ALTER ROLE " + role + " SET synchronous_commit = off");
        assertNotDurable("synchronous_commit is off");
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("a server that was told to risk its pages at a power cut is refused, and served again once it is not")
    @ValueSource(strings = {"fsync", "full_page_writes", "synchronous_commit"})
    void refusesAServerThatRisksItsPages(String setting) throws Exception {
        letOwnerCreateRoles();
        Database.open(home, environment()).close();
        server.close();
        try (ServerWithoutCare careless = ServerWithoutCare.start(serversHome, setting)) {
            assertThatThrownBy(() ->
                            Database.open(home, Map.of(Database.URL, careless.addressOf("an:bi-mat", "lienminh"))))
                    .asInstanceOf(type(DatabaseUnavailable.class))
                    .satisfies(refusal -> {
                        assertThat(refusal.reason()).isEqualTo(DatabaseUnavailable.Reason.NOT_DURABLE);
                        assertThat(refusal).hasMessageContaining(setting + " is off");
                    });
        }
        server = TestHomes.start(serversHome);
        Database.open(home, environment()).close();
    }

    private void assertNotDurable(String what) {
        assertThatThrownBy(() -> Database.open(home, environment()))
                .asInstanceOf(type(DatabaseUnavailable.class))
                .satisfies(refusal -> {
                    assertThat(refusal.reason()).isEqualTo(DatabaseUnavailable.Reason.NOT_DURABLE);
                    assertThat(refusal).hasMessageContaining(what);
                });
    }
}

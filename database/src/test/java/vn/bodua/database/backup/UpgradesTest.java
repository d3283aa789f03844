package vn.bodua.database.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bodua.database.DatabaseConnection;
import vn.bodua.database.MigrationScripts;
import vn.bodua.database.TestHomes;

@DisplayName("An upgrade loses nothing and locks no older node out")
class UpgradesTest {

    @TempDir
    Path folder;

    @Test
    @DisplayName(
            "a backup of schema 4, made when it was the newest, is restored, goes to today's schema and keeps every row")
    void backupOfSchemaFour() throws Exception {
        BackupFile backup = BackupFile.verify(TestServer.resource("/backups/schema-4.zip", folder), Optional.empty());
        assertThat(backup.manifest().schemaVersion()).isEqualTo(4);
        assertThat(backup.manifest().tables())
                .extracting(Manifest.Table::name)
                .containsExactlyInAnyOrderElementsOf(SchemaFour.TABLES);
        DatabaseConnection owner = TestServer.empty();
        new RestoreDatabase().from(backup, owner, TestServer.PASSWORD);

        try (Connection connection = owner.open()) {
            Tables tables = new Tables(connection);
            assertThat(tables.migrations(Map.of()))
                    .extracting(Manifest.Migration::script)
                    .containsExactlyElementsOf(MigrationScripts.index().keySet());
            for (Manifest.Table table : backup.manifest().tables()) {
                assertThat(table.rows()).as(table.name()).isPositive();
                assertThat(tables.content(table.shape()).hasRowsOf(table.content()))
                        .as("the rows of %s, by the columns of schema 4", table.name())
                        .isTrue();
            }
        }
        assertThat(TestHomes.query(owner, "SELECT content FROM document WHERE id = 1"))
                .containsExactly(SchemaFour.ODD);
    }

    @Test
    @DisplayName("a node of schema 4 goes on reading and writing on today's schema, as the application's role")
    void nodeOfSchemaFour() throws Exception {
        DatabaseConnection owner = TestServer.migrated();
        DatabaseConnection oldNode = TestServer.application(owner);
        SchemaFour.fill(oldNode);
        for (String query : SchemaFour.queries()) {
            assertThat(TestHomes.query(oldNode, query)).as(query).doesNotContain("0");
        }
    }
}

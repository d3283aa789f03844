package vn.bodua.database.backup;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import vn.bodua.database.DatabaseConnection;
import vn.bodua.database.Migrations;

/** Made {@code backups/schema-4.zip} once, on the day when 4 was the newest schema. The file stays as it is. */
final class MakeBackupOfSchemaFour {

    private MakeBackupOfSchemaFour() {}

    public static void main(String[] arguments) throws Exception {
        DatabaseConnection owner = TestServer.empty();
        Migrations.migrateTo(4, owner, TestServer.PASSWORD);
        SchemaFour.fill(TestServer.application(owner));
        new BackUpDatabase(InstantSource.fixed(Instant.parse("2026-11-22T02:10:00Z")), "0.1.0")
                .into(Path.of(arguments[0]), owner, Optional.empty());
    }
}

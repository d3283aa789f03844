package vn.bodua.database.backup;

import java.sql.SQLException;
import vn.bodua.database.DatabaseConnection;
import vn.bodua.database.TestHomes;

/** A person and three entries of the history, as the application's role of schema 6 writes them. */
final class SchemaSix {

    private SchemaSix() {}

    static void fill(DatabaseConnection application) throws SQLException {
        String entry = "INSERT INTO audit_entry (at, account, face, use_case, result, changes)"
                + " VALUES ('2026-11-22 08:44:04.123456+07', 'an', 'web', 'EnterFigures', 'done',"
                + " '[\"tab\\t\", \"Đồng\"]')";
        TestHomes.execute(
                application,
                "INSERT INTO person (account, name, created_at, created_by) VALUES ('an', 'Nguyễn Văn An', now(), '')",
                "INSERT INTO authenticator (person_id, secret, begun_at) VALUES (1, '\\x00ff0a5c0d09', now())",
                entry,
                entry,
                entry);
    }
}

package vn.bodua.database.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import vn.bodua.database.Migrations;

/**
 * The triggers, foreign keys, keys and indexes of all tables, taken away while many rows are put in and then put back: what
 * triggers wrote is among the rows, and one sort for an index and one join for a foreign key take the place of a look for
 * each row (PostgreSQL manual, 14.4.3 and 14.4.4). What the rows violate is found when they are put back, in the same
 * transaction.
 */
final class IndexesAside {

    /** Something that is taken away by one statement and put back, as it was, by another. */
    private record Taken(String drop, String create) {}

    private static final String SORTING_MEMORY = "SET LOCAL maintenance_work_mem = '256MB'";

    // Only those of whole statements: they write rows of their own, which are among the rows that are put in.
    private static final String TRIGGERS = """
            SELECT format('DROP TRIGGER %I ON %s', g.tgname, g.tgrelid::regclass), pg_get_triggerdef(g.oid)
            FROM pg_trigger g JOIN pg_class t ON t.oid = g.tgrelid
            WHERE t.relnamespace = 'public'::regnamespace AND NOT g.tgisinternal AND g.tgtype & 1 = 0 AND t.relname <> ?
            ORDER BY t.relname, g.tgname""";

    // Keys that others refer to can only go after what refers to them.
    private static final String CONSTRAINTS = """
            SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', c.conrelid::regclass, c.conname),
                   format('ALTER TABLE %s ADD CONSTRAINT %I %s', c.conrelid::regclass, c.conname,
                          pg_get_constraintdef(c.oid))
            FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid
            WHERE c.connamespace = 'public'::regnamespace AND c.contype IN ('f', 'p', 'u', 'x') AND t.relname <> ?
            ORDER BY c.contype <> 'f', t.relname, c.conname""";

    private static final String INDEXES = """
            SELECT format('DROP INDEX %s', i.indexrelid::regclass), pg_get_indexdef(i.indexrelid)
            FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid JOIN pg_class t ON t.oid = i.indrelid
            WHERE x.relnamespace = 'public'::regnamespace AND t.relkind = 'r' AND t.relname <> ?
              AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = i.indexrelid AND c.contype <> 'f')
            ORDER BY x.relname""";

    private final Connection connection;
    private final List<Taken> taken = new ArrayList<>();

    private IndexesAside(Connection connection) {
        this.connection = connection;
    }

    static IndexesAside take(Connection connection) throws SQLException {
        IndexesAside aside = new IndexesAside(connection);
        aside.note(TRIGGERS);
        aside.note(CONSTRAINTS);
        aside.note(INDEXES);
        for (Taken each : aside.taken) {
            aside.execute(each.drop());
        }
        return aside;
    }

    /** Within the transaction in which they were taken. */
    void putBack() throws SQLException {
        execute(SORTING_MEMORY);
        for (Taken each : taken.reversed()) {
            execute(each.create());
        }
    }

    private void note(String question) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(question)) {
            query.setString(1, Migrations.HISTORY_TABLE);
            try (ResultSet result = query.executeQuery()) {
                while (result.next()) {
                    taken.add(new Taken(result.getString(1), result.getString(2)));
                }
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

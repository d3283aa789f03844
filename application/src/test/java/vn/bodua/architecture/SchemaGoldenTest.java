package vn.bodua.architecture;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;
import vn.bodua.TestDatabase;
import vn.bodua.database.DatabaseConnection;
import vn.bodua.golden.Golden;

/** The schema as the migrations make it, read from the catalogue of a migrated database. */
class SchemaGoldenTest {

    private static final String EVERYTHING = """
            with ours as (
                select oid, relname, relacl from pg_class
                where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm')
                and relname <> 'flyway_schema_history'),
            lines as (
                select relname, 0 as part, 0 as place, '' as key, E'\\ntable ' || relname as line from ours
                union all
                select relname, 1, a.attnum, '', '  ' || attname || ' ' || format_type(atttypid, atttypmod)
                    || case when attnotnull then ' not null' else '' end
                    || case attidentity when 'a' then ' identity' when 'd' then ' identity by default' else '' end
                    || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')
                from ours join pg_attribute a on a.attrelid = ours.oid and attnum > 0 and not attisdropped
                left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
                union all
                select relname, 2, 0, conname, '  constraint ' || conname || ' ' || pg_get_constraintdef(c.oid)
                from ours join pg_constraint c on c.conrelid = ours.oid and c.contype <> 'n'
                union all
                select relname, 3, 0, i.indexrelid::regclass::text, '  index ' || pg_get_indexdef(i.indexrelid)
                from ours join pg_index i on i.indrelid = ours.oid
                where not exists (select from pg_constraint c where c.conindid = i.indexrelid and c.conrelid = ours.oid)
                union all
                select relname, 4, 0, tgname, '  trigger ' || pg_get_triggerdef(t.oid)
                from ours join pg_trigger t on t.tgrelid = ours.oid and not tgisinternal
                union all
                select relname, 5, 0, g.grantee, '  grant ' || g.rights || ' to ' || g.grantee
                from ours cross join lateral (
                    select coalesce(r.rolname, 'public') as grantee,
                        string_agg(lower(x.privilege_type), ', ' order by x.privilege_type) as rights
                    from aclexplode(relacl) x left join pg_roles r on r.oid = x.grantee
                    where r.rolname is distinct from 'bodua_owner' group by 1) g
                union all
                select relname, 6, 0, rolname || lower(x.privilege_type), '  grant ' || lower(x.privilege_type)
                    || ' (' || string_agg(attname, ', ' order by attnum) || ') to ' || rolname
                from ours join pg_attribute a on a.attrelid = ours.oid and attacl is not null
                cross join lateral aclexplode(attacl) x join pg_roles r on r.oid = x.grantee
                group by relname, rolname, x.privilege_type)
            select line from lines order by relname, part, place, key, line""";

    @Test
    void theSchemaIsTheOneThatWasAgreedOn() throws SQLException {
        TestDatabase.fresh();
        DatabaseConnection owner = TestDatabase.owner();
        StringJoiner schema = new StringJoiner("\n", "", "\n");
        try (Connection connection = DriverManager.getConnection(owner.url(), owner.user(), owner.password());
                Statement statement = connection.createStatement();
                ResultSet lines = statement.executeQuery(EVERYTHING)) {
            while (lines.next()) {
                schema.add(lines.getString(1));
            }
        }

        Golden.assertSame("schema.txt", schema.toString().strip() + "\n");
    }
}

package vn.bodua.operation;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.bodua.operation.SystemFact.Bytes;
import vn.bodua.operation.SystemFact.Count;
import vn.bodua.operation.SystemFact.Word;
import vn.bodua.settings.KnownSettings;
import vn.bodua.settings.Settings;

/** The database that this node works with. */
@Component
@Order(20)
class DatabaseFacts implements SystemFacts {

    private static final Field<Integer> RANK = field(name("installed_rank"), Integer.class);
    private static final Field<String> VERSION = field(name("version"), String.class);

    private final DSLContext sql;
    private final Settings settings;

    DatabaseFacts(DSLContext sql, Settings settings) {
        this.sql = sql;
        this.settings = settings;
    }

    @Override
    public String part() {
        return "database";
    }

    @Override
    public List<SystemFact> facts() {
        Field<String> here = function(name("current_database"), String.class);
        return List.of(
                SystemFact.of(
                        "database.kind",
                        new Word(settings.get(KnownSettings.DATABASE_URL).isEmpty() ? "embedded" : "server")),
                SystemFact.text("database.version", single(setting("server_version"))),
                SystemFact.text("database.schema", schema()),
                SystemFact.of("database.size", new Bytes(single(function(name("pg_database_size"), Long.class, here)))),
                SystemFact.of(
                        "database.connections",
                        new Count(single(function(name("pg_stat_get_db_numbackends"), Integer.class, oid(here))))));
    }

    private static Field<String> setting(String key) {
        return function(name("current_setting"), String.class, org.jooq.impl.DSL.val(key));
    }

    private Field<Long> oid(Field<String> database) {
        return field(sql.select(field(name("oid"), Long.class))
                .from(table(name("pg_catalog", "pg_database")))
                .where(field(name("datname"), String.class).eq(database)));
    }

    private <T> T single(Field<T> field) {
        return java.util.Objects.requireNonNull(sql.select(field).fetchSingle().value1());
    }

    private String schema() {
        return Optional.ofNullable(sql.select(VERSION)
                        .from(table(name("flyway_schema_history")))
                        .where(VERSION.isNotNull())
                        .orderBy(RANK.desc())
                        .limit(1)
                        .fetchOne(VERSION))
                .orElse("0");
    }
}

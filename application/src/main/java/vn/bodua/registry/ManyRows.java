package vn.bodua.registry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.TableRecord;
import org.jooq.impl.DSL;
import vn.bodua.database.CopyRows;

/** Inserts rows with their numbers, thousands as well as one: numbers are drawn first, then the rows are copied in. */
final class ManyRows {

    /** So many files are read at once. */
    static final int FILES = 2_000;

    private ManyRows() {}

    /** The rows of these: one array instead of a value for each, so that the statement is always the same. */
    static Condition of(Field<Long> number, Collection<Long> numbers) {
        return number.eq(DSL.any(numbers.toArray(Long[]::new)));
    }

    /** Inserts rows that the database numbers, in their order and with rising numbers, which it gives. */
    static <R extends TableRecord<R>> List<Long> numbered(
            DSLContext sql, Table<R> table, TableField<R, Long> number, List<R> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<Long> numbers = sql.nextvals(
                DSL.sequence(DSL.name(table.getName() + "_" + number.getName() + "_seq"), Long.class), rows.size());
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).set(number, numbers.get(i));
        }
        insert(sql, table, rows);
        return numbers;
    }

    /** Inserts rows with all their columns. */
    static <R extends TableRecord<R>> void insert(DSLContext sql, Table<R> table, List<R> rows) {
        CopyRows.into(sql, table, List.of(table.fields()), rows);
    }

    /** A long list as several, for statements that take no more at once. */
    static <T> List<List<T>> inParts(List<T> all, int size) {
        List<List<T>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += size) {
            parts.add(all.subList(from, Math.min(all.size(), from + size)));
        }
        return parts;
    }
}

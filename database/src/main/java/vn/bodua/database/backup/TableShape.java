package vn.bodua.database.backup;

import java.util.List;
import java.util.stream.Collectors;

/** A table and those of its columns that hold what was put in, in the order of the table. */
record TableShape(String name, List<String> columns) {

    TableShape {
        if (columns.isEmpty() || columns.stream().anyMatch(column -> column.isEmpty() || column.contains(" "))) {
            throw new IllegalArgumentException("columns of " + name + ": " + columns);
        }
    }

    /** {@code "unit" ("id","kind")}, as COPY names a table with columns. */
    String quoted() {
        return quotedName() + columns.stream().map(TableShape::quote).collect(Collectors.joining(",", " (", ")"));
    }

    String quotedName() {
        return "public." + quote(name);
    }

    static String quote(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }
}

package vn.bodua.registry.importing;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;

/** A file that holds tables, each read from its beginning row by row. */
interface Grid extends AutoCloseable {

    /** How much of everything a table may have. */
    int MAX_ROWS = 100_000;

    int MAX_COLUMNS = 200;
    int MAX_CELL = 4_000;

    /** The names of its tables, in their order; hidden ones are not named. */
    List<String> tables();

    /** The rows of a table; its empty ones may be left out. */
    Iterator<GridRow> rows(int table) throws IOException;

    @Override
    void close() throws IOException;

    /** A table that has too much of something. */
    final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final String what;
        private final long limit;
        private final String where;

        TooLarge(String what, long limit, String where) {
            super(what + " > " + limit + " at " + where, null, false, false);
            this.what = what;
            this.limit = limit;
            this.where = where;
        }

        String what() {
            return what;
        }

        long limit() {
            return limit;
        }

        String where() {
            return where;
        }
    }

    /** The row, if it is within the limits. */
    static GridRow checked(GridRow row) {
        if (row.number() > MAX_ROWS) {
            throw new TooLarge("rows", MAX_ROWS, CellAddress.of(0, row.number()));
        }
        if (row.cells().size() > MAX_COLUMNS) {
            throw new TooLarge(
                    "columns", MAX_COLUMNS, CellAddress.of(row.cells().size() - 1, row.number()));
        }
        for (int i = 0; i < row.cells().size(); i++) {
            if (row.cells().get(i).text().length() > MAX_CELL) {
                throw new TooLarge("characters", MAX_CELL, CellAddress.of(i, row.number()));
            }
        }
        return row;
    }
}

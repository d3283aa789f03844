package vn.bodua.registry.importing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.bodua.registry.RegistrantId;

/**
 * What an import of a file would do.
 *
 * @param hash SHA-256 of the file, in small hexadecimal digits
 * @param table the sheet that is read; empty of CSV
 * @param columns those that are read
 * @param leftOut those that nobody knows
 * @param otherTables sheets that are not read
 * @param earlier when the very same file was imported before
 */
public record Preview(
        String file,
        String hash,
        LocalDate asOf,
        String table,
        List<Heading> columns,
        List<Heading> leftOut,
        List<String> otherTables,
        List<Row> rows,
        List<Finding> findings,
        List<Notice> notices,
        Optional<Earlier> earlier) {

    /** What becomes of a row. */
    public enum What {
        NEW,
        CHANGED,
        SAME,
        REFUSED
    }

    /**
     * A row and what becomes of it.
     *
     * @param registrant whom it is about, if that one is on record
     */
    public record Row(int number, String name, What what, Optional<RegistrantId> registrant, List<Change> changes) {}

    /** That something is now otherwise; {@code was} is empty where nothing was known. */
    public record Change(Column column, String was, String becomes) {}

    /** An import of the same content. */
    public record Earlier(long number, LocalDate day, String by, String file) {}

    Preview after(Optional<Earlier> other) {
        return new Preview(file, hash, asOf, table, columns, leftOut, otherTables, rows, findings, notices, other);
    }

    public int count(What what) {
        return (int) rows.stream().filter(r -> r.what() == what).count();
    }
}

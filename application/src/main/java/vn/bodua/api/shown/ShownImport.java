package vn.bodua.api.shown;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.bodua.registry.importing.Heading;
import vn.bodua.registry.importing.Preview;
import vn.bodua.registry.importing.Preview.What;
import vn.bodua.web.Language;
import vn.bodua.web.Words;

/**
 * What an import of a list would do.
 *
 * @param added how many rows would open a file
 * @param same how many rows say nothing new
 * @param leftOut columns that are not known
 * @param rows what becomes of each, in the order of the list
 * @param earlier number of the import of the very same file
 */
public record ShownImport(
        String file,
        String sha256,
        LocalDate asOf,
        int added,
        int changed,
        int same,
        int refused,
        List<ReadColumn> columns,
        List<ReadColumn> leftOut,
        List<Row> rows,
        List<Found> findings,
        List<Found> notices,
        Optional<Long> earlier) {

    /** A column of the file: where it is headed, how, and what it is taken for; empty of one that is not known. */
    public record ReadColumn(String cell, String written, String column) {}

    /** What becomes of a row: new, changed, same, refused. */
    public record Row(int row, String name, String what, Optional<Long> registrant, List<Change> changes) {}

    public record Change(String column, String was, String becomes) {}

    /** Something at a cell: the code of a refusal or the kind of a notice, and its words. */
    public record Found(int row, String cell, String code, String text) {}

    public static ShownImport of(Preview preview, Language language) {
        Words words = Words.of(language);
        return new ShownImport(
                preview.file(),
                preview.hash(),
                preview.asOf(),
                preview.count(What.NEW),
                preview.count(What.CHANGED),
                preview.count(What.SAME),
                preview.count(What.REFUSED),
                preview.columns().stream().map(h -> of(h, h.column().code())).toList(),
                preview.leftOut().stream().map(h -> of(h, "")).toList(),
                preview.rows().stream().map(ShownImport::of).toList(),
                preview.findings().stream()
                        .map(f ->
                                new Found(f.row(), f.cell(), f.because().code().code(), words.text(f.because())))
                        .toList(),
                preview.notices().stream()
                        .map(n -> new Found(
                                n.row(),
                                n.cell(),
                                n.kind().name().toLowerCase(Locale.ROOT),
                                words.named(n.kind().key(), n.details())))
                        .toList(),
                preview.earlier().map(Preview.Earlier::number));
    }

    private static ReadColumn of(Heading heading, String column) {
        return new ReadColumn(heading.cell(), heading.written(), column);
    }

    private static Row of(Preview.Row row) {
        return new Row(
                row.number(),
                row.name(),
                row.what().name().toLowerCase(Locale.ROOT),
                row.registrant().map(id -> id.value()),
                row.changes().stream()
                        .map(c -> new Change(c.column().code(), c.was(), c.becomes()))
                        .toList());
    }
}

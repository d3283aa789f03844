package vn.bodua.registry.exporting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.bodua.registry.KnownFiles.OnFile;
import vn.bodua.registry.importing.Column;

/** A workbook with a list: one row of headings that stays in sight, real numbers and days. */
final class ListWorkbook {

    private static final String SHEET = "Danh sách";
    private static final String DAY = "dd/mm/yyyy";
    private static final String WHOLE = "#,##0";
    private static final String HEADED = "DCE6F1";
    private static final double WIDE = 40;
    private static final double NARROW = 16;
    private static final int FLUSHED = 500;

    private final ListedFile listed;
    private int row;

    ListWorkbook(ListedFile listed) {
        this.listed = listed;
    }

    /**
     * Writes one.
     *
     * @param files hands over what is listed
     * @param beside writes what else the workbook has, knowing the sheet and its last row
     */
    byte[] write(Consumer<Consumer<OnFile>> files, BiConsumer<Workbook, Worksheet> beside) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "BoDua", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(SHEET);
            headings(sheet);
            row = 1;
            files.accept(file -> {
                line(sheet, file);
                row++;
                flush(sheet);
            });
            sheet.setAutoFilter(0, 0, Math.max(row - 1, 1), ListedFile.COLUMNS.size() - 1);
            beside.accept(workbook, sheet);
            workbook.finish();
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory cannot fail to be written", e);
        }
        return bytes.toByteArray();
    }

    /** Under the last row that was written. */
    int nextRow() {
        return row;
    }

    private void flush(Worksheet sheet) {
        if (row % FLUSHED == 0) {
            try {
                sheet.flush();
            } catch (IOException e) {
                throw new UncheckedIOException("bytes in memory cannot fail to be written", e);
            }
        }
    }

    private void headings(Worksheet sheet) {
        List<Column> columns = ListedFile.COLUMNS;
        for (int c = 0; c < columns.size(); c++) {
            sheet.value(0, c, listed.heading(columns.get(c)));
            sheet.style(0, c).bold().wrapText(true).fillColor(HEADED).set();
            boolean wide = columns.get(c) == Column.NAME || columns.get(c) == Column.STREET;
            sheet.width(c, wide ? WIDE : NARROW);
        }
        // the number of the file and the name stay in sight as well
        sheet.freezePane(2, 1);
    }

    private void line(Worksheet sheet, OnFile file) {
        List<Column> columns = ListedFile.COLUMNS;
        for (int c = 0; c < columns.size(); c++) {
            Object value = listed.value(columns.get(c), file).orElse(null);
            switch (value) {
                case null -> {}
                case LocalDate day -> {
                    sheet.value(row, c, day);
                    sheet.style(row, c).format(DAY).set();
                }
                case Long number -> {
                    sheet.value(row, c, number);
                    sheet.style(row, c)
                            .format(columns.get(c) == Column.ID ? "0" : WHOLE)
                            .set();
                }
                default -> sheet.value(row, c, value.toString());
            }
        }
    }
}

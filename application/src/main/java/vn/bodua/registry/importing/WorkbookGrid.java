package vn.bodua.registry.importing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;
import vn.bodua.language.VietnameseText;

/** A workbook (XLSX). Of a formula its last result is read; nothing is reckoned. */
final class WorkbookGrid implements Grid {

    private final ReadableWorkbook workbook;
    private final List<Sheet> sheets;
    private final List<Stream<Row>> open = new ArrayList<>();

    private WorkbookGrid(ReadableWorkbook workbook) {
        this.workbook = workbook;
        this.sheets = workbook.getSheets()
                .filter(s -> s.getVisibility() == SheetVisibility.VISIBLE)
                .toList();
    }

    static WorkbookGrid of(byte[] content) throws IOException {
        return new WorkbookGrid(
                new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, true)));
    }

    @Override
    public List<String> tables() {
        return sheets.stream().map(Sheet::getName).toList();
    }

    @Override
    public Iterator<GridRow> rows(int table) throws IOException {
        Stream<Row> rows = sheets.get(table).openStream();
        open.add(rows);
        return rows.map(row -> Grid.checked(new GridRow(row.getRowNum(), trimmed(row))))
                .iterator();
    }

    /** Without the formatted but empty cells that some programs write to the last column there is. */
    private List<CellValue> trimmed(Row row) {
        int last = 0;
        for (int i = 0; i < row.getCellCount(); i++) {
            Cell cell = row.getCell(i);
            if (cell != null && cell.getType() != CellType.EMPTY) {
                last = i + 1;
            }
        }
        return cells(row, last);
    }

    private List<CellValue> cells(Row row, int count) {
        List<CellValue> cells = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            cells.add(value(row.getCell(i)));
        }
        return cells;
    }

    private CellValue value(@Nullable Cell cell) {
        if (cell == null) {
            return CellValue.EMPTY;
        }
        String text = VietnameseText.normalise(Objects.requireNonNullElse(cell.getText(), ""))
                .replace('\u00a0', ' ')
                .strip();
        return switch (cell.getType()) {
            case NUMBER -> numeric(cell, text);
            case FORMULA -> new CellValue(text, number(cell), Optional.empty());
            case STRING, BOOLEAN, ERROR -> CellValue.text(text);
            case EMPTY -> CellValue.EMPTY;
        };
    }

    private CellValue numeric(Cell cell, String text) {
        Optional<BigDecimal> number = number(cell);
        if (number.isPresent() && isDate(cell.getDataFormatString())) {
            Optional<LocalDate> day = day(cell);
            if (day.isPresent()) {
                return new CellValue(text, Optional.empty(), day);
            }
        }
        String plain = number.map(n -> n.stripTrailingZeros().toPlainString()).orElse(text);
        return new CellValue(plain, number, Optional.empty());
    }

    private static Optional<LocalDate> day(Cell cell) {
        try {
            return Optional.ofNullable(cell.asDate()).map(LocalDateTime::toLocalDate);
        } catch (RuntimeException noDate) {
            // Excel's own days begin in 1900; an earlier number is none.
            return Optional.empty();
        }
    }

    private static Optional<BigDecimal> number(Cell cell) {
        try {
            String raw = cell.getRawValue();
            return raw == null ? Optional.empty() : Optional.of(new BigDecimal(raw.strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Whether a format shows days or years; words in it that are only printed do not count. */
    private static boolean isDate(@Nullable String format) {
        if (format == null) {
            return false;
        }
        String bare = format.toLowerCase(Locale.ROOT)
                .replaceAll("\"[^\"]*\"", "")
                .replaceAll("\\[[^\\]]*]", "")
                .replaceAll("\\\\.", "");
        return bare.contains("yy") || (bare.contains("d") && bare.contains("m"));
    }

    @Override
    public void close() throws IOException {
        open.forEach(Stream::close);
        workbook.close();
    }
}

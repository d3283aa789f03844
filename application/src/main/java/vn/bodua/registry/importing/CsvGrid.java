package vn.bodua.registry.importing;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.bodua.language.VietnameseText;

/** Values separated by commas, semicolons or tabs, whichever the first lines have most of. */
final class CsvGrid implements Grid {

    private static final int LOOKED_AT = 4_000;

    private final String text;

    CsvGrid(String text) {
        this.text = text;
    }

    @Override
    public List<String> tables() {
        return List.of("");
    }

    @Override
    public Iterator<GridRow> rows(int table) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator(text))
                .setIgnoreEmptyLines(false)
                .get();
        Iterator<CSVRecord> records = CSVParser.builder()
                .setReader(new StringReader(text))
                .setFormat(format)
                .get()
                .iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return records.hasNext();
            }

            @Override
            public GridRow next() {
                CSVRecord row = records.next();
                List<CellValue> cells = new ArrayList<>(row.size());
                row.forEach(cell -> cells.add(CellValue.text(CsvText.disarmed(
                        VietnameseText.normalise(cell).replace('\u00a0', ' ').strip()))));
                return Grid.checked(new GridRow((int) row.getRecordNumber(), cells));
            }
        };
    }

    private static char separator(String text) {
        int commas = 0;
        int semicolons = 0;
        int tabs = 0;
        boolean quoted = false;
        for (int i = 0; i < Math.min(text.length(), LOOKED_AT); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            if (!quoted) {
                commas += c == ',' ? 1 : 0;
                semicolons += c == ';' ? 1 : 0;
                tabs += c == '\t' ? 1 : 0;
            }
        }
        if (tabs > commas && tabs > semicolons) {
            return '\t';
        }
        return semicolons > commas ? ';' : ',';
    }

    @Override
    public void close() {
        // nothing is open
    }
}

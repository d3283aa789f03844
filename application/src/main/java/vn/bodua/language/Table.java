package vn.bodua.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Comma-separated tables with a header line, in UTF-8. */
public final class Table {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private Table() {}

    /** The rows of a table that is shipped on the class path; a missing one is a mistake of the build. */
    public static List<CSVRecord> shipped(String resource) {
        InputStream stream = Table.class.getResourceAsStream(resource);
        if (stream == null) {
            throw new IllegalStateException("not shipped: " + resource);
        }
        try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            return read(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows; a text that is no table, e.g. one with an open quote or a column twice, is an {@link IOException}. */
    public static List<CSVRecord> read(Reader reader) throws IOException {
        try {
            return FORMAT.parse(reader).getRecords();
        } catch (UncheckedIOException | IllegalArgumentException | IllegalStateException e) {
            throw new IOException("not a table: " + e.getMessage(), e);
        }
    }
}

package vn.bodua.narrative.writing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The shipped typeface of documents (Liberation Serif, metric-compatible with Times New Roman). */
enum ReportFonts {
    REGULAR("LiberationSerif-Regular.ttf"),
    BOLD("LiberationSerif-Bold.ttf"),
    ITALIC("LiberationSerif-Italic.ttf"),
    BOLD_ITALIC("LiberationSerif-BoldItalic.ttf");

    static final String FAMILY = "Liberation Serif";

    private final String file;

    ReportFonts(String file) {
        this.file = file;
    }

    /** The file of the face; every call opens it anew. */
    InputStream open() {
        return shipped("/documents/fonts/" + file);
    }

    /** A text that is shipped beside the fonts. */
    static String text(String resource) {
        try (InputStream stream = shipped(resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream shipped(String resource) {
        InputStream stream = ReportFonts.class.getResourceAsStream(resource);
        if (stream == null) {
            throw new IllegalStateException("not shipped: " + resource);
        }
        return stream;
    }
}

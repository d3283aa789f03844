package vn.bodua.narrative.writing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The shipped typeface of documents (Liberation Serif, metric-compatible with Times New Roman). */
enum ReportFonts {
    REGULAR("LiberationSerif-Regular.ttf"),
    BOLD("LiberationSerif-Bold.ttf"),
    ITALIC("LiberationSerif-Italic.ttf"),
    BOLD_ITALIC("LiberationSerif-BoldItalic.ttf");

    static final String FAMILY = "Liberation Serif";

    private final String resource;

    ReportFonts(String file) {
        this.resource = "/documents/fonts/" + file;
    }

    /** The file of the face; every call opens it anew. */
    InputStream open() {
        InputStream stream = ReportFonts.class.getResourceAsStream(resource);
        if (stream == null) {
            throw new IllegalStateException("not shipped: " + resource);
        }
        return stream;
    }

    byte[] bytes() {
        try (InputStream stream = open()) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

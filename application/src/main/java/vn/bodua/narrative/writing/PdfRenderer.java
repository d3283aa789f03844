package vn.bodua.narrative.writing;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Sets a report as a PDF for print: the HTML of the report with a style sheet for paper and the shipped typeface inside. */
public final class PdfRenderer {

    private static final int NORMAL = 400;
    private static final int HEAVY = 700;

    static {
        XRLog.setLoggingEnabled(false);
    }

    private PdfRenderer() {}

    /** The document as a file's bytes. */
    public static byte[] render(WrittenReport report) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        font(builder, ReportFonts.REGULAR, NORMAL, FontStyle.NORMAL);
        font(builder, ReportFonts.BOLD, HEAVY, FontStyle.NORMAL);
        font(builder, ReportFonts.ITALIC, NORMAL, FontStyle.ITALIC);
        font(builder, ReportFonts.BOLD_ITALIC, HEAVY, FontStyle.ITALIC);
        // Tagged for screen readers; it also keeps the library from looking for fonts on the machine.
        builder.usePdfUaAccessibility(true);
        builder.withHtmlContent(HtmlRenderer.paper(report), null);
        builder.withProducer("Bó Đũa");
        try (ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            builder.toStream(file);
            builder.run();
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void font(PdfRendererBuilder builder, ReportFonts face, int weight, FontStyle style) {
        builder.useFont(face::open, ReportFonts.FAMILY, weight, style, true);
    }
}

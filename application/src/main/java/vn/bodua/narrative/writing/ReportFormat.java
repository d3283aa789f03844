package vn.bodua.narrative.writing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The files that a written report can be had as. */
public enum ReportFormat {
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    PDF("application/pdf"),
    HTML("text/html;charset=UTF-8");

    private final String mediaType;

    ReportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The format that a file name's ending says, e.g. {@code report.docx}. */
    public static Optional<ReportFormat> ofFileName(String name) {
        return Arrays.stream(values())
                .filter(f -> name.toLowerCase(Locale.ROOT).endsWith("." + f.ending()))
                .findFirst();
    }

    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String mediaType() {
        return mediaType;
    }

    /** The file's bytes. */
    public byte[] render(WrittenReport report) {
        return switch (this) {
            case DOCX -> DocxRenderer.render(report);
            case PDF -> PdfRenderer.render(report);
            case HTML -> HtmlRenderer.document(report).getBytes(StandardCharsets.UTF_8);
        };
    }
}

package vn.bodua.upload;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a file is by its content. The last ones are known by their first bytes only, to name them in a refusal. */
public enum FileKind {
    TEXT("TXT", "txt", "text", "log", "md"),
    CSV("CSV", "csv", "tsv", "txt"),
    HTML("HTML", "html", "htm", "xhtml", "txt"),
    EML("EML", "eml", "txt"),
    DOCX("DOCX", "docx"),
    XLSX("XLSX", "xlsx"),
    PPTX("PPTX", "pptx"),
    DOC("DOC", "doc"),
    XLS("XLS", "xls"),
    PPT("PPT", "ppt"),
    PDF("PDF", "pdf"),
    ZIP("ZIP / Office (.docx, .xlsx)", "zip"),
    PNG("PNG", "png"),
    JPEG("JPEG", "jpg", "jpeg", "jfif"),
    /** A container of small streams (OLE2) that holds neither of the old Office documents. */
    OLE("Office (.doc, .xls)"),
    GIF("GIF", "gif"),
    RTF("RTF", "rtf"),
    RAR("RAR", "rar"),
    SEVEN_ZIP("7Z", "7z"),
    GZIP("GZIP", "gz", "tgz"),
    PROGRAM("EXE", "exe", "dll", "com", "scr"),
    UNKNOWN("tệp nhị phân");

    private final String label;
    private final List<String> endings;

    FileKind(String label, String... endings) {
        this.label = label;
        this.endings = List.of(endings);
    }

    /** A name that reads the same in every language. */
    public String label() {
        return label;
    }

    public boolean isText() {
        return switch (this) {
            case TEXT, CSV, HTML, EML -> true;
            default -> false;
        };
    }

    /** Whether a name with this ending promises this kind, or promises nothing that is known; texts are all one. */
    boolean fits(String ending) {
        List<FileKind> promised = Arrays.stream(values())
                .filter(kind -> kind.endings.contains(ending))
                .toList();
        return promised.isEmpty()
                || promised.contains(this)
                || (isText() && promised.stream().anyMatch(FileKind::isText));
    }

    /** What stands after the last point of a name, in small letters. */
    static Optional<String> ending(String name) {
        int point = name.lastIndexOf('.');
        boolean inTheLastPart = point > Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
        return inTheLastPart && point < name.length() - 1
                ? Optional.of(name.substring(point + 1).strip().toLowerCase(Locale.ROOT))
                : Optional.empty();
    }
}

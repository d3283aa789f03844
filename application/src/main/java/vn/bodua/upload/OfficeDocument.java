package vn.bodua.upload;

import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.bodua.refusal.RefusalCode;

/**
 * What an Office document (ECMA-376, Open Packaging Conventions) says it consists of. Programs, objects of other programs
 * and everything that would be fetched from elsewhere are refused; a hyperlink that somebody may click stays.
 */
final class OfficeDocument {

    static final String CONTENT_TYPES = "[Content_Types].xml";

    private static final String PREFIX = "application/vnd.openxmlformats-officedocument.";

    private final Examination examination;
    private final XmlExamination xml;
    private Optional<FileKind> kind = Optional.empty();

    OfficeDocument(Examination examination) {
        this.examination = examination;
        xml = new XmlExamination(examination);
    }

    static boolean isXml(String name, Bytes head) {
        String small = name.toLowerCase(Locale.ROOT);
        return small.endsWith(".xml")
                || small.endsWith(".rels")
                || small.endsWith(".vml")
                || head.isAt(0, "<")
                || head.isAt(0, 0xEF, 0xBB, 0xBF, '<')
                || head.isAt(0, 0xFF, 0xFE, '<', 0)
                || head.isAt(0, 0xFE, 0xFF, 0, '<');
    }

    FileKind kind(String name) {
        return kind.orElseThrow(() -> examination.stop(RefusalCode.UPLOAD_KIND_UNKNOWN, name));
    }

    void checkName(String name, String full) {
        String small = name.toLowerCase(Locale.ROOT).replace('\\', '/');
        if (small.contains("vbaproject") || small.contains("vbadata") || small.contains("/activex/")) {
            throw examination.stop(RefusalCode.UPLOAD_HAS_PROGRAM, full);
        }
    }

    void readTypes(InputStream content, String full) {
        xml.examine(content, full, element -> {
            String type = attribute(element, "ContentType").toLowerCase(Locale.ROOT);
            if (type.contains("macroenabled") || type.contains("vba") || type.contains("activex")) {
                throw examination.stop(RefusalCode.UPLOAD_HAS_PROGRAM, full);
            }
            if (type.contains("oleobject")) {
                throw examination.stop(RefusalCode.UPLOAD_EMBEDS, full);
            }
            switch (type) {
                case PREFIX + "wordprocessingml.document.main+xml" -> kind = Optional.of(FileKind.DOCX);
                case PREFIX + "spreadsheetml.sheet.main+xml" -> kind = Optional.of(FileKind.XLSX);
                case PREFIX + "presentationml.presentation.main+xml" -> kind = Optional.of(FileKind.PPTX);
                default -> {}
            }
        });
    }

    void readPart(InputStream content, String name, String full) {
        boolean relations = name.toLowerCase(Locale.ROOT).endsWith(".rels");
        xml.examine(content, full, element -> {
            if (relations && element.getLocalName().equals("Relationship")) {
                checkRelation(element, full);
            } else if (element.getLocalName().equals("fldSimple")
                    || element.getLocalName().equals("ddeLink")) {
                checkField(element, full);
            }
        });
    }

    private void checkRelation(XMLStreamReader element, String full) {
        String type = attribute(element, "Type");
        String what = type.substring(type.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        String target = attribute(element, "Target");
        if (what.startsWith("vbaproject") || what.startsWith("control") || what.startsWith("activex")) {
            throw examination.stop(RefusalCode.UPLOAD_HAS_PROGRAM, full);
        }
        if (what.equals("oleobject") || what.equals("afchunk")) {
            throw examination.stop(RefusalCode.UPLOAD_EMBEDS, full);
        }
        boolean outside = attribute(element, "TargetMode").equalsIgnoreCase("External");
        if (outside && !(what.equals("hyperlink") && isHarmlessLink(target))) {
            throw examination.stop(RefusalCode.UPLOAD_REACHES_OUT, full, "target", Examination.shown(target));
        }
    }

    /** A click on a share of another machine gives it the officer's password hash; a click on a script runs it. */
    private static boolean isHarmlessLink(String target) {
        String small = target.strip().toLowerCase(Locale.ROOT).replace('\\', '/');
        boolean share = small.startsWith("//") || small.startsWith("file:////") || small.matches("file://[^/].*");
        return !share && !small.startsWith("javascript:") && !small.startsWith("vbscript:");
    }

    /** Dynamic data exchange starts a program by a field's text. */
    private void checkField(XMLStreamReader element, String full) {
        boolean exchange = element.getLocalName().equals("ddeLink");
        for (int i = 0; i < element.getAttributeCount() && !exchange; i++) {
            exchange = element.getAttributeLocalName(i).equals("instr")
                    && element.getAttributeValue(i)
                            .strip()
                            .toUpperCase(Locale.ROOT)
                            .startsWith("DDE");
        }
        if (exchange) {
            throw examination.stop(RefusalCode.UPLOAD_HAS_PROGRAM, full);
        }
    }

    private static String attribute(XMLStreamReader element, String name) {
        @Nullable String value = element.getAttributeValue(null, name);
        return value == null ? "" : value;
    }
}

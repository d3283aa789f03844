package vn.bodua.upload;

import static java.nio.charset.StandardCharsets.UTF_16;
import static vn.bodua.refusal.RefusalCode.UPLOAD_BROKEN;
import static vn.bodua.refusal.RefusalCode.UPLOAD_EMBEDS;
import static vn.bodua.refusal.RefusalCode.UPLOAD_HAS_PROGRAM;
import static vn.bodua.refusal.RefusalCode.UPLOAD_KIND_UNKNOWN;
import static vn.bodua.refusal.RefusalCode.UPLOAD_NAME_DISAGREES;
import static vn.bodua.refusal.RefusalCode.UPLOAD_PACKED_TOO_TIGHT;
import static vn.bodua.refusal.RefusalCode.UPLOAD_REACHES_OUT;
import static vn.bodua.refusal.RefusalCode.UPLOAD_UNPACKS_TOO_LARGE;
import static vn.bodua.refusal.RefusalCode.UPLOAD_XML_DECLARES;
import static vn.bodua.refusal.RefusalCode.UPLOAD_XML_TOO_DEEP;
import static vn.bodua.upload.CraftedFile.of;
import static vn.bodua.upload.CraftedFile.utf8;

import java.util.Base64;
import java.util.List;
import java.util.Random;

/** Documents of today's Office whose XML explodes, whose relations reach out, that bring programs along. */
final class CraftedOfficeDocuments {

    private static final String LAUGHS = """
            <?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "hahahaha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">
            <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;">]><x>&d;</x>""";
    private static final String OUTSIDE =
            "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/passwd\">]><x>&f;</x>";
    private static final byte[] OLE = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };

    private CraftedOfficeDocuments() {}

    private static OfficeBuilder document() {
        return new OfficeBuilder();
    }

    static List<CraftedFile> all() {
        return List.of(
                of(
                        "an entity from a file (XXE)",
                        "a.docx",
                        UPLOAD_XML_DECLARES,
                        () -> document().body(OUTSIDE).build()),
                of(
                        "an entity from a file, in UTF-16",
                        "a.docx",
                        UPLOAD_XML_DECLARES,
                        () -> document().body(OUTSIDE.getBytes(UTF_16)).build()),
                of(
                        "billion laughs",
                        "a.docx",
                        UPLOAD_XML_DECLARES,
                        () -> document().body(LAUGHS).build()),
                of(
                        "billion laughs in the types",
                        "a.docx",
                        UPLOAD_XML_DECLARES,
                        () -> document().types(LAUGHS, true).build()),
                of(
                        "one long entity many times (quadratic)",
                        "a.docx",
                        UPLOAD_XML_DECLARES,
                        () -> document().body(quadratic()).build()),
                of(
                        "a type from a server",
                        "a.xlsx",
                        UPLOAD_XML_DECLARES,
                        () -> document()
                                .body("<!DOCTYPE x SYSTEM \"http://192.0.2.1/x.dtd\"><x/>")
                                .build()),
                of(
                        "10,000 elements in one another",
                        "a.docx",
                        UPLOAD_XML_TOO_DEEP,
                        () -> document().body(deep()).build()),
                of(
                        "an element's name of 50,000 letters",
                        "a.docx",
                        UPLOAD_XML_TOO_DEEP,
                        () -> document()
                                .body("<" + random(50_000).replaceAll("[^a-z]", "") + "/>")
                                .build()),
                of(
                        "10,000 attributes",
                        "a.docx",
                        UPLOAD_XML_TOO_DEEP,
                        () -> document().body(attributes()).build()),
                of(
                        "a comment of 6 MB",
                        "a.docx",
                        UPLOAD_XML_TOO_DEEP,
                        () -> document()
                                .body("<x><!--" + random(6_000_000) + "--></x>")
                                .build()),
                of(
                        "an attribute of 6 MB",
                        "a.docx",
                        UPLOAD_XML_TOO_DEEP,
                        () -> document()
                                .body("<x y=\"" + random(6_000_000) + "\"/>")
                                .build()),
                of(
                        "a sheet packed 1:1000",
                        "a.docx",
                        UPLOAD_PACKED_TOO_TIGHT,
                        () -> document()
                                .body("<x>" + " ".repeat(20_000_000) + "</x>")
                                .build()),
                of(
                        "XML that breaks off",
                        "a.docx",
                        UPLOAD_BROKEN,
                        () -> document().body("<x><y></x>").build()),
                of(
                        "a type with macros",
                        "a.docx",
                        UPLOAD_HAS_PROGRAM,
                        () -> document()
                                .types("application/vnd.ms-word.document.macroEnabled.main+xml", false)
                                .build()),
                of(
                        "macros in a plain type",
                        "a.docx",
                        UPLOAD_HAS_PROGRAM,
                        () -> document().with("word/vbaProject.bin", OLE).build()),
                of(
                        "macros under another name",
                        "a.docx",
                        UPLOAD_HAS_PROGRAM,
                        () -> document().relation("vbaProject", "x.bin", false).build()),
                of(
                        "ActiveX",
                        "a.docx",
                        UPLOAD_HAS_PROGRAM,
                        () -> document().with("word/activeX/activeX1.bin", OLE).build()),
                of(
                        "a field that starts a program (DDE)",
                        "a.docx",
                        UPLOAD_HAS_PROGRAM,
                        () -> document()
                                .body(
                                        "<w:p xmlns:w=\"w\"><w:fldSimple w:instr=\" DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe /k\"/></w:p>")
                                .build()),
                of(
                        "an embedded OLE object",
                        "a.docx",
                        UPLOAD_EMBEDS,
                        () -> document()
                                .with("word/embeddings/oleObject1.bin", OLE)
                                .build()),
                of(
                        "an OLE object named a picture",
                        "a.docx",
                        UPLOAD_EMBEDS,
                        () -> document().with("word/media/image1.png", OLE).build()),
                of(
                        "a web page inside (altChunk)",
                        "a.docx",
                        UPLOAD_EMBEDS,
                        () -> document().relation("aFChunk", "page.html", false).build()),
                of(
                        "a program inside",
                        "a.docx",
                        UPLOAD_EMBEDS,
                        () -> document()
                                .with("word/media/x.bin", utf8("MZ\0\0"))
                                .build()),
                of(
                        "a template from a server",
                        "a.docx",
                        UPLOAD_REACHES_OUT,
                        () -> document()
                                .relation("attachedTemplate", "http://192.0.2.1/x.dotm", true)
                                .build()),
                of(
                        "a picture from a server",
                        "a.docx",
                        UPLOAD_REACHES_OUT,
                        () -> document()
                                .relation("image", "http://192.0.2.1/x.png", true)
                                .build()),
                of(
                        "figures from another workbook",
                        "a.docx",
                        UPLOAD_REACHES_OUT,
                        () -> document()
                                .relation("externalLinkPath", "file:///C:/so-lieu.xlsx", true)
                                .build()),
                of(
                        "a link to a machine's share",
                        "a.docx",
                        UPLOAD_REACHES_OUT,
                        () -> document()
                                .relation("hyperlink", "\\\\192.0.2.1\\share", true)
                                .build()),
                of(
                        "a link that is a script",
                        "a.docx",
                        UPLOAD_REACHES_OUT,
                        () -> document()
                                .relation("hyperlink", "JavaScript:x()", true)
                                .build()),
                of(
                        "no document in the types",
                        "a.docx",
                        UPLOAD_KIND_UNKNOWN,
                        () -> document().types("text/plain", false).build()),
                of("a document named a workbook", "a.xlsx", UPLOAD_NAME_DISAGREES, OfficeBuilder::docx),
                of("cut in the middle", "a.docx", UPLOAD_BROKEN, () -> CraftedArchives.half(OfficeBuilder.docx())),
                of(
                        "a picture of 3,600 million dots inside",
                        "a.docx",
                        UPLOAD_UNPACKS_TOO_LARGE,
                        () -> document()
                                .with("word/media/image1.png", CraftedPictures.png(60_000, 60_000))
                                .build()));
    }

    private static String quadratic() {
        return "<!DOCTYPE x [<!ENTITY a \"" + random(50_000) + "\">]><x>" + "&a;".repeat(20_000) + "</x>";
    }

    private static String deep() {
        return "<a>".repeat(10_000) + "</a>".repeat(10_000);
    }

    private static String attributes() {
        StringBuilder element = new StringBuilder("<x");
        for (int i = 0; i < 10_000; i++) {
            element.append(" a").append(i).append("=\"1\"");
        }
        return element + "/>";
    }

    private static String random(int length) {
        byte[] bytes = new byte[length];
        new Random(3).nextBytes(bytes);
        return Base64.getEncoder()
                .encodeToString(bytes)
                .replaceAll("[+/=]", "x")
                .substring(0, length);
    }
}

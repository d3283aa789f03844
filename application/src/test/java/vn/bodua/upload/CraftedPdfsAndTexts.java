package vn.bodua.upload;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static vn.bodua.refusal.RefusalCode.READ_BROKEN_ENCODING;
import static vn.bodua.refusal.RefusalCode.READ_EMPTY;
import static vn.bodua.refusal.RefusalCode.READ_NOT_TEXT;
import static vn.bodua.refusal.RefusalCode.READ_TOO_LARGE;
import static vn.bodua.refusal.RefusalCode.UPLOAD_BROKEN;
import static vn.bodua.refusal.RefusalCode.UPLOAD_EMBEDS;
import static vn.bodua.refusal.RefusalCode.UPLOAD_ENCRYPTED;
import static vn.bodua.refusal.RefusalCode.UPLOAD_HAS_PROGRAM;
import static vn.bodua.refusal.RefusalCode.UPLOAD_KIND_NOT_TAKEN;
import static vn.bodua.refusal.RefusalCode.UPLOAD_KIND_UNKNOWN;
import static vn.bodua.refusal.RefusalCode.UPLOAD_NAME_DISAGREES;
import static vn.bodua.refusal.RefusalCode.UPLOAD_PACKED_TOO_TIGHT;
import static vn.bodua.refusal.RefusalCode.UPLOAD_REACHES_OUT;
import static vn.bodua.refusal.RefusalCode.UPLOAD_TWO_IN_ONE;
import static vn.bodua.upload.CraftedFile.joined;
import static vn.bodua.upload.CraftedFile.of;
import static vn.bodua.upload.CraftedFile.utf8;

import java.util.Arrays;
import java.util.List;

/** PDFs that act by themselves, and texts that are none. */
final class CraftedPdfsAndTexts {

    private CraftedPdfsAndTexts() {}

    static List<CraftedFile> all() {
        return List.of(
                of(
                        "a PDF with a script",
                        "a.pdf",
                        UPLOAD_HAS_PROGRAM,
                        () -> pdf("<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>")),
                of(
                        "a PDF with a script, its name disguised",
                        "a.pdf",
                        UPLOAD_HAS_PROGRAM,
                        () -> pdf("<</S /J#61va#53cript/JS(x)>>")),
                of(
                        "a PDF with a script in a packed stream",
                        "a.pdf",
                        UPLOAD_HAS_PROGRAM,
                        () -> packed(utf8("<</S/JavaScript>>"), "/Type/ObjStm")),
                of("a PDF that starts a program", "a.pdf", UPLOAD_HAS_PROGRAM, () -> pdf("<</S/Launch/F(cmd.exe)>>")),
                of(
                        "a PDF with a form of scripts (XFA)",
                        "a.pdf",
                        UPLOAD_HAS_PROGRAM,
                        () -> pdf("<</AcroForm<</XFA 7 0 R>>>>")),
                of("a PDF with a file in it", "a.pdf", UPLOAD_EMBEDS, () -> pdf("<</Type/EmbeddedFile>>")),
                of(
                        "a PDF that sends a form",
                        "a.pdf",
                        UPLOAD_REACHES_OUT,
                        () -> pdf("<</S/SubmitForm/F(http://192.0.2.1/)>>")),
                of("a PDF under a password", "a.pdf", UPLOAD_ENCRYPTED, () -> pdf("<</Encrypt 5 0 R>>")),
                of(
                        "a PDF that breaks off",
                        "a.pdf",
                        UPLOAD_BROKEN,
                        () -> utf8("%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\nendobj\n")),
                of(
                        "a PDF with 120 MB of zeros, packed 1:1000",
                        "a.pdf",
                        UPLOAD_PACKED_TOO_TIGHT,
                        () -> packed(new byte[120_000_000], "")),
                of(
                        "a PDF with an archive behind",
                        "a.pdf",
                        UPLOAD_TWO_IN_ONE,
                        () -> CraftedArchives.withArchive(pdf("<<>>"))),
                of(
                        "a PDF with 10 KB behind",
                        "a.pdf",
                        UPLOAD_TWO_IN_ONE,
                        () -> joined(pdf("<<>>"), utf8("x".repeat(10_000)))),
                of("a PDF named a text", "a.txt", UPLOAD_NAME_DISAGREES, () -> pdf("<<>>")),
                of("nothing at all", "a.docx", READ_EMPTY, () -> new byte[0]),
                of("blanks", "a.txt", READ_EMPTY, () -> utf8(" \n\t \r\n")),
                of("a text with a zero in it", "a.txt", UPLOAD_KIND_UNKNOWN, () -> utf8("Có 570\0 hợp tác xã")),
                of(
                        "a text in UTF-16 with a zero in it",
                        "a.txt",
                        READ_NOT_TEXT,
                        () -> "\uFEFFCó 570\0 hợp tác xã".getBytes(UTF_16LE)),
                of("a text cut in a letter", "a.txt", READ_BROKEN_ENCODING, () -> cut("Có hợp tác xã ở Đ")),
                of(
                        "a text in an old code page",
                        "a.txt",
                        READ_BROKEN_ENCODING,
                        () -> "Hîp t¸c x·".getBytes(ISO_8859_1)),
                of("26 MB", "a.txt", READ_TOO_LARGE, () -> new byte[26 * 1024 * 1024]),
                of("a text named a PDF", "a.pdf", UPLOAD_NAME_DISAGREES, () -> utf8("Có 570 hợp tác xã")),
                of(
                        "a page named a document",
                        "a.docx",
                        UPLOAD_NAME_DISAGREES,
                        () -> utf8("<!DOCTYPE html><html><script>x()</script>")),
                of("a program named a document", "a.docx", UPLOAD_KIND_NOT_TAKEN, () -> utf8("MZ\u0090\0\u0003\0")),
                of(
                        "rich text named a document",
                        "a.doc",
                        UPLOAD_KIND_NOT_TAKEN,
                        () -> utf8("{\\rtf1\\ansi{\\object\\objautlink}}")),
                of("another packing (RAR)", "a.zip", UPLOAD_KIND_NOT_TAKEN, () -> utf8("Rar!\u001a\u0007\0")));
    }

    private static byte[] cut(String text) {
        byte[] whole = utf8(text);
        return Arrays.copyOf(whole, whole.length - 1);
    }

    static byte[] pdf(String object) {
        return utf8("%PDF-1.7\n1 0 obj\n" + object + "\nendobj\ntrailer\n<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n");
    }

    private static byte[] packed(byte[] content, String type) {
        byte[] stream = ZipBuilder.deflate(content, false);
        byte[] start =
                utf8("%PDF-1.7\n1 0 obj\n<<" + type + "/Filter/FlateDecode/Length " + stream.length + ">>\nstream\n");
        return joined(joined(start, stream), utf8("\nendstream\nendobj\nstartxref\n9\n%%EOF\n"));
    }
}

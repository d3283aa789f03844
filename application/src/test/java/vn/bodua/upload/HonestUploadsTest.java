package vn.bodua.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;

@DisplayName("Honest files pass as what they are; less than all of one does not")
class HonestUploadsTest {

    private static final String PROSE = "Toàn tỉnh có 570 hợp tác xã, tăng 12 hợp tác xã so với cùng kỳ.\n";

    private final ExamineUpload examineUpload = new ExamineUpload();

    private Examined passed(String name, byte[] content) {
        return switch (examineUpload.examine(name, content)) {
            case Outcome.Done<Examined>(Examined examined) -> examined;
            case Outcome.Refused<Examined>(Refusal refusal) -> throw new AssertionError(name + ": " + refusal);
        };
    }

    private static Refusal refused(Outcome<Examined> outcome) {
        return switch (outcome) {
            case Outcome.Refused<Examined>(Refusal refusal) -> refusal;
            case Outcome.Done<Examined>(Examined examined) -> throw new AssertionError("passed: " + examined);
        };
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** One of each kind, as the programs that people use write it. */
    private static byte[] honest(FileKind kind) {
        return switch (kind) {
            case DOCX -> OfficeBuilder.docx();
            case XLSX -> OfficeBuilder.xlsx();
            case PPTX -> OfficeBuilder.pptx();
            case XLS -> OfficeBuilder.xls();
            case DOC -> CraftedOldDocuments.document(0, root -> {});
            case PDF -> pdf();
            case ZIP -> zip(Map.of("báo cáo.txt", utf8(PROSE), "số liệu.docx", OfficeBuilder.docx()));
            case PNG -> CraftedPictures.drawn("png");
            case JPEG -> CraftedPictures.drawn("jpg");
            case TEXT -> utf8(PROSE);
            case CSV -> utf8("đơn vị,kỳ,giá trị\nvn-01,2019,570\nvn-02,2019,69\n");
            case HTML -> utf8("<!DOCTYPE html>\n<html><body><script>x()</script>" + PROSE + "</body></html>");
            case EML -> utf8("From: a@b.vn\nTo: c@d.vn\nSubject: x\nDate: Mon, 1 Jan 2024 00:00:00 +0700\n\n" + PROSE);
            default -> throw new IllegalArgumentException(kind.name());
        };
    }

    static byte[] pdf() {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            return OfficeBuilder.written(document::save);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("thư mục/"));
            zip.closeEntry();
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    @ParameterizedTest
    @EnumSource(
            names = {"DOCX", "XLSX", "PPTX", "XLS", "DOC", "PDF", "ZIP", "PNG", "JPEG", "TEXT", "CSV", "HTML", "EML"})
    @DisplayName("known by its content, under its own name and under a name that promises nothing")
    void passes(FileKind kind) {
        byte[] content = honest(kind);
        String ending = kind == FileKind.TEXT ? "txt" : kind.name().toLowerCase(Locale.ROOT);

        assertThat(passed("a." + ending, content).kind()).isEqualTo(kind);
        assertThat(passed("Báo cáo quý I.2019", content).kind()).isEqualTo(kind);
        assertThat(passed("a", content).size()).isEqualTo(content.length);
    }

    @ParameterizedTest
    @EnumSource(names = {"DOCX", "XLSX", "XLS", "DOC", "ZIP", "PNG"})
    @DisplayName("cut at every kilobyte it is refused")
    void cutIsRefused(FileKind kind) {
        byte[] whole = honest(kind);
        for (int length = 1024; length < whole.length; length += 1024) {
            assertThat(refused(examineUpload.examine("a", Arrays.copyOf(whole, length)))
                            .code())
                    .as(kind + " of " + length)
                    .isIn(RefusalCode.UPLOAD_BROKEN, RefusalCode.UPLOAD_SIZES_DISAGREE);
        }
    }

    @Test
    @DisplayName("a text comes back as its characters, whatever its Unicode form")
    void textIsDecoded() {
        byte[] wide = ("\uFEFF" + PROSE).getBytes(StandardCharsets.UTF_16BE);
        assertThat(passed("a.txt", utf8(PROSE)).text()).contains(PROSE);
        assertThat(passed("a.txt", utf8("\uFEFF" + PROSE)).text()).contains(PROSE);
        assertThat(passed("a.txt", wide).text()).contains(PROSE);
    }

    @Test
    @DisplayName("what an archive unpacks to is counted")
    void counted() {
        Examined examined = passed("a.zip", zip(Map.of("a.txt", utf8(PROSE), "b.txt", utf8(PROSE))));
        assertThat(examined.parts()).isEqualTo(4);
        assertThat(examined.unpacked()).isGreaterThanOrEqualTo(2L * utf8(PROSE).length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://vca.org.vn/", "mailto:a@b.vn", "#chuong-1", "so-lieu.xlsx"})
    @DisplayName("a plain hyperlink stays")
    void hyperlinks(String target) {
        byte[] document =
                new OfficeBuilder().relation("hyperlink", target, true).build();
        assertThat(passed("a.docx", document).kind()).isEqualTo(FileKind.DOCX);
    }

    @Test
    @DisplayName("time is a limit too, and it is kept within a part")
    void timeIsUp() {
        ExamineUpload hurried =
                new ExamineUpload(UploadLimits.DEFAULT.withTime(Duration.ofMillis(50)), EnumSet.allOf(FileKind.class));
        byte[] large = CraftedArchives.loose(8, 12);
        long began = System.nanoTime();
        Refusal refusal = refused(hurried.examine("a.zip", large));

        assertThat(refusal.code()).isEqualTo(RefusalCode.UPLOAD_TAKES_TOO_LONG);
        assertThat(refusal.details()).containsEntry("limit", "0.05 s");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    @DisplayName("who reads texts only is told what else it is, before it is looked into")
    void textsOnly() {
        ExamineUpload texts = new ExamineUpload(UploadLimits.DEFAULT, ExamineUpload.texts());
        Refusal refusal = refused(texts.examine("a.docx", new byte[] {'P', 'K', 3, 4, 0, 0}));
        assertThat(refusal.code()).isEqualTo(RefusalCode.READ_NOT_TEXT);
        assertThat(refused(new ExamineUpload(UploadLimits.DEFAULT, EnumSet.of(FileKind.PDF))
                                .examine("a.docx", OfficeBuilder.docx()))
                        .code())
                .isEqualTo(RefusalCode.UPLOAD_KIND_NOT_TAKEN);
    }

    @Test
    @DisplayName("a file on the disk over the limit is refused by its size, a missing one as missing")
    void onTheDisk(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("a.txt"), List.of(PROSE));
        ExamineUpload small = new ExamineUpload(UploadLimits.DEFAULT.withSize(10), ExamineUpload.texts());

        assertThat(examineUpload.examine("a.txt", file)).isInstanceOf(Outcome.Done.class);
        assertThat(refused(small.examine("a.txt", file)).code()).isEqualTo(RefusalCode.READ_TOO_LARGE);
        assertThat(refused(examineUpload.examine("b.txt", folder.resolve("b.txt")))
                        .code())
                .isEqualTo(RefusalCode.READ_NO_FILE);
    }
}

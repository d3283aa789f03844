package vn.bodua.narrative.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The PDF of a report prints the same on every machine")
class ThePdfTest {

    private static final double POINTS_PER_MM = 72 / 25.4;

    private static final String LETTERS =
            "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ";

    private static PDDocument document;

    @BeforeAll
    static void open() throws IOException {
        WrittenReport report = new ReportWriter(MaterialBuilder.DICTIONARY).compose(Samples.nation(), Samples.DAY);
        document = Loader.loadPDF(PdfRenderer.render(withAllLetters(report)));
    }

    @AfterAll
    static void close() throws IOException {
        document.close();
    }

    @Test
    @DisplayName("all Vietnamese letters, small and capital, come out as themselves")
    void letters() throws IOException {
        String text = text();
        assertThat(text).contains(LETTERS).contains(upper(LETTERS)).doesNotContain("#");
        assertThat(text).contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM").contains("25.282 HTX");
    }

    @Test
    @DisplayName("every font is inside the file, and is the shipped one")
    void fonts() throws IOException {
        List<PDFont> fonts = new ArrayList<>();
        for (PDPage page : document.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                fonts.add(page.getResources().getFont(name));
            }
        }
        assertThat(fonts).isNotEmpty().allSatisfy(font -> {
            assertThat(font.isEmbedded()).isTrue();
            assertThat(font.getName()).contains("LiberationSerif");
        });
    }

    @Test
    @DisplayName("pages are A4")
    void paper() {
        PDPage page = document.getPage(0);
        assertThat(page.getMediaBox().getWidth() / POINTS_PER_MM)
                .isCloseTo(210, org.assertj.core.data.Offset.offset(0.5));
        assertThat(page.getMediaBox().getHeight() / POINTS_PER_MM)
                .isCloseTo(297, org.assertj.core.data.Offset.offset(0.5));
    }

    @Test
    @DisplayName("the second page carries its number at the top, the first page none")
    void pageNumbers() throws IOException {
        assertThat(page(1).lines().findFirst())
                .hasValueSatisfying(line -> assertThat(line).doesNotStartWith("1"));
        assertThat(page(2).lines().findFirst())
                .hasValueSatisfying(line -> assertThat(line.strip()).isEqualTo("2"));
    }

    private static String text() throws IOException {
        return new PDFTextStripper().getText(document).replace('\u00a0', ' ');
    }

    private static String page(int number) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(number);
        stripper.setEndPage(number);
        return stripper.getText(document);
    }

    private static WrittenReport withAllLetters(WrittenReport report) {
        List<Block> body = new ArrayList<>(report.body());
        body.add(1, ReportWriter.paragraph(LETTERS));
        body.add(2, ReportWriter.paragraph(upper(LETTERS)));
        return new WrittenReport(
                report.unit(),
                report.period(),
                report.date(),
                report.letterhead(),
                report.subject(),
                body,
                report.sources());
    }

    private static String upper(String text) {
        return text.toUpperCase(java.util.Locale.of("vi", "VN"));
    }
}

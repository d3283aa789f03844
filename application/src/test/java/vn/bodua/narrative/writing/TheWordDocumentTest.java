package vn.bodua.narrative.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

@DisplayName("The Word document of a report has the form of Decree 30/2020")
class TheWordDocumentTest {

    private static final double TWIPS_PER_MM = 1440 / 25.4;

    private static XWPFDocument document;

    @BeforeAll
    static void open() throws IOException {
        WrittenReport report = new ReportWriter(MaterialBuilder.DICTIONARY).compose(Samples.nation(), Samples.DAY);
        document = new XWPFDocument(new ByteArrayInputStream(DocxRenderer.render(report)));
    }

    @AfterAll
    static void close() throws IOException {
        document.close();
    }

    @Test
    @DisplayName("A4 upright, 20–25 mm above and below, 30–35 mm on the left, 15–20 mm on the right")
    void paperAndMargins() {
        CTSectPr section = document.getDocument().getBody().getSectPr();
        assertThat(millimetres(section.getPgSz().getW())).isEqualTo(210);
        assertThat(millimetres(section.getPgSz().getH())).isEqualTo(297);
        assertThat(millimetres(section.getPgMar().getTop())).isBetween(20L, 25L);
        assertThat(millimetres(section.getPgMar().getBottom())).isBetween(20L, 25L);
        assertThat(millimetres(section.getPgMar().getLeft())).isBetween(30L, 35L);
        assertThat(millimetres(section.getPgMar().getRight())).isBetween(15L, 20L);
    }

    @Test
    @DisplayName("every run is set in Times New Roman, the body in 14 points, justified, with its first line set in")
    void typeface() {
        assertThat(document.getParagraphs())
                .flatExtracting(XWPFParagraph::getRuns)
                .filteredOn(r -> !r.text().isBlank())
                .allSatisfy(r -> assertThat(r.getFontFamily()).isEqualTo("Times New Roman"));
        XWPFParagraph body = paragraph("Tính đến hết tháng 6 năm 2020");
        assertThat(body.getAlignment()).isEqualTo(ParagraphAlignment.BOTH);
        assertThat(body.getRuns().getFirst().getFontSizeAsDouble()).isEqualTo(14);
        assertThat(Math.round(body.getIndentationFirstLine() / TWIPS_PER_MM * 10) / 10.0)
                .isBetween(10.0, 12.7);
    }

    @Test
    @DisplayName("the head has the issuer on the left, the nation and its motto on the right, number and date below")
    void masthead() {
        XWPFTable head = document.getTables().getFirst();
        assertThat(text(head, 0, 0)).isEqualTo("LIÊN MINH HỢP TÁC XÃ VIỆT NAM");
        assertThat(text(head, 0, 1)).isEqualTo("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc");
        assertThat(text(head, 1, 0)).startsWith("Số:").endsWith("/BC-LMHTXVN");
        assertThat(text(head, 1, 1)).isEqualTo("Hà Nội, ngày 15 tháng 6 năm 2020");
    }

    @Test
    @DisplayName("pages are numbered in the middle of the top margin, and the first page is not")
    void pageNumbers() {
        XWPFParagraph number = document.getHeaderFooterPolicy()
                .getDefaultHeader()
                .getParagraphs()
                .getFirst();
        assertThat(number.getAlignment()).isEqualTo(ParagraphAlignment.CENTER);
        assertThat(number.getCTP().getFldSimpleArray(0).getInstr()).isEqualTo("PAGE");
        assertThat(document.getDocument().getBody().getSectPr().isSetTitlePg()).isTrue();
        assertThat(document.getHeaderFooterPolicy().getFirstPageHeader().getText())
                .isBlank();
    }

    @Test
    @DisplayName("the table repeats its header on every page and sets numbers to the right")
    void table() {
        XWPFTable table = document.getTables().get(1);
        assertThat(table.getRow(0).isRepeatHeader()).isTrue();
        assertThat(table.getRow(0).getTableCells()).hasSize(8);
        XWPFTableRow total = table.getRow(2);
        assertThat(total.getCell(3).getText()).isEqualTo("25.282");
        assertThat(total.getCell(3).getParagraphs().getFirst().getAlignment()).isEqualTo(ParagraphAlignment.RIGHT);
        assertThat(total.getCell(5).getText()).isEqualTo("+2.002");
    }

    @Test
    @DisplayName("the chart is a picture with a text for those who do not see it")
    void chart() {
        assertThat(document.getAllPictures()).hasSize(1);
        assertThat(document.getDocument().xmlText()).contains("Nông nghiệp: 16.012; Phi nông nghiệp: 8.087");
    }

    @Test
    @DisplayName("the text ends with its end mark, the list of recipients with the archive")
    void endings() {
        assertThat(document.getParagraphs()).extracting(XWPFParagraph::getText).anyMatch(t -> t.endsWith("./."));
        XWPFTable closing = document.getTables().getLast();
        assertThat(text(closing, 0, 0)).startsWith("Nơi nhận:").endsWith("- Lưu: VT, CSPT.");
        assertThat(text(closing, 0, 1)).startsWith("TM. BAN THƯỜNG VỤ CHỦ TỊCH");
    }

    private static XWPFParagraph paragraph(String start) {
        return document.getParagraphs().stream()
                .filter(p -> p.getText().startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    private static String text(XWPFTable table, int row, int column) {
        List<String> lines = table.getRow(row).getCell(column).getParagraphs().stream()
                .map(XWPFParagraph::getText)
                .filter(t -> !t.isBlank())
                .toList();
        return String.join(" ", lines).replace('\u00a0', ' ');
    }

    private static long millimetres(Object twips) {
        return Math.round(((Number) twips).doubleValue() / TWIPS_PER_MM);
    }
}

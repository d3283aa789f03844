package vn.bodua.narrative.writing;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** The page of a Word document: paper, margins, page numbers, styles, tables of fixed widths. */
final class DocxPage {

    static final String FONT = "Times New Roman";
    static final String HEADING_1 = "Heading1";
    static final String HEADING_2 = "Heading2";
    static final int TEXT_WIDTH_MM = 210 - Form.LEFT - Form.RIGHT;

    /** Widths of the columns in millimetres: issuer, nation. */
    static final List<Integer> MASTHEAD = List.of(67, TEXT_WIDTH_MM - 67);

    /** Recipients, signature. */
    static final List<Integer> CLOSING = List.of(80, TEXT_WIDTH_MM - 80);

    private static final double TWIPS_PER_MM = 1440 / 25.4;

    private final XWPFDocument document;

    DocxPage(XWPFDocument document) {
        this.document = document;
    }

    static int twips(double millimetres) {
        return (int) Math.round(millimetres * TWIPS_PER_MM);
    }

    static int points(int points) {
        return points * 20;
    }

    void setUp(WrittenReport report) {
        document.getProperties().getCoreProperties().setTitle(Form.KIND + ": " + report.subject());
        document.getProperties()
                .getCoreProperties()
                .setCreator(report.letterhead().issuer());
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz paper = section.addNewPgSz();
        paper.setW(BigInteger.valueOf(twips(210)));
        paper.setH(BigInteger.valueOf(twips(297)));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(twips(Form.TOP)));
        margins.setBottom(BigInteger.valueOf(twips(Form.BOTTOM)));
        margins.setLeft(BigInteger.valueOf(twips(Form.LEFT)));
        margins.setRight(BigInteger.valueOf(twips(Form.RIGHT)));
        margins.setHeader(BigInteger.valueOf(twips(10)));
        margins.setFooter(BigInteger.valueOf(twips(10)));
        margins.setGutter(BigInteger.ZERO);
        styles();
        pageNumbers();
    }

    private void styles() {
        XWPFStyles styles = document.createStyles();
        CTFonts fonts = CTFonts.Factory.newInstance();
        fonts.setAscii(FONT);
        fonts.setHAnsi(FONT);
        fonts.setCs(FONT);
        fonts.setEastAsia(FONT);
        styles.setDefaultFonts(fonts);
        styles.setSpellingLanguage("vi-VN");
        heading(styles, HEADING_1, "heading 1", 0);
        heading(styles, HEADING_2, "heading 2", 1);
    }

    /** A style that only marks the level, for the navigation of Word and of screen readers. */
    private static void heading(XWPFStyles styles, String id, String name, int level) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.addNewName().setVal(name);
        style.setType(STStyleType.PARAGRAPH);
        style.addNewPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level));
        styles.addStyle(new XWPFStyle(style, styles));
    }

    /** Centred in the top margin, from the second page on: the first page has a header of its own, empty. */
    private void pageNumbers() {
        document.createHeader(HeaderFooterType.FIRST).createParagraph();
        XWPFHeader header = document.createHeader(HeaderFooterType.DEFAULT);
        XWPFParagraph paragraph = header.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        var field = paragraph.getCTP().addNewFldSimple();
        field.setInstr("PAGE");
        var run = field.addNewR();
        CTFonts fonts = run.addNewRPr().addNewRFonts();
        fonts.setAscii(FONT);
        fonts.setHAnsi(FONT);
        run.getRPr().addNewSz().setVal(BigInteger.valueOf(26));
        run.addNewT().setStringValue("2");
    }

    /** A table without lines, as wide as the text. */
    XWPFTable openTable(int rows, List<Integer> widths) {
        XWPFTable table = ruledTable(rows, widths);
        table.removeBorders();
        table.setCellMargins(0, 0, 0, 0);
        return table;
    }

    /** A table with thin lines and fixed widths of its columns. */
    XWPFTable ruledTable(int rows, List<Integer> widths) {
        XWPFTable table = document.createTable(rows, widths.size());
        CTTblLayoutType layout = table.getCTTbl().getTblPr().isSetTblLayout()
                ? table.getCTTbl().getTblPr().getTblLayout()
                : table.getCTTbl().getTblPr().addNewTblLayout();
        layout.setType(STTblLayoutType.FIXED);
        table.setWidthType(TableWidthType.DXA);
        table.setWidth(widths.stream().mapToInt(DocxPage::twips).sum());
        table.setCellMargins(0, twips(1), 0, twips(1));
        var grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        widths.forEach(w -> grid.addNewGridCol().setW(BigInteger.valueOf(twips(w))));
        for (XWPFTableRow row : table.getRows()) {
            for (int i = 0; i < widths.size(); i++) {
                row.getCell(i).setWidth(Integer.toString(twips(widths.get(i))));
            }
        }
        return table;
    }

    /** Cells are made with an empty paragraph, which would stand above the first line. */
    static void dropFirstParagraphs(XWPFTable table) {
        for (XWPFTableRow row : table.getRows()) {
            for (XWPFTableCell cell : row.getTableCells()) {
                if (cell.getParagraphs().size() > 1) {
                    cell.removeParagraph(0);
                }
            }
        }
    }

    /** A line of the given length, centred in a column: the upper edge of an empty paragraph that is set in on both sides. */
    static void ruleBelow(XWPFParagraph paragraph, int columnMm, int lengthMm) {
        paragraph.setBorderTop(Borders.SINGLE);
        int side = twips((columnMm - lengthMm) / 2.0);
        paragraph.setIndentationLeft(side);
        paragraph.setIndentationRight(side);
        paragraph.setSpacingBefore(points(2));
        paragraph.setSpacingAfter(0);
        paragraph.createRun().setFontSize(4);
    }
}

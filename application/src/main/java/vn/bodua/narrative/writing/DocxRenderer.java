package vn.bodua.narrative.writing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** Sets a report as a Word document in the form of Decree 30/2020/NĐ-CP. */
public final class DocxRenderer {

    private static final int BODY = 14;
    private static final int TABLE = 11;
    private static final double EMU_PER_MM = 36_000;

    private final XWPFDocument document = new XWPFDocument();
    private final DocxPage page = new DocxPage(document);

    private DocxRenderer() {}

    /** The document as a file's bytes. */
    public static byte[] render(WrittenReport report) {
        DocxRenderer renderer = new DocxRenderer();
        try (ByteArrayOutputStream file = new ByteArrayOutputStream();
                XWPFDocument open = renderer.document) {
            renderer.set(report);
            open.write(file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException("a PNG is a picture", e);
        }
    }

    private void set(WrittenReport report) throws IOException, InvalidFormatException {
        page.setUp(report);
        masthead(report);
        title(report);
        for (String basis : Form.bases(report.letterhead())) {
            text(body(), basis, Face.ITALIC, BODY);
        }
        List<Block> blocks = report.body();
        for (int i = 0; i < blocks.size(); i++) {
            boolean last = i == blocks.size() - 1;
            boolean keep = last || blocks.get(i + 1) instanceof Block.NumberTable;
            switch (blocks.get(i)) {
                case Block.Heading heading -> heading(heading);
                case Block.Paragraph paragraph -> {
                    XWPFParagraph body = body();
                    // The last words stand on the page of the signature, an introduction on that of its table.
                    body.setKeepNext(keep);
                    text(body, paragraph.text(), Face.PLAIN, BODY);
                }
                case Block.Missing missing -> text(body(), missing.text(), Face.PLAIN, BODY);
                case Block.NumberTable table -> table(table);
                case Block.Chart chart -> chart(chart);
            }
        }
        closing(report.letterhead());
        annex(report);
    }

    /** Two columns, in two rows so that number and date stand on one line. */
    private void masthead(WrittenReport report) {
        Letterhead letterhead = report.letterhead();
        XWPFTable table = page.openTable(2, DocxPage.MASTHEAD);
        XWPFTableCell left = table.getRow(0).getCell(0);
        letterhead.superior().ifPresent(s -> text(line(left), s, Face.PLAIN, 12));
        text(line(left), letterhead.issuer(), Face.BOLD, 12);
        DocxPage.ruleBelow(line(left), DocxPage.MASTHEAD.getFirst(), 25);
        XWPFTableCell right = table.getRow(0).getCell(1);
        text(line(right), Form.NATION, Face.BOLD, 12);
        text(line(right), Form.MOTTO, Face.BOLD, 13);
        DocxPage.ruleBelow(line(right), DocxPage.MASTHEAD.getLast(), 57);
        text(line(table.getRow(1).getCell(0)), report.numberAndSymbol(), Face.PLAIN, 13);
        text(line(table.getRow(1).getCell(1)), report.placeAndDate(), Face.ITALIC, 13);
        DocxPage.dropFirstParagraphs(table);
    }

    private void title(WrittenReport report) {
        XWPFParagraph kind = centred();
        kind.setSpacingBefore(DocxPage.points(14));
        kind.setSpacingAfter(0);
        text(kind, Form.KIND, Face.BOLD, BODY);
        XWPFParagraph subject = centred();
        subject.setSpacingAfter(0);
        text(subject, report.subject(), Face.BOLD, BODY);
        XWPFParagraph rule = centred();
        DocxPage.ruleBelow(rule, DocxPage.TEXT_WIDTH_MM, 60);
        rule.setSpacingAfter(DocxPage.points(8));
    }

    private void heading(Block.Heading heading) {
        XWPFParagraph paragraph = body();
        paragraph.setStyle(heading.level() == 1 ? DocxPage.HEADING_1 : DocxPage.HEADING_2);
        paragraph.setKeepNext(true);
        text(paragraph, heading.text(), Face.BOLD, BODY);
    }

    private void table(Block.NumberTable block) {
        XWPFParagraph caption = centred();
        caption.setKeepNext(true);
        caption.setSpacingBefore(DocxPage.points(6));
        text(caption, block.caption(), Face.BOLD, 13);
        List<Integer> widths = block.columns().stream()
                .map(c -> Math.round(DocxPage.TEXT_WIDTH_MM * c.share() / 100f))
                .toList();
        XWPFTable table = page.ruledTable(block.rows().size() + 2, widths);
        for (int i = 0; i < block.columns().size(); i++) {
            text(
                    cell(table.getRow(0), i, Block.Align.CENTRE),
                    block.columns().get(i).title(),
                    Face.BOLD,
                    TABLE);
            text(cell(table.getRow(1), i, Block.Align.CENTRE), "(" + (i + 1) + ")", Face.ITALIC, 10);
        }
        table.getRow(0).setRepeatHeader(true);
        table.getRow(1).setRepeatHeader(true);
        for (int r = 0; r < block.rows().size(); r++) {
            Block.Row row = block.rows().get(r);
            for (int i = 0; i < row.cells().size(); i++) {
                XWPFParagraph paragraph =
                        cell(table.getRow(r + 2), i, block.columns().get(i).align());
                if (row.part() && i == 1) {
                    paragraph.setIndentationLeft(DocxPage.twips(4));
                }
                text(paragraph, row.cells().get(i).text(), Face.PLAIN, TABLE);
            }
        }
        table.getRows().forEach(row -> row.setCantSplitRow(true));
        XWPFParagraph gap = document.createParagraph();
        gap.setSpacingAfter(0);
    }

    private static XWPFParagraph cell(XWPFTableRow row, int column, Block.Align align) {
        XWPFParagraph paragraph = row.getCell(column).getParagraphs().getFirst();
        row.getCell(column).setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
        paragraph.setAlignment(
                switch (align) {
                    case LEFT -> ParagraphAlignment.LEFT;
                    case CENTRE -> ParagraphAlignment.CENTER;
                    case RIGHT -> ParagraphAlignment.RIGHT;
                });
        paragraph.setSpacingBefore(DocxPage.points(2));
        paragraph.setSpacingAfter(DocxPage.points(2));
        return paragraph;
    }

    private void chart(Block.Chart chart) throws IOException, InvalidFormatException {
        XWPFParagraph picture = centred();
        picture.setKeepNext(true);
        picture.setSpacingBefore(DocxPage.points(6));
        XWPFRun run = picture.createRun();
        try (ByteArrayInputStream png = new ByteArrayInputStream(ChartPainter.png(chart))) {
            run.addPicture(png, PictureType.PNG, "bieu-do.png", (int) (ChartPainter.WIDTH_MM * EMU_PER_MM), (int)
                    (ChartPainter.HEIGHT_MM * EMU_PER_MM));
        }
        run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr().setDescr(chart.alternative());
        text(centred(), chart.caption(), Face.ITALIC, 13);
    }

    private void closing(Letterhead letterhead) {
        XWPFParagraph gap = document.createParagraph();
        gap.setSpacingAfter(0);
        gap.setKeepNext(true);
        XWPFTable table = page.openTable(1, DocxPage.CLOSING);
        XWPFTableCell left = table.getRow(0).getCell(0);
        text(leftLine(left), Form.RECIPIENTS, Face.BOLD_ITALIC, 12);
        Form.recipients(letterhead).forEach(r -> text(leftLine(left), r, Face.PLAIN, 11));
        XWPFTableCell right = table.getRow(0).getCell(1);
        letterhead.authority().forEach(a -> text(line(right), a, Face.BOLD, BODY));
        for (int i = 0; i < 4; i++) {
            text(line(right), "", Face.PLAIN, BODY);
        }
        letterhead.signer().ifPresent(name -> text(line(right), name, Face.BOLD, BODY));
        table.getRow(0).setCantSplitRow(true);
        DocxPage.dropFirstParagraphs(table);
    }

    private void annex(WrittenReport report) {
        if (report.sources().isEmpty()) {
            return;
        }
        XWPFParagraph title = centred();
        title.createRun().addBreak(BreakType.PAGE);
        text(title, Form.ANNEX, Face.BOLD, BODY);
        title.setSpacingAfter(0);
        XWPFParagraph name = centred();
        name.setSpacingAfter(0);
        text(name, Form.ANNEX_TITLE, Face.BOLD, BODY);
        text(centred(), report.annexReference(), Face.ITALIC, BODY);
        int number = 0;
        for (WrittenReport.Source source : report.sources()) {
            XWPFParagraph paragraph = body();
            text(paragraph, ++number + ". " + source.label() + ": ", Face.PLAIN, BODY);
            text(paragraph, String.join("; ", source.indicators()) + ".", Face.ITALIC, BODY);
        }
    }

    private XWPFParagraph body() {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.BOTH);
        paragraph.setIndentationFirstLine(DocxPage.twips(12.7));
        paragraph.setSpacingBefore(DocxPage.points(3));
        paragraph.setSpacingAfter(DocxPage.points(3));
        paragraph.setSpacingBetween(1.15);
        return paragraph;
    }

    private XWPFParagraph centred() {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setSpacingAfter(DocxPage.points(6));
        return paragraph;
    }

    private static XWPFParagraph line(XWPFTableCell cell) {
        XWPFParagraph paragraph = leftLine(cell);
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        return paragraph;
    }

    private static XWPFParagraph leftLine(XWPFTableCell cell) {
        XWPFParagraph paragraph = cell.addParagraph();
        paragraph.setSpacingAfter(0);
        return paragraph;
    }

    private enum Face {
        PLAIN,
        BOLD,
        ITALIC,
        BOLD_ITALIC
    }

    private static void text(XWPFParagraph paragraph, String text, Face face, int points) {
        XWPFRun run = paragraph.createRun();
        run.setText(text);
        run.setFontFamily(DocxPage.FONT);
        run.setFontSize(points);
        run.setBold(face == Face.BOLD || face == Face.BOLD_ITALIC);
        run.setItalic(face == Face.ITALIC || face == Face.BOLD_ITALIC);
    }
}

package vn.bodua.upload;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Office documents: honest ones as POI writes them, and small ones of which any part can be another. */
final class OfficeBuilder {

    private static final String MAIN =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    static final String BODY =
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>Có 570 hợp tác xã.</w:t></w:r></w:p></w:body></w:document>";

    private String types = types(MAIN);
    private byte[] body = CraftedFile.utf8(BODY);
    private String relations = "";
    private final ZipBuilder more = new ZipBuilder();

    static String types(String main) {
        return "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/word/document.xml\" ContentType=\""
                + main + "\"/></Types>";
    }

    OfficeBuilder types(String main, boolean whole) {
        types = whole ? main : types(main);
        return this;
    }

    OfficeBuilder body(String xml) {
        return body(CraftedFile.utf8(xml));
    }

    OfficeBuilder body(byte[] xml) {
        body = xml;
        return this;
    }

    OfficeBuilder with(String name, byte[] content) {
        more.with(name, content);
        return this;
    }

    OfficeBuilder relation(String type, String target, boolean outside) {
        relations += "<Relationship Id=\"r1\" Type=\"" + RELATIONS + type + "\" Target=\"" + target + "\""
                + (outside ? " TargetMode=\"External\"" : "") + "/>";
        return this;
    }

    byte[] build() {
        return more.with("[Content_Types].xml", types)
                .with("word/document.xml", body)
                .with(
                        "word/_rels/document.xml.rels",
                        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                                + relations + "</Relationships>")
                .build();
    }

    static byte[] docx() {
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("Toàn tỉnh có 570 hợp tác xã.");
            document.createParagraph().createHyperlinkRun("https://vca.org.vn/").setText("Liên minh");
            document.createTable(3, 3);
            return written(document::write);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] xlsx() {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet("Số liệu").createRow(0).createCell(0).setCellValue(570);
            return written(workbook::write);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] pptx() {
        try (XMLSlideShow show = new XMLSlideShow()) {
            show.createSlide().createTextBox().setText("570 hợp tác xã");
            return written(show::write);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] xls() {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet("Số liệu").createRow(0).createCell(0).setCellValue(570);
            return written(workbook::write);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    interface Writes {
        void to(ByteArrayOutputStream out) throws IOException;
    }

    static byte[] written(Writes writes) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            writes.to(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

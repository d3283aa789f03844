package vn.bodua.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.bodua.browser.Visitor.press;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.bodua.registry.importing.Column;

@DisplayName("Lists brought to the registry by hand, in a browser")
class BringingListsTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static byte[] saved(Download download) throws IOException {
        try (InputStream content = download.createReadStream()) {
            return content.readAllBytes();
        }
    }

    /** The template with one more row below those that it has. */
    private static byte[] filled(byte[] template, Map<Column, String> row) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(template))) {
            Sheet list = workbook.getSheet("Danh sách");
            Row added = list.createRow(list.getLastRowNum() + 1);
            row.forEach((column, value) -> {
                for (Cell heading : list.getRow(0)) {
                    if (heading.getStringCellValue().equals(column.heading())) {
                        added.createCell(heading.getColumnIndex()).setCellValue(value);
                    }
                }
            });
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static void brought(Page page, String name, String type, byte[] content) {
        page.locator("main input[name=file]").setInputFiles(new FilePayload(name, type, content));
        page.locator("main select[name=place]").selectOption("bac-ninh-2025");
        press(page, "Xem trước");
    }

    @Test
    @DisplayName("a template is taken, filled in, previewed, recorded and found in the list")
    void broughtAndFound() throws IOException {
        try (Visitor visitor = Visitor.atADesk()) {
            Page page = visitor.open("/registry");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Nhập danh sách"))
                    .click();
            page.locator("main select[name=unit]").selectOption("bac-ninh-2025");
            Download template = page.waitForDownload(
                    () -> page.getByText("Tải tệp mẫu").last().click());
            assertThat(template.suggestedFilename()).startsWith("mau-so-hop-tac-xa-bac-ninh-2025");
            byte[] list = filled(
                    saved(template),
                    Map.of(
                            Column.NAME, "Hợp tác xã Quan Họ Nhập Tệp",
                            Column.KIND, "Hợp tác xã",
                            Column.NUMBER, "2400999001",
                            Column.FOUNDED, "05/6/2015",
                            Column.COMMUNE, "xã Tiên Du",
                            Column.SECTOR, "Trồng trọt",
                            Column.MEMBERS, "41"));
            brought(page, "quan-ho.xlsx", XLSX, list);
            assertThat(page.locator("#news")).containsText("Hợp tác xã Quan Họ Nhập Tệp");
            visitor.picture("registry-import");
            try (Visitor other = Visitor.atADesk()) {
                assertThat(other.open("/registry?q=quan+ho+nhap").locator("#found"))
                        .not()
                        .containsText("Quan Họ Nhập Tệp");
            }
            press(page, "Ghi vào sổ 1 hồ sơ");
            assertThat(page.locator("[role=status]")).containsText("1 hồ sơ mới");

            visitor.open("/registry?q=quan+ho+nhap");
            assertThat(page.locator("#found tbody tr")).hasCount(1);
            Download taken = page.waitForDownload(
                    () -> page.locator("#found").getByText("CSV").click());
            assertThat(new String(saved(taken), StandardCharsets.UTF_8))
                    .contains("2400999001")
                    .hasLineCount(2);

            visitor.open("/registry/import");
            brought(
                    page,
                    "sua.csv",
                    "text/csv",
                    "Mã số,Tên HTX,Thành viên\n2400999001,Hợp tác xã Quan Họ Nhập Tệp,58\n"
                            .getBytes(StandardCharsets.UTF_8));
            assertThat(page.locator("#changes tbody tr")).hasCount(1);
            assertThat(page.locator("#changes")).containsText("41");
            assertThat(page.locator("#changes")).containsText("58");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    @DisplayName("a wrong cell is refused with its address, and nothing can be recorded")
    void refused() {
        try (Visitor visitor = Visitor.withAPhone()) {
            Page page = visitor.open("/registry/import");
            brought(
                    page,
                    "sai.csv",
                    "text/csv",
                    ("Tên HTX,Ngày thành lập,Xã,Lĩnh vực,Ghi chú riêng\n"
                                    + "Hợp tác xã Đúng Một,05/6/2015,Tân Mỹ,Trồng trọt,a\n"
                                    + "Hợp tác xã Sai Ngày,31/02/2015,Tân Mỹ,Trồng cây,b\n")
                            .getBytes(StandardCharsets.UTF_8));
            assertThat(page.locator("#findings tbody th")).hasText(new String[] {"B3", "D3"});
            assertThat(page.locator("#columns")).containsText("Ghi chú riêng");
            assertThat(page.locator("#preview button")).isDisabled();
            assertThat(visitor.overflow()).isZero();
            visitor.picture("registry-import-refused");
            visitor.open("/registry?q=dung+mot");
            assertThat(page.locator("#found")).not().containsText("Đúng Một");
        }
    }

    @Test
    @DisplayName("a list that is no longer held is asked for again")
    void notHeld() {
        try (Visitor visitor = Visitor.atADesk()) {
            Page page = visitor.open("/registry/import");
            brought(
                    page,
                    "mot.csv",
                    "text/csv",
                    "Tên HTX,Ngày thành lập,Xã,Lĩnh vực\nHợp tác xã Bị Quên,05/6/2015,Tân Mỹ,Trồng trọt\n"
                            .getBytes(StandardCharsets.UTF_8));
            page.evaluate("document.querySelector('[name=list]').value = '0'.repeat(64)");
            press(page, "Ghi vào sổ 1 hồ sơ");
            assertThat(page.locator("[role=alert]")).containsText("không còn được giữ");
            visitor.open("/registry?q=bi+quen");
            assertThat(page.locator("#found")).not().containsText("Bị Quên");
        }
    }
}

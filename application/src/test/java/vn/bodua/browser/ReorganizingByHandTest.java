package vn.bodua.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.bodua.browser.Visitor.fill;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Changing units by hand, in a browser")
class ReorganizingByHandTest {

    @Test
    @DisplayName(
            "what a merger would do is shown first, with the totals of the nation that stay, and nothing is recorded")
    void preview() {
        try (Visitor visitor = Visitor.atADesk()) {
            Page page = visitor.open("/reorganizations/merge");
            fill(page, "units", "tỉnh An Giang; tỉnh Cà Mau");
            fill(page, "effective", "2028-01-01");
            fill(page, "designation", "tỉnh");
            fill(page, "name", "Tây Nam Bộ");
            page.getByText("Xem trước").click();
            assertThat(page.locator("main")).containsText("Tây Nam Bộ");
            assertThat(page.locator("main")).containsText("tổng số cả nước");
            assertThat(page.locator("[name=number]")).isVisible();
            assertThat(page.locator("[name=units]")).hasValue("tỉnh An Giang; tỉnh Cà Mau");
            page.locator("h2").getByText("Nếu ghi quyết định này").scrollIntoViewIfNeeded();
            page.mouse().wheel(0, 500);
            visitor.picture("reorganization");
            visitor.open("/reorganizations");
            assertThat(page.locator("main")).not().containsText("Tây Nam Bộ");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    @DisplayName("what is decided stands in the list with its decision, whose file comes back as it was sent")
    void decided() throws IOException {
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        ImageIO.write(
                new java.awt.image.BufferedImage(40, 30, java.awt.image.BufferedImage.TYPE_INT_RGB), "png", picture);
        try (Visitor visitor = Visitor.atADesk()) {
            Page page = visitor.open("/reorganizations/found");
            page.locator("[name=unitKind]").selectOption("block");
            page.locator("[name=tree]").selectOption("emulation");
            fill(page, "parent", "Cả nước");
            fill(page, "effective", "2026-03-01");
            fill(page, "designation", "Khối thi đua");
            fill(page, "name", "các quỹ tín dụng nhân dân");
            page.getByText("Xem trước").click();
            fill(page, "number", "Quyết định số 12/QĐ-LMHTXVN");
            fill(page, "issuedOn", "2026-02-16");
            fill(page, "issuer", "Liên minh HTX Việt Nam");
            page.locator("[name=file]")
                    .setInputFiles(new FilePayload("quyet-dinh-12.png", "image/png", picture.toByteArray()));
            page.getByText("Ghi vào sổ").click();
            assertThat(page.locator("main")).containsText("Khối thi đua các quỹ tín dụng nhân dân");
            assertThat(page.locator("main")).containsText("12/QĐ-LMHTXVN");
            Download file = page.waitForDownload(
                    () -> page.getByText("quyet-dinh-12.png").click());
            assertThat(Files.readAllBytes(file.path())).isEqualTo(picture.toByteArray());
            visitor.open("/units?tree=emulation&on=2026-03-01");
            assertThat(page.locator("#found")).containsText("các quỹ tín dụng nhân dân");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    @DisplayName("a program in the place of the decision's file is refused, and nothing is recorded")
    void program() {
        try (Visitor visitor = Visitor.atADesk()) {
            Page page = visitor.open("/reorganizations/rename");
            fill(page, "units", "tỉnh Cà Mau");
            fill(page, "effective", "2028-01-01");
            fill(page, "name", "Đất Mũi");
            page.getByText("Xem trước").click();
            fill(page, "number", "Nghị quyết 1");
            fill(page, "issuedOn", "2027-10-01");
            fill(page, "issuer", "Quốc hội");
            page.locator("[name=file]")
                    .setInputFiles(
                            new FilePayload("nghi-quyet.pdf", "application/pdf", new byte[] {'M', 'Z', 0, 1, 2, 3}));
            page.getByText("Ghi vào sổ").click();
            assertThat(page.locator("[role=alert]")).containsText("nghi-quyet.pdf");
            visitor.open("/reorganizations");
            assertThat(page.locator("main")).not().containsText("Đất Mũi");
        }
    }
}

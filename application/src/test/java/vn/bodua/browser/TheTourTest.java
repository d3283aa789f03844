package vn.bodua.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The way of a newcomer: from a report to the ledger, to a table of then and of today, to a written report. */
class TheTourTest {

    /** Its parts make 772: the total is wrong on purpose. */
    private static final String REPORT = """
            Kinh tế tập thể tỉnh Bắc Giang 6 tháng đầu năm 2020

            Tính đến ngày 30/6/2020, toàn tỉnh Bắc Giang có 780 HTX, trong đó có 556 HTX nông nghiệp, 194 HTX phi nông \
            nghiệp và 22 quỹ tín dụng nhân dân. Sáu tháng đầu năm 2020, tỉnh Bắc Giang thành lập mới 49 HTX.
            """;

    @Test
    @DisplayName("from a report to the ledger, to a table of then and of today, to a written report")
    void fromAReportToAReport() throws IOException {
        try (Visitor visitor = Visitor.atADesk()) {
            Page page = visitor.open("/");
            assertThat(page).hasTitle(Pattern.compile("Bó Đũa"));

            readsAReport(visitor);
            reviewsAndEnters(visitor);
            settlesARivalClaim(visitor);
            seesThenAndToday(visitor);
            looksAtAUnit(visitor);
            hasAReportWritten(visitor);

            // The browser itself notes a refused correction; nothing else may be noted.
            assertThat(visitor.complaints()).allSatisfy(c -> assertThat(c).contains("a status of 422"));
            assertThat(visitor.askedElsewhere()).isEmpty();
        }
    }

    private static void readsAReport(Visitor visitor) {
        Page page = visitor.open("/reports");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("Ban Chấp hành")))
                .first()
                .click();
        Locator panel = page.locator("#panel article.current");
        assertThat(panel).containsText("Đơn vị");
        page.keyboard().press("j");
        assertThat(panel).containsText(Pattern.compile("2 / \\d+"));
        page.keyboard().press("k");
        assertThat(panel).containsText(Pattern.compile("1 / \\d+"));
        page.locator("#text .st", new Page.LocatorOptions().setHasText("16.012"))
                .first()
                .click();
        assertThat(panel).containsText("16.012");
        assertThat(panel).containsText("16.012 + 8.087 + 1.183 = 25.282");
        visitor.picture("report");
    }

    private static void reviewsAndEnters(Visitor visitor) {
        Page page = visitor.open("/reports/new");
        page.locator("textarea[name=text]").fill(REPORT);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Đọc báo cáo"))
                .click();
        page.waitForURL("**/review");
        Locator total = page.locator("li.review", new Page.LocatorOptions().setHasText("780"))
                .first();
        assertThat(total).containsText("556 + 194 + 22 = 772");
        visitor.picture("review");

        total.getByText("Bỏ").click();
        assertThat(page.locator("li.review-dropped")).hasCount(1);
        page.getByText("Khôi phục").click();
        assertThat(page.locator("li.review-dropped")).hasCount(0);

        Locator parts = page.locator("li.review", new Page.LocatorOptions().setHasText("22"));
        parts.last().locator("summary").click();
        parts.last().locator("input[name=value]").fill("ba mươi");
        parts.last().getByText("Lưu sửa đổi").click();
        assertThat(page.locator("[role=alert]")).containsText("R-404");
        page.locator("li.review input[name=value]:visible").fill("30");
        page.locator("li.review button:visible", new Page.LocatorOptions().setHasText("Lưu sửa đổi"))
                .click();
        assertThat(page.locator("#review")).containsText("5 số liệu sẵn sàng nhập");

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Nhập 5 số liệu"))
                .click();
        assertThat(page.locator(".notice")).containsText("Đã nhập 5 số liệu vào sổ");
    }

    private static void settlesARivalClaim(Visitor visitor) {
        Page page = visitor.open("/");
        visitor.picture("home");
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Tổng số hợp tác xã, Bắc Giang, 6 tháng đầu năm 2020"))
                .first()
                .click();
        assertThat(page.locator(".tile-number")).containsText("772");
        assertThat(page.locator("blockquote mark").last()).containsText("780");
        visitor.picture("figure");
        page.locator("input[name=reason]").fill("Số của Liên minh tỉnh báo cáo lại, đã đối chiếu");
        page.getByText("Chọn số 780 HTX").click();
        assertThat(page.locator(".tile-number")).containsText("780");
        assertThat(page.locator("main")).containsText("Số của Liên minh tỉnh báo cáo lại, đã đối chiếu");
        page.locator("input[name=asOf]").fill("2019-01-01");
        page.getByText("Xem ngày đó").click();
        assertThat(page.locator("main")).containsText("Vào ngày đó sổ chưa có số liệu cho ô này");
    }

    private static void seesThenAndToday(Visitor visitor) {
        Page page = visitor.open("/table?unit=cum-tay-nam-song-hau&indicator=coop.new&period=2019-Q1");
        Locator sum = page.locator("tfoot tr.sum td.n").first();
        assertThat(page.locator("tbody tr")).hasCount(6);
        assertThat(sum).hasText("25");
        visitor.picture("table-then");
        page.getByText("Địa giới hôm nay").click();
        assertThat(page.locator("tbody tr")).hasCount(3);
        assertThat(sum).hasText("25");
        assertThat(page.locator("tbody tr", new Page.LocatorOptions().setHasText("Cần Thơ")))
                .containsText("một phần");
        visitor.picture("table-today");
        page.locator("tbody tr a.figure").first().click();
        page.locator("blockquote mark").first().waitFor();
        page.locator("main li a.figure").first().click();
        assertThat(page.locator("#panel article.current")).isVisible();
    }

    private static void looksAtAUnit(Visitor visitor) {
        Page page = visitor.open("/units");
        page.locator("input[name=q]").fill("dong thap");
        Locator dongThap = page.getByRole(
                AriaRole.LINK,
                new Page.GetByRoleOptions().setName("Tỉnh Đồng Tháp").setExact(true));
        assertThat(page.locator("#found")).not().containsText("Cao Bằng");
        assertThat(dongThap).hasCount(1);
        dongThap.click();
        assertThat(page.locator("h1")).hasText("Tỉnh Đồng Tháp");
        page.locator(".life a", new Page.LocatorOptions().setHasText("Tiền Giang"))
                .first()
                .click();
        assertThat(page.locator("h1")).hasText("Tỉnh Tiền Giang");
        assertThat(page.locator("main")).containsText("Nghị quyết 202/2025/QH15");
        visitor.open("/units/bac-giang");
        visitor.picture("unit");
    }

    private static void hasAReportWritten(Visitor visitor) throws IOException {
        Page page = visitor.open("/written?unit=ca-nuoc&period=2020-H1");
        assertThat(page.locator("article.report")).containsText("25.282");
        visitor.picture("written");
        for (String format : new String[] {"docx", "pdf"}) {
            Download file =
                    page.waitForDownload(() -> page.getByText("Tải ." + format).click());
            assertThat(file.suggestedFilename()).isEqualTo("bao-cao-ca-nuoc-2020-h1." + format);
            assertThat(Files.size(file.path())).isGreaterThan(5_000);
        }
    }
}

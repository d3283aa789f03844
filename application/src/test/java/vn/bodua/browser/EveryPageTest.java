package vn.bodua.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EveryPageTest {

    private static final int LIGHT_ENOUGH = 100_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/reports",
                "/reports/1",
                "/reports/1/review",
                "/reports/new",
                "/units",
                "/units?all=yes",
                "/units?tree=emulation&on=2019-06-30",
                "/units?tree=region&on=2025-07-01",
                "/units?on=2000-01-01",
                "/units/map",
                "/units/map?on=2000-01-01",
                "/reorganizations",
                "/registry",
                "/registry?kind=coop&state=all&sector=crops",
                "/registry?kind=nothing",
                "/registry/new",
                "/registry/import",
                "/registry/map",
                "/registry/987654321",
                "/units/an-giang",
                "/units/an-giang-2025",
                "/units/ca-nuoc",
                "/table",
                "/table?unit=cum-tay-nam-song-hau&indicator=coop.new&period=2019-Q1",
                "/table?unit=cum-tay-nam-song-hau&indicator=coop.new&period=2019-Q1&boundaries=today",
                "/table?unit=ca-nuoc&indicator=coop.count&period=2020-H1",
                "/table?unit=ca-nuoc&indicator=coop.count&period=hom-qua",
                "/figures/cell?unit=ca-nuoc&indicator=coop.count&period=2020-H1",
                "/written?unit=ca-nuoc&period=2020-H1",
                "/written",
                "/no/such/page"
            })
    @DisplayName("fits a phone, has one title, asks nothing of others, complains of nothing, in both languages")
    void isWellMade(String address) {
        try (Visitor visitor = Visitor.withAPhone()) {
            Page page = visitor.open(address);
            assertFits(visitor, address);
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("vi");
            assertThat(page.locator("header + main h1").first().innerText()).isNotBlank();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("English"))
                    .click();
            page.waitForLoadState();
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
            assertFits(visitor, address);
            assertThat(visitor.askedElsewhere()).isEmpty();
            // A page that is an answer to a wrong address says so to the browser too.
            assertThat(visitor.complaints())
                    .allSatisfy(c -> assertThat(c).contains("the server responded with a status of 4"));
        }
    }

    private static void assertFits(Visitor visitor, String address) {
        assertThat(visitor.overflow()).as("%s wider than a phone by", address).isZero();
    }

    @Test
    @DisplayName("the switch makes a page dark, and it stays dark")
    void darkStays() {
        try (Visitor visitor = Visitor.atADesk()) {
            Page page = visitor.open("/units");
            for (int i = 0; i < 2; i++) {
                page.locator("button[name=theme]").click();
                page.waitForLoadState();
            }
            assertThat(page.locator("html").getAttribute("data-theme")).isEqualTo("dark");
            visitor.open("/reports");
            assertThat(background(page)).isEqualTo("rgb(20, 26, 24)");
        }
        try (Visitor visitor = Visitor.inTheDark()) {
            assertThat(background(visitor.open("/reports/1"))).isEqualTo("rgb(20, 26, 24)");
            visitor.picture("report-dark");
        }
        try (Visitor visitor = Visitor.withAPhone()) {
            visitor.open("/table?unit=cum-tay-nam-song-hau&indicator=coop.new&period=2019-Q1&boundaries=today");
            visitor.picture("table-phone");
        }
    }

    private static String background(Page page) {
        return page.evaluate("getComputedStyle(document.body).backgroundColor").toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/reports/1",
                "/reports/1/review",
                "/units?all=yes",
                "/units?tree=region&on=2025-06-30",
                "/units/map",
                "/registry",
                "/registry/map",
                "/table?unit=ca-nuoc&indicator=coop.count&period=2020-H1"
            })
    @DisplayName("weighs less than 100 KB with its style and scripts, without the typeface")
    void isLight(String address) throws IOException, InterruptedException {
        long weight = sizeOf(address)
                + sizeOf("/assets/bodua.css")
                + sizeOf("/assets/units.css")
                + sizeOf("/assets/registry.css")
                + sizeOf("/assets/read.js")
                + sizeOf("/favicon.svg")
                + sizeOf("/webjars/htmx.org/2.0.10/dist/htmx.min.js");
        assertThat(weight).isBetween(10_000L, (long) LIGHT_ENOUGH);
    }

    /** As sent to a browser, which takes compressed content. */
    private static long sizeOf(String address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(RunningBodua.address() + address))
                                    .header("Accept-Encoding", "gzip")
                                    .header("Cookie", RunningBodua.session("ban"))
                                    .build(),
                            BodyHandlers.ofByteArray())
                    .body()
                    .length;
        }
    }

    @Test
    @DisplayName("without scripts a report is read, reviewed and entered all the same")
    void worksWithoutScripts() {
        try (Visitor visitor = Visitor.withoutScripts()) {
            Page page = visitor.open("/reports/2");
            page.locator("#text .st").nth(2).click();
            assertThat(page.locator("#panel article:visible").count()).isEqualTo(1);
            visitor.open("/reports/new");
            page.locator("textarea[name=text]")
                    .fill("Đến hết năm 2018, tỉnh Bắc Giang có 701 HTX. Trong năm 2018 thành lập mới 33 HTX.");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Đọc báo cáo"))
                    .click();
            page.locator("li.review").first().getByText("Bỏ").click();
            assertThat(page.locator("li.review-dropped").count()).isEqualTo(1);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Nhập 1 số liệu"))
                    .click();
            assertThat(page.locator(".notice").innerText()).contains("Đã nhập 1 số liệu vào sổ");
        }
    }

    @Test
    @DisplayName("by keyboard alone: the first stop leads past the navigation, and every stop can be seen")
    void worksByKeyboard() {
        try (Visitor visitor = Visitor.atADesk()) {
            Page page = visitor.open("/reports/1");
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            assertThat(page.evaluate("!!document.activeElement.closest('main')"))
                    .isEqualTo(true);
            assertThat(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
                    .isEqualTo("solid");
        }
    }
}

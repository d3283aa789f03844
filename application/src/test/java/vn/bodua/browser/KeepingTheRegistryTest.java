package vn.bodua.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.bodua.browser.Visitor.choose;
import static vn.bodua.browser.Visitor.fill;
import static vn.bodua.browser.Visitor.press;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The registry kept by hand, in a browser")
class KeepingTheRegistryTest {

    private static String entered(Visitor visitor, String name) {
        Page page = visitor.open("/registry/new");
        fill(page, "name", name);
        choose(page, "place", "bac-ninh-2025");
        fill(page, "commune", "xã Lạng Giang");
        choose(page, "sector", "crops");
        fill(page, "day", "2020-03-02");
        fill(page, "charterCapital", "1,5 tỷ");
        fill(page, "members", "62");
        press(page, "Ghi vào sổ");
        assertThat(page.locator("h1")).hasText(name);
        return page.url().replaceFirst(".*/registry/", "/registry/");
    }

    @Test
    @DisplayName("one is entered, suspended, found as one types and, as that was a mistake, active again")
    void aLife() {
        try (Visitor visitor = Visitor.atADesk()) {
            Page page = visitor.page();
            String file = entered(visitor, "Hợp tác xã Rau an toàn Tân Tiến");
            assertThat(page.locator(".tiles")).containsText("62");
            assertThat(page.locator(".tiles")).containsText("1,5 tỷ");

            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Tạm ngừng hoạt động"))
                    .click();
            fill(page, "day", "2024-05-06");
            fill(page, "reason", "thiếu vốn");
            fill(page, "decisionNumber", "Thông báo số 3/TB-HTX");
            fill(page, "decisionDay", "2024-05-02");
            fill(page, "decisionIssuer", "HTX Tân Tiến");
            press(page, "Ghi vào hồ sơ");
            assertThat(page.locator(".head")).containsText("Tạm ngừng hoạt động");
            assertThat(page.locator("#life")).containsText("thiếu vốn");
            assertThat(page.locator("#life")).containsText("3/TB-HTX");
            assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Tạm ngừng hoạt động")))
                    .isDisabled();
            visitor.picture("registrant");

            visitor.open("/registry");
            page.locator("[name=q]").pressSequentially("rau an toan tan ti");
            assertThat(page.locator("#found tbody tr")).hasCount(1);
            assertThat(page.locator("#found")).containsText("Tạm ngừng");
            assertThat(page).hasURL(java.util.regex.Pattern.compile(".*q=rau.*"));
            choose(page, "state", "operating");
            assertThat(page.locator("#found")).containsText("Không có hồ sơ nào khớp");

            visitor.open(file);
            page.locator("#life li")
                    .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("thiếu vốn"))
                    .getByText("Rút lại")
                    .click();
            fill(page, "reason", "ghi nhầm hồ sơ");
            press(page, "Rút lại việc này");
            assertThat(page.locator(".head")).containsText("Đang hoạt động");
            assertThat(page.locator("#life")).containsText("ghi nhầm hồ sơ");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    @DisplayName("what was typed comes back with a refusal beside its field, and nothing is entered")
    void refused() {
        try (Visitor visitor = Visitor.atADesk()) {
            Page page = visitor.open("/registry/new");
            fill(page, "name", "Hợp tác xã Không Có Ngành");
            choose(page, "place", "bac-ninh-2025");
            choose(page, "sector", "crops");
            fill(page, "day", "2020-03-02");
            fill(page, "lines", "0118; 34567");
            press(page, "Ghi vào sổ");
            assertThat(page.locator("[role=alert]")).containsText("34567");
            assertThat(page.locator(".field-wrong")).containsText("Ngành nghề");
            assertThat(page.locator("[name=name]")).hasValue("Hợp tác xã Không Có Ngành");
            assertThat(page.locator("[name=sector]")).hasValue("crops");
            visitor.open("/registry?q=khong+co+nganh");
            assertThat(page.locator("#found")).not().containsText("Không Có Ngành");
        }
    }

    @Test
    @DisplayName("a suspension of years ago and its end are recorded at once")
    void two() {
        try (Visitor visitor = Visitor.atADesk()) {
            String file = entered(visitor, "Hợp tác xã Nghỉ Một Năm");
            Page page = visitor.open(file + "/events/suspended");
            fill(page, "day", "2021-01-04");
            fill(page, "resumed", "2022-01-03");
            press(page, "Ghi vào hồ sơ");
            assertThat(page.locator(".head")).containsText("Đang hoạt động");
            assertThat(page.locator("#life")).containsText("Hoạt động trở lại");
            visitor.open(file + "?on=2021-06-01");
            assertThat(page.locator(".head")).containsText("Tạm ngừng hoạt động");
        }
    }

    @Test
    @DisplayName("filters are kept under a name, and dropped")
    void views() {
        try (Visitor visitor = Visitor.atADesk()) {
            entered(visitor, "Hợp tác xã Nhìn Lại");
            Page page = visitor.open("/registry?q=nhin+lai&sector=crops&state=all");
            fill(page, "view", "Trồng trọt của tôi");
            press(page, "Lưu cách xem");
            assertThat(page).hasURL(java.util.regex.Pattern.compile(".*sector=crops.*"));
            visitor.open("/registry");
            page.getByText("Trồng trọt của tôi").click();
            assertThat(page.locator("#found tbody tr")).hasCount(1);
            press(page, "Bỏ");
            assertThat(page.locator("main")).not().containsText("Trồng trọt của tôi");
        }
    }

    @Test
    @DisplayName("two are merged, chosen from those that were found; the one that went in says where")
    void merged() {
        try (Visitor visitor = Visitor.atADesk()) {
            String one = entered(visitor, "Hợp tác xã Sông Thương");
            String other = entered(visitor, "Hợp tác xã Sông Lục Nam");
            Page page = visitor.open(one + "/merger");
            fill(page, "day", "2025-08-01");
            page.locator("[name=find]").pressSequentially("song luc");
            page.getByText("Hợp tác xã Sông Lục Nam").click();
            press(page, "Ghi vào hồ sơ");
            assertThat(page.locator("#life")).containsText("Nhận sáp nhập");
            visitor.open(other);
            assertThat(page.locator(".head")).containsText("Đã sáp nhập");
            assertThat(page.locator("#life")).containsText("Hợp tác xã Sông Thương");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    @DisplayName("members, results and products stand in the file and on its sheet")
    void facts() {
        try (Visitor visitor = Visitor.atADesk()) {
            String file = entered(visitor, "Hợp tác xã Mỳ Chũ Nam Thể");
            Page page = visitor.open(file + "/census");
            fill(page, "on", "2025-12-31");
            fill(page, "members", "1.205");
            fill(page, "full_members", "1.200");
            fill(page, "workers", "86");
            fill(page, "capital", "12 tỷ");
            fill(page, "officer", "Nguyễn Văn Nam");
            press(page, "Ghi vào hồ sơ");
            page = visitor.open(file + "/results");
            fill(page, "year", "2025");
            fill(page, "revenue", "52,4 tỷ");
            fill(page, "profit_after_tax", "-120 triệu");
            press(page, "Ghi vào hồ sơ");
            page = visitor.open(file + "/products");
            fill(page, "name", "Mỳ Chũ");
            choose(page, "standard", "ocop");
            fill(page, "stars", "4");
            fill(page, "from", "2025-03-01");
            press(page, "Ghi vào hồ sơ");
            assertThat(page.locator("main")).containsText("★★★★");
            assertThat(page.locator("main")).containsText("29/02/2028");
            assertThat(page.locator(".tiles")).containsText("Lớn");
            visitor.picture("registrant");
            visitor.open(file + "/sheet");
            assertThat(page.locator(".sheet")).containsText("52,4 tỷ");
            assertThat(page.locator(".sheet")).containsText("Nguyễn Văn Nam");
            visitor.open("/registry?standard=ocop-4");
            assertThat(page.locator("#found")).containsText("Mỳ Chũ");
            visitor.open("/registry?standard=ocop-5");
            assertThat(page.locator("#found")).not().containsText("Mỳ Chũ");
            assertThat(visitor.complaints()).isEmpty();
        }
    }
}

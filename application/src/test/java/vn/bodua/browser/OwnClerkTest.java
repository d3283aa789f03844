package vn.bodua.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.bodua.time.BusinessClock;

@DisplayName("A cooperative's own clerk and the province, each in a browser")
class OwnClerkTest {

    private static final int YEAR =
            RunningBodua.bean(BusinessClock.class).today().getYear() - 1;

    private static void fill(Page page, String field, String value) {
        page.locator("main [name='" + field + "']").first().fill(value);
    }

    private static void choose(Page page, String field, String value) {
        page.locator("main select[name='" + field + "']").first().selectOption(value);
    }

    private static void press(Page page, String words) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(words).setExact(true))
                .click();
        page.waitForLoadState();
    }

    private static void follow(Page page, String words) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words).setExact(true))
                .click();
        page.waitForLoadState();
    }

    /** The address of a file that the province has just opened. */
    private static String entered(Visitor province, String name) {
        Page page = province.open("/registry/new");
        fill(page, "name", name);
        choose(page, "place", "an-giang-2025");
        choose(page, "sector", "crops");
        fill(page, "day", "2019-03-02");
        press(page, "Ghi vào sổ");
        assertThat(page.locator("h1")).hasText(name);
        return page.url().replaceFirst(".*/registry/", "/registry/");
    }

    @Test
    @DisplayName("named, one proposes a change, sends the yearly report and gives points; one is accepted, one refused")
    void theWholeWay() {
        String name = "Hợp tác xã Lúa sạch Thoại Sơn";
        try (Visitor province = Visitor.atADesk().signIn("chuyenvien");
                Visitor clerk = Visitor.withAPhone().signIn("htx")) {
            String file = entered(province, name);
            Page phone = clerk.open("/");
            assertThat(phone).hasURL(Pattern.compile(".*/own"));
            assertThat(phone.locator("main")).not().containsText(name);

            Page desk = province.open(file);
            follow(desk, "Người phụ trách");
            fill(desk, "account", "khong-co-ai");
            press(desk, "Chỉ định");
            assertThat(desk.locator("[role=alert]")).containsText("R-805");
            fill(desk, "account", "htx");
            press(desk, "Chỉ định");
            assertThat(desk.locator("main")).containsText("Võ Thị Hợp");

            clerk.open("/own");
            var card = phone.locator("section").filter(new Locator.FilterOptions().setHasText(name));
            assertThat(card).containsText("Chưa gửi");
            assertThat(clerk.overflow()).isZero();
            clerk.picture("own-phone");
            card.getByText("Đề nghị thay đổi đăng ký").click();
            fill(phone, "name", "");
            phone.locator("main [name=name]").evaluate("field => field.required = false");
            press(phone, "Gửi tỉnh kiểm tra");
            assertThat(phone.locator("[role=alert]")).containsText("R-812");
            assertThat(clerk.overflow()).isZero();
            fill(phone, "name", name + " xanh");
            fill(phone, "phone", "0296 384 1234");
            fill(phone, "reason", "Theo giấy chứng nhận đăng ký thay đổi lần 1");
            press(phone, "Gửi tỉnh kiểm tra");
            assertThat(card).containsText("Thay đổi đăng ký đang chờ tỉnh kiểm tra");

            card.getByText("Báo cáo năm " + YEAR).first().click();
            fill(phone, "revenue", "7,5 tỷ");
            fill(phone, "members", "62");
            assertThat(clerk.overflow()).isZero();
            press(phone, "Gửi tỉnh kiểm tra");
            assertThat(card).containsText("Báo cáo năm " + YEAR + " đang chờ tỉnh kiểm tra");

            card.getByText("Đánh giá, xếp loại năm " + YEAR).click();
            phone.locator("main input[name^='points.']").all().forEach(field -> field.fill("2"));
            press(phone, "Ghi bản tự đánh giá");
            assertThat(phone.locator(".head")).containsText("Đã tự đánh giá");
            assertThat(phone.locator("#check")).hasCount(0);

            province.open("/registry");
            follow(desk, "2 đề nghị chờ kiểm tra");
            desk.locator("tr")
                    .filter(new Locator.FilterOptions().setHasText("Thay đổi đăng ký"))
                    .getByRole(AriaRole.LINK)
                    .click();
            assertThat(desk.locator("table")).containsText(name + " xanh");
            assertThat(desk.locator("tbody tr")).hasCount(2);
            assertThat(desk.locator("main")).containsText("Theo giấy chứng nhận");
            province.picture("proposal");
            press(desk, "Chấp nhận và ghi vào hồ sơ");
            desk.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name + " xanh"))
                    .click();
            assertThat(desk.locator("main")).containsText("7.500.000.000");
            fill(desk, "reason", "Số thành viên khác nghị quyết đại hội");
            press(desk, "Từ chối đề nghị");
            assertThat(desk.locator("main")).containsText("Không có đề nghị nào đang chờ");

            clerk.open("/own");
            card = phone.locator("section").filter(new Locator.FilterOptions().setHasText(name + " xanh"));
            assertThat(card).containsText("Đã chấp nhận");
            assertThat(card).containsText("Số thành viên khác nghị quyết đại hội");
            assertThat(card).containsText("Chưa gửi");
            assertThat(clerk.overflow()).isZero();
            assertThat(province.open(file).locator(".tiles")).not().containsText("62");
            // The browser itself notes the answers 404 and 422.
            assertThat(clerk.complaints()).allSatisfy(c -> assertThat(c).contains("status of 4"));
            assertThat(province.complaints()).allSatisfy(c -> assertThat(c).contains("status of 4"));
        }
    }

    @Test
    @DisplayName("takes back at a desk what was just sent")
    void takenBack() {
        try (Visitor province = Visitor.atADesk().signIn("chuyenvien");
                Visitor clerk = Visitor.atADesk().signIn("htx")) {
            String file = entered(province, "Hợp tác xã Rút Lại");
            Page desk = province.open(file + "/clerks");
            fill(desk, "account", "htx");
            press(desk, "Chỉ định");
            Page page = clerk.open("/own/" + file.replaceFirst(".*/", "") + "/census");
            fill(page, "members", "31");
            press(page, "Gửi tỉnh kiểm tra");
            var card = page.locator("section").filter(new Locator.FilterOptions().setHasText("Hợp tác xã Rút Lại"));
            assertThat(card).containsText("Thành viên, lao động, vốn đang chờ");
            clerk.picture("own");
            card.getByText("Rút lại đề nghị").click();
            assertThat(card).containsText("Đã rút lại");
            assertThat(clerk.complaints()).isEmpty();
        }
    }
}

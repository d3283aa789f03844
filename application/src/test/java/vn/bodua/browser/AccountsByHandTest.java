package vn.bodua.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import vn.bodua.access.signin.LoadDemoAccounts;
import vn.bodua.time.BusinessClock;

/** What people do about accounts in the browser: appoint a deputy, hand over a way in, take a second factor away. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AccountsByHandTest {

    private static final String TODAY =
            RunningBodua.bean(BusinessClock.class).today().toString();
    private static final String NEXT_WEEK = LocalDate.parse(TODAY).plusDays(7).toString();

    @Test
    @Order(1)
    @DisplayName("a leader appoints a deputy, who holds the role at once, and takes it back")
    void deputies() {
        try (Visitor leader = Visitor.atADesk().signIn("lanhdao");
                Visitor deputy = Visitor.atADesk().signIn("chuyenvien")) {
            Page page = leader.open("/account");
            letAct(page, "ai-do-khong-co", "Đi họp ở Hà Nội");
            assertThat(page.locator("main").innerText()).contains("R-805");
            assertThat(page.locator("input[name=reason]").inputValue()).isEqualTo("Đi họp ở Hà Nội");
            letAct(page, "chuyenvien", "Đi họp ở Hà Nội");
            assertThat(page.locator("main").innerText()).contains("Đã ủy quyền", "Đi họp ở Hà Nội");
            leader.picture("account-deputies");
            assertThat(deputy.open("/account").locator("main").innerText()).contains("thay mặt lanhdao");

            page.locator("form[action^='/account/deputies/'] button").first().click();
            page.waitForLoadState();
            assertThat(page.locator("form[action^='/account/deputies/']").count())
                    .isZero();
            assertThat(deputy.open("/account").locator("main").innerText()).doesNotContain("thay mặt lanhdao");
            // The browser itself notes the answer 422 to the unknown account.
            assertThat(leader.complaints()).allSatisfy(c -> assertThat(c).contains("status of 4"));
        }
    }

    @Test
    @Order(2)
    @DisplayName("an authenticator is removed only with the password")
    void removingAsksAgain() {
        try (Visitor leader = Visitor.atADesk().signIn("lanhdao")) {
            Page page = leader.open("/account");
            var form = page.locator("form[action='/account/second-factor/remove']");
            assertThat(form.locator("button").isVisible()).isFalse();
            page.locator("details:has(form[action='/account/second-factor/remove']) summary")
                    .click();
            form.locator("input[name=password]").fill("không phải mật khẩu");
            form.locator("button").click();
            page.waitForLoadState();
            assertThat(page.locator("main").innerText()).contains("R-828");
            page.locator("details:has(form[action='/account/second-factor/remove']) summary")
                    .click();
            form.locator("input[name=password]").fill(LoadDemoAccounts.PASSWORD);
            form.locator("button").click();
            page.waitForLoadState();
            assertThat(page.locator("main").innerText()).contains("R-840");
        }
    }

    @Test
    @Order(3)
    @DisplayName("an administrator hands over a one-time link, which is shown once and opens for its person")
    void invitation() {
        try (Visitor administrator = Visitor.atADesk().signIn("quantri");
                Visitor invited = Visitor.atADesk().signedOut()) {
            Page page = account(administrator, "chuyenvien");
            page.locator("form[action$='/invitation'] button").click();
            page.waitForLoadState();
            String link = page.locator(".secret").innerText();
            assertThat(link).startsWith(RunningBodua.address() + "/invitation/");
            administrator.picture("accounts-way-in");
            assertThat(invited.open(link).locator("input[name=account]").inputValue())
                    .isEqualTo("chuyenvien");
            account(administrator, "chuyenvien");
            assertThat(page.locator(".secret").count()).isZero();
            assertThat(administrator.complaints()).isEmpty();
        }
    }

    @Test
    @Order(4)
    @DisplayName("an administrator takes away somebody's lost second factor and the sessions end; not one's own")
    void lostFactor() {
        try (Visitor administrator = Visitor.atADesk().signIn("quantri");
                Visitor inspector = Visitor.atADesk().signIn("kiemtra")) {
            assertThat(inspector.open("/account").url()).endsWith("/account");
            Page page = account(administrator, "kiemtra");
            page.locator("form[action$='/factors'] button").click();
            page.waitForLoadState();
            assertThat(inspector.open("/account").url()).contains("/sign-in");
            account(administrator, "quantri");
            assertThat(page.locator("form[action$='/factors'], form[action$='/invitation']")
                            .count())
                    .isZero();
        }
    }

    @Test
    @Order(5)
    @DisplayName("the pages fit a phone and are readable in the dark")
    void lookAtThem() {
        try (Visitor phone = Visitor.withAPhone().signIn("lanhdao");
                Visitor dark = Visitor.inTheDark().signIn("lanhdao");
                Visitor phoneOfTheAdministrator = Visitor.withAPhone().signIn("quantri");
                Visitor darkAdministrator = Visitor.inTheDark().signIn("quantri")) {
            phone.open("/account");
            assertThat(phone.overflow()).isZero();
            phone.picture("account-phone");
            dark.open("/account");
            dark.picture("account-dark");
            account(phoneOfTheAdministrator, "lanhdao");
            assertThat(phoneOfTheAdministrator.overflow()).isZero();
            phoneOfTheAdministrator.picture("accounts-way-in-phone");
            account(darkAdministrator, "lanhdao");
            darkAdministrator.picture("accounts-way-in-dark");
            assertThat(phone.complaints()).isEmpty();
            assertThat(dark.complaints()).isEmpty();
        }
    }

    private static Page account(Visitor administrator, String account) {
        Page page = administrator.open("/accounts");
        page.locator("main tr:has(:text-is('" + account + "')) a").first().click();
        page.waitForURL("**/accounts/*");
        return page;
    }

    private static void letAct(Page page, String account, String reason) {
        var form = page.locator("form[action='/account/deputies']");
        form.locator("input[name=account]").fill(account);
        form.locator("input[name=from]").fill(TODAY);
        form.locator("input[name=until]").fill(NEXT_WEEK);
        form.locator("input[name=reason]").fill(reason);
        form.locator("button").click();
        page.waitForLoadState();
    }
}

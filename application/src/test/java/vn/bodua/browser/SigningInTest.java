package vn.bodua.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.bodua.access.signin.LoadDemoAccounts;

/** Signing in as a person does. Passkeys belong to names, so the server is called by one here. */
class SigningInTest {

    @Test
    @DisplayName(
            "a leader signs in by password and code, adds a passkey, signs out, and comes back by the passkey alone")
    void byPasswordThenByPasskey() {
        try (Visitor visitor = Visitor.atADesk().signedOut()) {
            String place = RunningBodua.address().replace("127.0.0.1", "localhost");
            Page page = visitor.open(place + "/sign-in?next=/units");
            page.locator("button[value=lanhdao]").click();
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Đăng nhập").setExact(true))
                    .click();
            page.waitForURL("**/sign-in/second-factor**");
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Đăng nhập").setExact(true))
                    .click();
            page.waitForURL("**/units");

            withAnAuthenticator(page);
            visitor.open(place + "/account");
            page.locator("[data-passkey-name]").fill("Máy ở phòng");
            page.locator("[data-passkey-password]").fill(LoadDemoAccounts.PASSWORD);
            page.locator("[data-passkey-add]").click();
            page.getByText("Máy ở phòng", new Page.GetByTextOptions().setExact(true))
                    .waitFor();
            var leaving = page.waitForResponse(
                    "**/sign-out",
                    () -> page.locator("form[action='/sign-out'] button").click());
            assertThat(leaving.headerValue("clear-site-data")).contains("cache", "storage");
            page.waitForURL("**/sign-in");
            visitor.open(place + "/sign-in?next=/reports");
            page.locator("[data-passkey-sign-in]").click();
            page.waitForURL("**/reports");
            assertThat(page.locator(".person").innerText()).contains("Lê Thị Lãnh", "Lãnh đạo");
        }
    }

    /** Chromium's own, which verifies its person without asking. */
    private static void withAnAuthenticator(Page page) {
        CDPSession chromium = page.context().newCDPSession(page);
        chromium.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject authenticator = new JsonObject();
        authenticator.add("options", options);
        chromium.send("WebAuthn.addVirtualAuthenticator", authenticator);
    }
}

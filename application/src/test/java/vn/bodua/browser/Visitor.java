package vn.bodua.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A person with a browser: a window of some size, what the console complained of, what was asked of other hosts. */
final class Visitor implements AutoCloseable {

    private static final Path CHROMIUM = Path.of(System.getenv().getOrDefault("BODUA_BROWSER", "/usr/bin/chromium"));
    private static final Path SCREENSHOTS = Path.of("..", "docs", "screenshots");
    private static final Playwright PLAYWRIGHT =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private static final Browser BROWSER = PLAYWRIGHT
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(CHROMIUM)
                    .setArgs(List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> askedElsewhere = new ArrayList<>();

    private Visitor(Browser.NewContextOptions options) {
        context = BROWSER.newContext(options.setLocale("vi-VN").setBaseURL(RunningBodua.address()));
        signIn("ban");
        page = context.newPage();
        page.onConsoleMessage(m -> {
            if ((m.type().equals("error") || m.type().equals("warning")) && !isOvertaken(m.text())) {
                complaints.add(page.url() + ": " + m.text());
            }
        });
        page.onPageError(e -> complaints.add(page.url() + ": " + e));
        page.onRequest(r -> {
            if (!r.url().startsWith(RunningBodua.address()) && !r.url().startsWith("data:")) {
                askedElsewhere.add(r.url());
            }
        });
    }

    /** A question that a later letter took the place of, as is meant; on a slow machine any letter may. */
    private static boolean isOvertaken(String complaint) {
        return complaint.startsWith("htmx:sendAbort") || complaint.startsWith("htmx:afterRequest");
    }

    static Visitor atADesk() {
        return new Visitor(new Browser.NewContextOptions().setViewportSize(1280, 800));
    }

    static Visitor inTheDark() {
        return new Visitor(
                new Browser.NewContextOptions().setViewportSize(1280, 800).setColorScheme(ColorScheme.DARK));
    }

    static Visitor withAPhone() {
        return new Visitor(new Browser.NewContextOptions()
                .setViewportSize(390, 844)
                .setHasTouch(true)
                .setIsMobile(true));
    }

    static Visitor withoutScripts() {
        return new Visitor(
                new Browser.NewContextOptions().setViewportSize(1280, 800).setJavaScriptEnabled(false));
    }

    /** Is signed in from now on to this demo account, without the page of signing in. */
    Visitor signIn(String account) {
        String[] cookie = RunningBodua.session(account).split("=", 2);
        context.addCookies(List.of(new Cookie(cookie[0], cookie[1]).setUrl(RunningBodua.address())));
        return this;
    }

    /** Is not signed in, and has never been. */
    Visitor signedOut() {
        context.clearCookies();
        return this;
    }

    Page page() {
        return page;
    }

    Page open(String address) {
        page.navigate(address);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return page;
    }

    /** Types into the first field of this name in the page's own part. */
    static void fill(Page page, String field, String value) {
        page.locator("main [name='" + field + "']").first().fill(value);
    }

    /** Chooses from a list. */
    static void choose(Page page, String field, String value) {
        page.locator("main select[name='" + field + "']").first().selectOption(value);
    }

    /** Presses the button with these words. */
    static void press(Page page, String words) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(words).setExact(true))
                .click();
        page.waitForLoadState();
    }

    /** What the browser's console complained of. */
    List<String> complaints() {
        return complaints;
    }

    /** Requests to any other host than the application. */
    List<String> askedElsewhere() {
        return askedElsewhere;
    }

    /** How many pixels the page is wider than the window. */
    int overflow() {
        return ((Number) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .intValue();
    }

    /** Takes a picture for the READMEs, when {@code -Dbodua.screenshots=true} asks for them. */
    void picture(String name) {
        if (Boolean.getBoolean("bodua.screenshots")) {
            page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
        }
    }

    @Override
    public void close() {
        context.close();
    }
}

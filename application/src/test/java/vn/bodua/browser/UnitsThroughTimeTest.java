package vn.bodua.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The units through time, in a browser")
class UnitsThroughTimeTest {

    private static final String PROVINCES = "#found .tree .tree > li";

    private static Locator named(Page page, String name) {
        return page.locator("#found .tree a", new Page.LocatorOptions().setHasText(name));
    }

    @Test
    @DisplayName("sliding back shows the tree of before, with its date and its steps, and the slider keeps the focus")
    void slides() {
        try (Visitor visitor = Visitor.atADesk()) {
            Page page = visitor.open("/units");
            assertThat(page.locator(PROVINCES)).hasCount(34);
            page.locator("#time-step").focus();
            page.keyboard().press("ArrowLeft");
            page.keyboard().press("ArrowLeft");
            assertThat(page.locator(PROVINCES)).hasCount(63);
            assertThat(page.locator("#time-day")).hasValue("2025-01-01");
            assertThat(page.locator("#time-step")).isFocused();
            assertThat(page.locator("#time-step")).hasAttribute("aria-valuetext", "01/01/2025");
            assertThat(page.locator("#time-steps a[rel=next]")).containsText("01/07/2025");
            assertThat(named(page, "Yên Bái")).hasCount(1);
            page.keyboard().press("ArrowRight");
            assertThat(page.locator("#found")).containsText("10.783 đơn vị đến hết ngày 30/06/2025");
            assertThat(page.locator(PROVINCES)).hasCount(34);
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    @DisplayName("a date moves the slider; a step leads to the change before")
    void dates() {
        try (Visitor visitor = Visitor.atADesk()) {
            Page page = visitor.open("/units?tree=emulation");
            page.locator("#time-day").fill("2019-06-30");
            assertThat(named(page, "Bạc Liêu")).hasCount(1);
            assertThat(page.locator("#time-step")).hasValue("1");
            assertThat(page.locator("#found")).containsText("cụm trưởng 2019");
            assertThat(page.locator("#found")).containsText("chưa kiểm chứng");
            page.locator("#time-steps a[rel=prev]").click();
            assertThat(page).hasURL(Pattern.compile(".*tree=emulation&on=2018-01-01"));
        }
    }

    @Test
    @DisplayName("without scripts the same form shows another day")
    void withoutScripts() {
        try (Visitor visitor = Visitor.withoutScripts()) {
            Page page = visitor.open("/units");
            page.locator("#time-day").fill("2020-06-30");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Xem"))
                    .last()
                    .click();
            assertThat(page.locator(PROVINCES)).hasCount(63);
            visitor.open("/units/map");
            page.locator("#time-step").focus();
            page.keyboard().press("ArrowRight");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Xem ngày này"))
                    .click();
            assertThat(page.locator("#maps h2").first()).hasText("Ngày 01/07/2025");
        }
    }

    @Test
    @DisplayName("a branch is folded by the keyboard alone")
    void folds() {
        try (Visitor visitor = Visitor.withAPhone()) {
            Page page = visitor.open("/units?tree=region&on=2025-06-30");
            assertThat(named(page, "Đắk Nông")).isVisible();
            page.locator("summary", new Page.LocatorOptions().setHasText("Tây Nguyên"))
                    .focus();
            page.keyboard().press("Enter");
            assertThat(named(page, "Đắk Nông")).isHidden();
        }
    }

    @Test
    @DisplayName("the map shows 63 and 34 side by side with both archipelagos; a province leads to its unit")
    void map() {
        try (Visitor visitor = Visitor.atADesk()) {
            Page page = visitor.open("/units/map");
            assertThat(page.locator("svg.map")).hasCount(2);
            visitor.picture("units-map");
            assertThat(page.locator("svg.map").first().locator("a:not(.map-inset)"))
                    .hasCount(63);
            assertThat(page.locator("svg.map").last().locator("a:not(.map-inset)"))
                    .hasCount(34);
            for (int i = 0; i < 2; i++) {
                Locator insets = page.locator("svg.map").nth(i).locator(".map-inset");
                assertThat(insets.first()).containsText("Hoàng Sa");
                assertThat(insets.first()).containsText("(Đà Nẵng)");
                assertThat(insets.last()).containsText("Trường Sa");
                assertThat(insets.last()).containsText("(Khánh Hòa)");
            }
            assertThat(overlaps(page))
                    .as("labels that stand outside the drawing")
                    .isEqualTo(0);
            Locator yenBai = page.locator("svg.map a", new Page.LocatorOptions().setHasText("tỉnh Yên Bái · mã 15"));
            assertThat(yenBai.locator("title")).containsText("vào ngày");
            yenBai.focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).hasText("Tỉnh Yên Bái");
            assertThat(page.locator("#life")).containsText("trùng chữ số 15");
        }
    }

    private static int overlaps(Page page) {
        return ((Number) page.evaluate("""
                        [...document.querySelectorAll("svg.map")].flatMap((svg) => {
                          const box = svg.getBoundingClientRect();
                          return [...svg.querySelectorAll("text")].filter((text) => {
                            const its = text.getBoundingClientRect();
                            return its.width > 0 && (its.left < box.left || its.right > box.right || its.top < box.top || its.bottom > box.bottom);
                          });
                        }).length
                        """)).intValue();
    }
}

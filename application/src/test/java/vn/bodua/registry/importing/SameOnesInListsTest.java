package vn.bodua.registry.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bodua.registry.importing.TestLists.PLAIN;
import static vn.bodua.registry.importing.TestLists.findings;
import static vn.bodua.registry.importing.TestLists.whats;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bodua.registry.LegalKind;
import vn.bodua.registry.RegistrantId;
import vn.bodua.registry.TestRegistry;
import vn.bodua.registry.importing.Preview.What;

@DisplayName("Whom a row is about")
class SameOnesInListsTest {

    private final TestLists lists = new TestLists();

    private RegistrantId there(String commune, String name, String number) {
        return lists.registry.known(LegalKind.COOPERATIVE, TestRegistry.BAC_GIANG, commune, name, number, "2010-01-01");
    }

    private static String row(String name, String number, String commune) {
        return name + "," + number + ",2010," + commune + ",Trồng trọt";
    }

    @ParameterizedTest
    @DisplayName("by name and commune, however “hợp tác xã” and its trade are written, with or without diacritics")
    @ValueSource(
            strings = {
                "HTX Tân Tiến",
                "Hợp tác xã Tân Tiến",
                "HTX DVNN Tân Tiến",
                "HTX dịch vụ nông nghiệp Tân Tiến",
                "Hợp tác xã nông nghiệp Tân Tiến",
                "H.T.X. TÂN TIẾN",
                "htx tan tien",
                "HTX SXKD DVTH Tân Tiến"
            })
    void variants(String name) {
        RegistrantId there = there("Xã Tân Mỹ", "HTX dịch vụ nông nghiệp tổng hợp Tân Tiến", "");
        Preview preview = lists.previewed(PLAIN, row(name, "", "tan my"));
        assertThat(preview.rows().getFirst().registrant()).contains(there);
        assertThat(findings(preview)).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("not another: of other trade, name, kind or commune")
    @ValueSource(
            strings = {
                "HTX vận tải Tân Tiến;Tân Mỹ",
                "HTX Tân Tiến 2;Tân Mỹ",
                "Tổ hợp tác Tân Tiến;Tân Mỹ",
                "HTX Tân Tiến;Tân Sơn"
            })
    void others(String written) {
        there("Tân Mỹ", "HTX Tân Tiến", "");
        Preview preview = lists.previewed(PLAIN, row(written.split(";")[0], "", written.split(";")[1]));
        assertThat(whats(preview)).containsExactly(What.NEW);
    }

    @Test
    @DisplayName("a code comes before the name: a new name of a known code is a change")
    void codeFirst() {
        RegistrantId there = there("Tân Mỹ", "HTX Tân Tiến", "24");
        Preview preview = lists.previewed(PLAIN, row("HTX Đại Thành", "24", "Tân Mỹ"));
        assertThat(preview.rows().getFirst().registrant()).contains(there);
        assertThat(TestLists.changes(preview)).containsExactly("name: HTX Tân Tiến → HTX Đại Thành");
    }

    @Test
    @DisplayName("of one name and commune but two codes they are two, and that is told")
    void twoCodes() {
        there("Tân Mỹ", "HTX Tân Tiến", "24");
        Preview preview = lists.previewed(PLAIN, row("HTX Tân Tiến", "25", "Tân Mỹ"));
        assertThat(whats(preview)).containsExactly(What.NEW);
        assertThat(preview.notices()).extracting(Notice::kind).contains(Notice.Kind.PERHAPS_THE_SAME);
    }

    @Test
    @DisplayName("one without a code gets that of the row")
    void codeIsLearnt() {
        there("Tân Mỹ", "HTX Tân Tiến", "");
        assertThat(TestLists.changes(lists.previewed(PLAIN, row("HTX Tân Tiến", "25", "Tân Mỹ"))))
                .contains("number:  → 25");
    }

    @Test
    @DisplayName("rejects a row that may be about several, and names them")
    void several() {
        there("Tân Mỹ", "HTX Tân Tiến", "24");
        there("Tân Mỹ", "HTX DVNN Tân Tiến", "25");
        Preview preview = lists.previewed(PLAIN, row("Hợp tác xã Tân Tiến", "", "Tân Mỹ"));
        assertThat(findings(preview)).containsExactly("A2 R-261");
        assertThat(TestLists.first(preview).toString()).contains("24").contains("25");
    }

    @Test
    @DisplayName("rejects the second of two rows about one: by code, and by name and commune")
    void twiceInTheFile() {
        assertThat(findings(lists.previewed(
                        PLAIN,
                        row("HTX Một", "1", "Tân Mỹ"),
                        row("HTX Hai", "1", "Tân Mỹ"),
                        row("Hợp tác xã DVNN Một", "", "Xã Tân Mỹ"),
                        row("HTX Một", "4", "Tân Mỹ"))))
                .containsExactly("A3 R-260", "A4 R-260");
    }

    @Test
    @DisplayName("rejects a number of a file that there is not, or is not within reach")
    void unknownFile() {
        assertThat(findings(lists.previewed("Số hồ sơ,Tên", "4711,HTX Một"))).containsExactly("B2 R-214");
        RegistrantId there = there("Tân Mỹ", "HTX Tân Tiến", "24");
        lists.actor = TestRegistry.keeperOf(TestRegistry.HA_NOI);
        lists.place = java.util.Optional.of(TestRegistry.HA_NOI);
        assertThat(findings(lists.previewed("Số hồ sơ,Tên", there + ",HTX Một")))
                .containsExactly("B2 R-214");
    }

    @Test
    @DisplayName("rejects a code that somebody beyond one's reach has")
    void takenElsewhere() {
        there("Tân Mỹ", "HTX Tân Tiến", "24");
        lists.actor = TestRegistry.keeperOf(TestRegistry.HA_NOI);
        lists.place = java.util.Optional.of(TestRegistry.HA_NOI);
        assertThat(findings(lists.previewed(PLAIN, row("HTX Hà Nội", "24", "Tân Mỹ"))))
                .containsExactly("B2 R-224");
    }
}

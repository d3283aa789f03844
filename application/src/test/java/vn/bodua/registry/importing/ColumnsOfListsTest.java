package vn.bodua.registry.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bodua.registry.importing.TestLists.csv;
import static vn.bodua.registry.importing.TestLists.findings;
import static vn.bodua.registry.importing.TestLists.refusal;
import static vn.bodua.registry.importing.TestLists.workbook;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.registry.CensusItem;
import vn.bodua.registry.KnownFiles.OnFile;
import vn.bodua.registry.LegalKind;
import vn.bodua.registry.importing.Preview.What;

@DisplayName("Columns of a list are known by what they are called")
class ColumnsOfListsTest {

    private final TestLists lists = new TestLists();

    @Test
    @DisplayName("under titles, in two rows with groups over them, with a row that numbers them and sums below")
    void provincialWorkbook() {
        byte[] file = workbook(List.of(
                List.of("LIÊN MINH HTX TỈNH BẮC GIANG"),
                List.of("DANH SÁCH HỢP TÁC XÃ ĐẾN 30/9/2026"),
                List.of("", "", "", "", "", "", "Đơn vị tính: triệu đồng"),
                List.of(
                        "STT",
                        "Tên hợp tác xã",
                        "Mã số thuế",
                        "Ngày cấp GCN",
                        "Lĩnh vực HĐ",
                        "Vốn",
                        "",
                        "Số thành viên",
                        "Màu sơn"),
                List.of("", "", "", "", "", "Điều lệ", "Hoạt động", "", ""),
                List.of(1, 2, 3, 4, 5, 6, 7, 8, 9),
                List.of(1, "HTX Một", 2400000001L, LocalDate.of(2015, 6, 5), "Trồng trọt", 1200, 1500.5, 30, "xanh"),
                List.of(2, "QTDND Hai", "2400000002", "07/8/2016", "Quỹ tín dụng", "2.500", "3 tỷ", "1.200", "đỏ"),
                List.of("", "Tổng cộng", "", "", "", 3700, 4500.5, 1230, "")));
        Preview preview = lists.previewed(file);
        assertThat(findings(preview)).isEmpty();
        assertThat(preview.leftOut()).extracting(Heading::written).containsExactly("Màu sơn");
        assertThat(preview.leftOut()).extracting(Heading::cell).containsExactly("I4");
        assertThat(TestLists.whats(preview)).containsExactly(What.NEW, What.NEW);
        lists.brought(file).orElseThrow();
        List<OnFile> all = lists.all();
        OnFile two = all.stream()
                .filter(f -> f.kind() == LegalKind.CREDIT_FUND)
                .findFirst()
                .orElseThrow();
        OnFile one = all.stream()
                .filter(f -> f.kind() == LegalKind.COOPERATIVE)
                .findFirst()
                .orElseThrow();
        assertThat(one.registration().number()).isEqualTo("2400000001");
        assertThat(one.founded()).isEqualTo("2015-06-05");
        assertThat(one.registration().charterCapital()).contains(1_200_000_000L);
        assertThat(one.counts()).isEqualTo(Map.of(CensusItem.CAPITAL, 1_500_500_000L, CensusItem.MEMBERS, 30L));
        assertThat(two.registration().charterCapital()).contains(2_500_000_000L);
        assertThat(two.counts()).isEqualTo(Map.of(CensusItem.CAPITAL, 3_000_000_000L, CensusItem.MEMBERS, 1_200L));
    }

    @ParameterizedTest
    @DisplayName("in English, without diacritics, in any order, separated by commas, semicolons or tabs")
    @CsvSource(delimiter = '|', textBlock = """
            ,|Name,Tax code,Founded,Sector,Members (people)
            ;|Linh vuc;Ten HTX;Ma so thue;Nam thanh lap;So thanh vien
            TAB|Số TV TAB LĨNH VỰC TAB TÊN HỢP TÁC XÃ TAB MST TAB NGÀY THÀNH LẬP
            """)
    void anyOrder(String separator, String headings) {
        boolean tab = separator.equals("TAB");
        String line = tab ? headings.replace(" TAB ", "\t") : headings;
        String by = tab ? "\t" : separator;
        String row = String.join(
                by,
                List.of(line.split(by)).stream()
                        .map(h -> switch (h.toLowerCase(java.util.Locale.ROOT)) {
                            case "name", "ten htx", "tên hợp tác xã" -> "HTX Một";
                            case "tax code", "ma so thue", "mst" -> "24";
                            case "founded", "nam thanh lap", "ngày thành lập" -> "2015";
                            case "sector", "linh vuc", "lĩnh vực" -> "Crops";
                            default -> "31";
                        })
                        .toList());
        Preview preview = lists.previewed("\uFEFF" + line, row);
        assertThat(findings(preview)).isEmpty();
        assertThat(preview.columns()).hasSize(5);
        assertThat(TestLists.whats(preview)).containsExactly(What.NEW);
        assertThat(preview.notices()).extracting(Notice::kind).containsExactly(Notice.Kind.DAY_INCOMPLETE);
    }

    @Test
    @DisplayName("an unknown one is named and left out, never guessed")
    void unknown() {
        Preview preview =
                lists.previewed("Tên HTX,Doanh số ước,Mã số,Ngày thành lập,Lĩnh vực", "HTX Một,5,1,2015,Trồng trọt");
        assertThat(preview.leftOut()).extracting(Heading::written).containsExactly("Doanh số ước");
        assertThat(TestLists.whats(preview)).containsExactly(What.NEW);
    }

    @Test
    @DisplayName("rejects two columns of one meaning, by their cells")
    void twice() {
        var refused = lists.asked(csv("Tên HTX,Mã số thuế,MST", "HTX Một,1,2"));
        assertThat(refusal(refused)).isEqualTo(RefusalCode.IMPORT_COLUMN_TWICE);
        assertThat(refused.toString()).contains("C1").contains("B1");
    }

    @Test
    @DisplayName("rejects a table without headings")
    void noHeadings() {
        assertThat(refusal(lists.asked(csv("HTX Một,1,2015", "HTX Hai,2,2016"))))
                .isEqualTo(RefusalCode.IMPORT_NO_HEADINGS);
    }

    @Test
    @DisplayName("rejects headings without rows")
    void noRows() {
        assertThat(refusal(lists.asked(csv(TestLists.PLAIN, ",,,,")))).isEqualTo(RefusalCode.IMPORT_NO_ROWS);
    }

    @Test
    @DisplayName("rejects a file that is no table, one in another encoding, one with an open quote")
    void noTable() {
        assertThat(refusal(lists.asked(new byte[] {'P', 'K', 3, 4, 0, 0}))).isNotNull();
        byte[] latin = "Tên HTX,Mã số\nHTX Một,1".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(refusal(lists.asked(latin))).isEqualTo(RefusalCode.READ_BROKEN_ENCODING);
        assertThat(refusal(lists.asked(csv("Tên HTX,Mã số", "\"HTX Một,1")))).isEqualTo(RefusalCode.IMPORT_BROKEN);
    }

    @Test
    @DisplayName("rejects more columns and longer cells than a list may have, by the first cell beyond")
    void tooLarge() {
        String wide = "Tên HTX,Mã số" + String.join("", Collections.nCopies(Grid.MAX_COLUMNS, ",x"));
        assertThat(lists.asked(csv(wide, "HTX Một,1")).toString())
                .contains("IMPORT_TOO_LARGE")
                .contains("columns");
        String longCell = "x".repeat(Grid.MAX_CELL + 1);
        assertThat(lists.asked(csv("Tên HTX,Mã số", "HTX Một," + longCell)).toString())
                .contains("IMPORT_TOO_LARGE")
                .contains("B2");
    }

    @Test
    @DisplayName("rejects more rows than a list may have")
    void tooLong() {
        String rows = "HTX Một,1\n".repeat(Grid.MAX_ROWS);
        assertThat(lists.asked(csv("Tên HTX,Mã số", rows)).toString())
                .contains("IMPORT_TOO_LARGE")
                .contains("rows");
    }
}

package vn.bodua.registry.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bodua.registry.importing.TestLists.PLAIN;
import static vn.bodua.registry.importing.TestLists.changes;
import static vn.bodua.registry.importing.TestLists.findings;
import static vn.bodua.registry.importing.TestLists.whats;
import static vn.bodua.registry.importing.TestLists.workbook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bodua.registry.YearItem;
import vn.bodua.registry.YearResults;
import vn.bodua.registry.importing.Preview.What;

/** The lists are of 2026-09-30. */
@DisplayName("What came of a year is read from a list")
class ResultsInListsTest {

    private final TestLists lists = new TestLists();

    @Test
    @DisplayName("as of the year that the heading names, or the group over it, else of the last one that was over")
    void years() {
        lists.brought(workbook(List.of(
                        List.of(
                                "Tên HTX",
                                "Mã số",
                                "Ngày thành lập",
                                "Lĩnh vực",
                                "Kết quả năm 2024 (triệu đồng)",
                                "",
                                "Nộp NSNN"),
                        List.of("", "", "", "", "Doanh thu", "Lợi nhuận", ""),
                        List.of("HTX Một", "1", "05/6/2015", "Trồng trọt", 900, -12.5, 3_000_000))))
                .orElseThrow();
        assertThat(lists.only().results())
                .containsExactly(
                        new YearResults(
                                2024,
                                Map.of(YearItem.REVENUE, 900_000_000L, YearItem.PROFIT_BEFORE_TAX, -12_500_000L),
                                List.of()),
                        new YearResults(2025, Map.of(YearItem.PAID_TO_BUDGET, 3_000_000L), List.of()));
        assertThat(lists.registry.countsAgree()).isTrue();
    }

    @Test
    @DisplayName("and what a later list does not say of the year stays; the same list again says nothing new")
    void updates() {
        lists.imported(
                PLAIN + ",Doanh thu năm 2025,Lợi nhuận năm 2025", "HTX Một,1,05/6/2015,Tân Mỹ,Trồng trọt,1000,50");
        String[] later = {"Mã số,Tên HTX,Doanh thu năm 2025,Nộp ngân sách năm 2025", "1,HTX Một,1200,7"};
        Preview preview = lists.previewed(later);
        assertThat(whats(preview)).containsExactly(What.CHANGED);
        assertThat(changes(preview)).containsExactlyInAnyOrder("revenue: 1.000 → 1.200", "paid_to_budget:  → 7");
        lists.imported(later);
        assertThat(lists.only().resultsOf(2025).orElseThrow().amounts())
                .isEqualTo(
                        Map.of(YearItem.REVENUE, 1_200L, YearItem.PROFIT_BEFORE_TAX, 50L, YearItem.PAID_TO_BUDGET, 7L));
        assertThat(whats(lists.previewed(later))).containsExactly(What.SAME);
        assertThat(lists.registry.countsAgree()).isTrue();
    }

    @Test
    @DisplayName("0 of a year before it began says nothing, another number is rejected at its row")
    void beforeItBegan() {
        assertThat(findings(lists.previewed(PLAIN + ",Doanh thu", "HTX Một,1,05/6/2026,Tân Mỹ,Trồng trọt,0")))
                .isEmpty();
        lists.imported(PLAIN + ",Doanh thu", "HTX Một,1,05/6/2026,Tân Mỹ,Trồng trọt,0");
        assertThat(lists.only().results()).isEmpty();
        assertThat(findings(lists.previewed(PLAIN + ",Doanh thu", "HTX Hai,2,05/6/2026,Tân Mỹ,Trồng trọt,5")))
                .containsExactly("C2 R-216");
    }

    @Test
    @DisplayName("rejects a year that is not over, at the cell that says it")
    void notOver() {
        assertThat(findings(
                        lists.previewed(PLAIN + ",Doanh thu năm 2026", "HTX Một,1,05/6/2015,Tân Mỹ,Trồng trọt,1000")))
                .hasSize(1)
                .allMatch(finding -> finding.startsWith("F2 "));
    }

    @Test
    @DisplayName("rejects the same column for two years in one list")
    void twoYears() {
        assertThat(TestLists.refusal(lists.asked(TestLists.csv(
                        PLAIN + ",Doanh thu năm 2024,Doanh thu năm 2025",
                        "HTX Một,1,05/6/2015,Tân Mỹ,Trồng trọt,1,2"))))
                .isEqualTo(vn.bodua.refusal.RefusalCode.IMPORT_COLUMN_TWICE);
    }

    private static Heading profit() {
        return new Heading(
                0, "A1", "Lợi nhuận", Column.PROFIT_BEFORE_TAX, BigDecimal.valueOf(1_000_000), Optional.empty());
    }

    @ParameterizedTest
    @DisplayName("a loss as it is written: with a minus, in brackets, in words")
    @CsvSource(delimiter = '|', textBlock = """
            -1.200|-1200000000
            −1,5|-1500000
            (500)|-500000000
            lỗ 3 tỷ|-3000000000
            Lỗ: 20|-20000000
            700|700000000
            0|0
            """)
    void losses(String written, long amount) {
        assertThat(ReadAmount.of(CellValue.text(written), profit()).orElseThrow())
                .isEqualTo(amount);
    }

    @ParameterizedTest
    @DisplayName("rejects what is no loss, and a loss where there can be none")
    @ValueSource(strings = {"--5", "(5", "lỗ", "-x"})
    void noLoss(String written) {
        assertThat(ReadAmount.of(CellValue.text(written), profit()).done()).isEmpty();
        Heading revenue = new Heading(0, "A1", "Doanh thu", Column.REVENUE, BigDecimal.ONE, Optional.empty());
        assertThat(ReadAmount.of(CellValue.text("-5"), revenue).done()).isEmpty();
    }
}

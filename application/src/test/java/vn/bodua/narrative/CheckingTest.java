package vn.bodua.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Checking the arithmetic of a report")
class CheckingTest {

    private static final String HEAD = "Tình hình kinh tế tập thể cả nước 6 tháng đầu năm 2020\n\n";

    private static List<String> checks(String text) {
        return GoldTexts.read(HEAD + text).checks().stream()
                .map(c -> c.rule().code() + " " + c.verdict() + ": " + c.explanation())
                .toList();
    }

    @Test
    @DisplayName("parts that make their total hold, with the sum written out")
    void sum() {
        assertThat(
                        checks(
                                "Cả nước có 25.282 HTX, trong đó 16.012 HTX nông nghiệp, 8.087 HTX phi nông nghiệp; 1.183 quỹ tín dụng nhân dân."))
                .containsExactly("sum HOLDS: 16.012 + 8.087 + 1.183 = 25.282");
    }

    @Test
    @DisplayName("a wrong sum in print is a warning and every figure stays")
    void wrongSum() {
        Reading reading = GoldTexts.read(HEAD
                + "Cả nước có 677 HTX, gồm 459 HTX nông nghiệp, 137 HTX phi nông nghiệp và 59 quỹ tín dụng nhân dân.");
        assertThat(reading.checks()).singleElement().satisfies(c -> {
            assertThat(c.verdict()).isEqualTo(Check.Verdict.FAILS);
            assertThat(c.explanation()).isEqualTo("459 + 137 + 59 = 655, văn bản ghi 677 (lệch 22)");
            assertThat(c.statements()).containsExactly(0, 1, 2, 3);
        });
        assertThat(reading.statements()).hasSize(4);
    }

    @Test
    @DisplayName("some parts of a total need not make it")
    void someParts() {
        assertThat(checks("Cả nước thành lập mới 100 HTX, trong đó có 12 HTX vận tải và 5 HTX xây dựng."))
                .containsExactly("sum UNDECIDED: 12 + 5 = 17, văn bản ghi 100 (lệch 83)");
    }

    @Test
    @DisplayName("a percent of plan gives the round target behind it")
    void plan() {
        Reading reading = GoldTexts.read(HEAD + "Cả nước thành lập mới 752 HTX, đạt 30,08% kế hoạch năm 2020.");
        assertThat(reading.checks())
                .singleElement()
                .satisfies(c -> assertThat(c.explanation()).isEqualTo("752 = 30,08% của chỉ tiêu 2.500"));
        assertThat(reading.derived()).singleElement().satisfies(d -> {
            assertThat(d.kind()).isEqualTo(Statement.Kind.TARGET);
            assertThat(d.quantity().code()).isEqualTo("2500");
            assertThat(d.period().code()).isEqualTo("2020");
        });
    }

    @Test
    @DisplayName("a plan that the text states is used instead of a guess")
    void statedPlan() {
        assertThat(checks("Cả nước thành lập mới 190 HTX, đạt 95% kế hoạch năm – 200 HTX."))
                .containsExactly("plan HOLDS: 190 / 200 = 95%, khớp 95%");
        assertThat(checks("Cả nước thành lập mới 190 HTX, đạt 85% kế hoạch năm – 200 HTX."))
                .containsExactly("plan FAILS: 190 / 200 = 95%, văn bản ghi 85%");
    }

    @Test
    @DisplayName("a percent of plan with \"trên\" decides nothing and implies no target")
    void loosePlan() {
        Reading reading = GoldTexts.read(HEAD + "Cả nước thành lập mới 141 HTX, đạt trên 250% kế hoạch.");
        assertThat(reading.checks())
                .singleElement()
                .satisfies(c -> assertThat(c.verdict()).isEqualTo(Check.Verdict.UNDECIDED));
        assertThat(reading.derived()).isEmpty();
    }

    @Test
    @DisplayName("a change gives the earlier figure, as derived and never as stated")
    void derived() {
        Reading reading = GoldTexts.read(HEAD + "Cả nước có 25.282 HTX, tăng 2.002 HTX so với cùng kỳ năm 2019.");
        assertThat(reading.derived()).singleElement().satisfies(d -> {
            assertThat(d.period().code()).isEqualTo("2019-H1");
            assertThat(d.quantity().code()).isEqualTo("23280");
            assertThat(d.formula()).isEqualTo("25.282 − 2.002 = 23.280");
            assertThat(d.statement()).isEqualTo(1);
        });
        assertThat(reading.statements())
                .noneSatisfy(s -> assertThat(s.quantity().code()).isEqualTo("23280"));
    }

    @Test
    @DisplayName("an average is compared with total and count, money in tỷ đồng")
    void average() {
        assertThat(checks("Cả nước có 1.000 HTX; tổng vốn điều lệ 2.500 tỷ đồng, bình quân 2,5 tỷ đồng/HTX."))
                .containsExactly("average HOLDS: 2.500 tỷ / 1.000 = 2,5 tỷ, khớp 2,5 tỷ");
        assertThat(checks("Cả nước có 1.000 HTX; tổng vốn điều lệ 2.500 tỷ đồng, bình quân 2,9 tỷ đồng/HTX."))
                .containsExactly("average FAILS: 2.500 tỷ / 1.000 = 2,5 tỷ, văn bản ghi 2,9 tỷ");
    }

    @Test
    @DisplayName("the stock at the end follows from the one before, new and dissolved, or warns")
    void rollForward() {
        String text = "Cả nước có 1.050 HTX, %s HTX so với cuối năm 2019. Thành lập mới 80 HTX, giải thể 30 HTX.";
        assertThat(checks(text.formatted("tăng 50"))).contains("roll_forward HOLDS: 80 − 30 = 50");
        assertThat(checks(text.formatted("tăng 60")))
                .contains("roll_forward FAILS: 80 − 30 = 50, văn bản ghi thay đổi 60");
    }
}

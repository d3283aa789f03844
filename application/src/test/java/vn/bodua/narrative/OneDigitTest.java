package vn.bodua.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import vn.bodua.narrative.Check.Rule;
import vn.bodua.narrative.Check.Verdict;
import vn.bodua.quantity.VietnameseNumber;

@DisplayName("One wrong digit breaks the check that the figure takes part in")
class OneDigitTest {

    private static final String HEAD = "Tình hình kinh tế tập thể tỉnh Quảng Ninh năm 2019\n\n";

    private static Verdict verdict(String text, Rule rule) {
        List<Check> checks = GoldTexts.read(HEAD + text).checks().stream()
                .filter(c -> c.rule() == rule)
                .toList();
        assertThat(checks).as(text).hasSize(1);
        return checks.getFirst().verdict();
    }

    private static String written(int number) {
        return VietnameseNumber.write(BigDecimal.valueOf(number));
    }

    /** The number with one of its digits changed; never to zero and never with fewer digits. */
    private static int changed(int number, int place, int by) {
        char[] digits = String.valueOf(number).toCharArray();
        int at = place % digits.length;
        int digit = (digits[at] - '0' + 1 + by % 9) % 10;
        if (at == 0 && digit == 0) {
            digit = digits[0] == '5' ? 6 : 5;
        }
        digits[at] = (char) ('0' + digit);
        return Integer.parseInt(new String(digits));
    }

    private static int[] withOneChanged(int[] numbers, int which, int place, int by) {
        int[] wrong = numbers.clone();
        int at = which % wrong.length;
        wrong[at] = changed(wrong[at], place, by);
        return wrong;
    }

    @Property(tries = 1000)
    @Label("of parts and their total")
    void sums(
            @ForAll @IntRange(min = 1, max = 20000) int agriculture,
            @ForAll @IntRange(min = 1, max = 9000) int other,
            @ForAll @IntRange(min = 1, max = 2000) int funds,
            @ForAll @IntRange(max = 99) int which,
            @ForAll @IntRange(max = 9) int place,
            @ForAll @IntRange(max = 8) int by) {
        int[] right = {agriculture + other + funds, agriculture, other, funds};
        assertThat(verdict(sumText(right), Rule.SUM)).isEqualTo(Verdict.HOLDS);
        assertThat(verdict(sumText(withOneChanged(right, which, place, by)), Rule.SUM))
                .isEqualTo(Verdict.FAILS);
    }

    private static String sumText(int[] n) {
        return "Toàn tỉnh có %s HTX, trong đó %s HTX nông nghiệp, %s HTX phi nông nghiệp và %s quỹ tín dụng nhân dân."
                .formatted(written(n[0]), written(n[1]), written(n[2]), written(n[3]));
    }

    @Property(tries = 1000)
    @Label("of a list of places and its total")
    void lists(
            @ForAll @IntRange(min = 1, max = 99) int one,
            @ForAll @IntRange(min = 1, max = 99) int two,
            @ForAll @IntRange(min = 1, max = 99) int three,
            @ForAll @IntRange(max = 99) int which,
            @ForAll @IntRange(max = 9) int place,
            @ForAll @IntRange(max = 8) int by) {
        int[] right = {one + two + three, one, two, three};
        assertThat(verdict(listText(right), Rule.LIST)).isEqualTo(Verdict.HOLDS);
        assertThat(verdict(listText(withOneChanged(right, which, place, by)), Rule.LIST))
                .isEqualTo(Verdict.FAILS);
    }

    private static String listText(int[] n) {
        return "Toàn tỉnh thành lập mới %d HTX (Hạ Long: %d; Cẩm Phả: %d; Uông Bí: %d)."
                .formatted(n[0], n[1], n[2], n[3]);
    }

    @Property(tries = 1000)
    @Label("of a change in numbers and its percent, beyond the rounding of the percent")
    void changes(
            @ForAll @IntRange(min = 200, max = 20000) int before,
            @ForAll @IntRange(min = 10, max = 190) int more,
            @ForAll @IntRange(max = 2) int which,
            @ForAll @IntRange(max = 9) int place,
            @ForAll @IntRange(max = 8) int by) {
        int tenths = tenthsOf(more, before);
        Assume.that(tenths > 0);
        int[] right = {before + more, more, tenths};
        assertThat(verdict(changeText(right), Rule.CHANGE)).isEqualTo(Verdict.HOLDS);
        int[] wrong = withOneChanged(right, which, place, by);
        Assume.that(wrong[0] > wrong[1] && tenthsOf(wrong[1], wrong[0] - wrong[1]) != wrong[2]);
        assertThat(verdict(changeText(wrong), Rule.CHANGE)).isEqualTo(Verdict.FAILS);
    }

    /** The percent in tenths, rounded half up; the two roundings of an exact half are both accepted, so it is left out. */
    private static int tenthsOf(int part, int whole) {
        long twice = 2000L * part;
        Assume.that(twice % whole != 0 || twice / whole % 2 == 0);
        return (int) ((twice / whole + 1) / 2);
    }

    private static String changeText(int[] n) {
        return "Năm 2019, toàn tỉnh có %s HTX, tăng %s HTX (tăng %s%%) so với năm 2018."
                .formatted(written(n[0]), written(n[1]), VietnameseNumber.write(BigDecimal.valueOf(n[2], 1)));
    }

    @Property(tries = 1000)
    @Label("of a share, beyond the rounding of the percent")
    void shares(
            @ForAll @IntRange(min = 300, max = 20000) int whole,
            @ForAll @IntRange(min = 50, max = 299) int part,
            @ForAll @IntRange(max = 2) int which,
            @ForAll @IntRange(max = 9) int place,
            @ForAll @IntRange(max = 8) int by) {
        int tenths = tenthsOf(part, whole);
        Assume.that(tenths > 0);
        int[] right = {whole, part, tenths};
        assertThat(verdict(shareText(right), Rule.SHARE)).isEqualTo(Verdict.HOLDS);
        int[] wrong = withOneChanged(right, which, place, by);
        Assume.that(tenthsOf(wrong[1], wrong[0]) != wrong[2]);
        assertThat(verdict(shareText(wrong), Rule.SHARE)).isEqualTo(Verdict.FAILS);
    }

    private static String shareText(int[] n) {
        return "Toàn tỉnh có %s HTX. Có %s HTX hoạt động có hiệu quả, chiếm %s%%."
                .formatted(written(n[0]), written(n[1]), VietnameseNumber.write(BigDecimal.valueOf(n[2], 1)));
    }

    @Property(tries = 1000)
    @Label("of a percent of a plan in round numbers: no other result is taken for it")
    void plans(
            @ForAll("targets") int target,
            @ForAll @IntRange(min = 20, max = 160) int percent,
            @ForAll @IntRange(max = 9) int place,
            @ForAll @IntRange(max = 8) int by) {
        int result = target * percent / 100;
        Assume.that(result > 100);
        BigDecimal printed = BigDecimal.valueOf(Math.round(10000.0 * result / target), 2);
        assertThat(verdict(planText(result, printed), Rule.PLAN)).isEqualTo(Verdict.HOLDS);
        int wrong = changed(result, place, by);
        // Within the rounding of the printed percent a large wrong result may still imply another round target.
        double lowest = wrong * 100.0 / (printed.doubleValue() + 0.005);
        double highest = wrong * 100.0 / (printed.doubleValue() - 0.005);
        Assume.that(lowest > 200 && Math.floor(highest / 10) < Math.ceil(lowest / 10));
        assertThat(verdict(planText(wrong, printed), Rule.PLAN)).isEqualTo(Verdict.FAILS);
    }

    @Provide
    Arbitrary<Integer> targets() {
        return Arbitraries.integers().between(5, 60).map(n -> n * 50);
    }

    private static String planText(int result, BigDecimal percent) {
        return "Toàn tỉnh thành lập mới %s HTX, đạt %s%% kế hoạch năm 2019."
                .formatted(written(result), VietnameseNumber.write(percent));
    }
}

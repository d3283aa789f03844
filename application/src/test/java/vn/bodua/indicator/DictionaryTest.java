package vn.bodua.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;

@DisplayName("The dictionary of figures")
class DictionaryTest {

    private final Dictionary dictionary = Dictionary.shipped();

    @Test
    @DisplayName("every ratio that is recomputed has both lines, and they name indicators that exist")
    void formulas() {
        assertThat(dictionary.indicators()).isNotEmpty().allSatisfy(i -> {
            if (i.acrossUnits() == Indicator.AcrossUnits.RATIO) {
                assertThat(i.denominator()).as(i.code()).isPresent();
                assertThat(i.numerator()).as(i.code()).isPresent();
            }
            i.numerator().ifPresent(f -> known(f, i));
            i.denominator().ifPresent(f -> known(f, i));
        });
    }

    private void known(Formula formula, Indicator of) {
        formula.terms()
                .forEach(t -> assertThat(dictionary.check(t.indicator(), t.breakdown()))
                        .as("%s in %s", t, of.code())
                        .isInstanceOf(Outcome.Done.class));
    }

    @Test
    @DisplayName("every dimension of an indicator has items, and exhaustive parts are items of their dimension")
    void dimensions() {
        List<String> dimensions = dictionary.items().stream()
                .map(BreakdownItem::dimension)
                .distinct()
                .toList();
        assertThat(dictionary.indicators())
                .allSatisfy(i -> assertThat(dimensions).as(i.code()).containsAll(i.dimensions()));
        assertThat(dictionary.exhaustiveParts(dictionary.get("coop.count")))
                .isNotEmpty()
                .allSatisfy(e -> assertThat(e.parts())
                        .allSatisfy(p -> assertThat(dictionary.item(dictionary.get("coop.count"), p))
                                .hasValueSatisfying(
                                        item -> assertThat(item.dimension()).isEqualTo(e.dimension()))));
    }

    @Test
    @DisplayName("no wording stands twice for one indicator")
    void synonyms() {
        assertThat(dictionary.indicators())
                .allSatisfy(i -> assertThat(i.synonyms())
                        .as(i.code())
                        .doesNotHaveDuplicates()
                        .isNotEmpty());
    }

    @Test
    @DisplayName("an unknown indicator and a breakdown that it does not have are refused")
    void refusals() {
        assertThat(code("coop.unheard", Breakdown.NONE)).isEqualTo(RefusalCode.INDICATOR_UNKNOWN);
        assertThat(code("coop.count", Breakdown.of("lychee"))).isEqualTo(RefusalCode.BREAKDOWN_UNKNOWN);
        assertThatIllegalArgumentException().isThrownBy(() -> dictionary.get("coop.unheard"));
    }

    private RefusalCode code(String indicator, Breakdown breakdown) {
        return switch (dictionary.check(indicator, breakdown)) {
            case Outcome.Refused<Indicator>(Refusal refusal) -> refusal.code();
            case Outcome.Done<Indicator>(Indicator found) -> throw new AssertionError("accepted " + found.code());
        };
    }

    @Test
    @DisplayName("breakdown codes stand in alphabetical order, each once")
    void breakdowns() {
        assertThat(Breakdown.of("province_committee", "collective", "collective")
                        .code())
                .isEqualTo("collective+province_committee");
        assertThat(Breakdown.ofCode("").isWhole()).isTrue();
        assertThat(Breakdown.ofCode("a+b").without("a").with("c").code()).isEqualTo("b+c");
    }

    @Test
    @DisplayName("a weighted mean, a sum and a part are read from the file's notation")
    void notation() {
        assertThat(Formula.parse("self*coop.workers").weightsItself()).isTrue();
        assertThat(Formula.parse("rating.good+rating.fair").terms()).hasSize(2);
        assertThat(Formula.parse("alliance.members[coop]").terms().getFirst().breakdown())
                .isEqualTo(Breakdown.of("coop"));
        assertThatIllegalArgumentException().isThrownBy(() -> Formula.parse("Not A Term"));
    }
}

package vn.bodua.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;

/** An indicator is asked for with a breakdown that it has, or refused by name. */
class DictionaryCheckTest {

    private static final Dictionary DICTIONARY = Dictionary.shipped();

    @ParameterizedTest
    @CsvSource({
        "coop.count,''",
        "coop.count,agriculture",
        "coop.members,agriculture+female",
        "alliance.members,coop",
        "award.merit,alliance_central+individual"
    })
    void whatTheDictionaryKnowsIsGiven(String indicator, String breakdown) {
        assertThat(DICTIONARY.check(indicator, Breakdown.ofCode(breakdown)))
                .isEqualTo(Outcome.done(DICTIONARY.get(indicator)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "coop", "coop.happiness", "COOP.COUNT", "coop.count ", "số HTX"})
    void anIndicatorThatDoesNotExistIsRefused(String indicator) {
        assertThat(DICTIONARY.check(indicator, Breakdown.NONE))
                .isEqualTo(Outcome.refused(new Refusal(RefusalCode.INDICATOR_UNKNOWN, Map.of("indicator", indicator))));
        assertThat(DICTIONARY.indicator(indicator)).isEmpty();
        assertThatThrownBy(() -> DICTIONARY.get(indicator)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "coop.count,vietgap,vietgap",
        "coop.count,agriculture+happy,happy",
        "coop.count,Agriculture,Agriculture",
        "alliance.board_members,female,female",
        "coop.count,enterprise+official,official"
    })
    void aBreakdownThatTheIndicatorDoesNotHaveIsRefusedByName(String indicator, String breakdown, String refused) {
        assertThat(DICTIONARY.check(indicator, Breakdown.ofCode(breakdown)))
                .isEqualTo(Outcome.refused(new Refusal(
                        RefusalCode.BREAKDOWN_UNKNOWN,
                        Map.of("indicator", DICTIONARY.get(indicator).nameVi(), "breakdown", refused))));
    }

    @Test
    void twoPartsOfOneDimensionAreNoPartOfAnything() {
        assertThat(DICTIONARY.check("coop.count", Breakdown.of("agriculture", "non_agriculture")))
                .isEqualTo(Outcome.refused(new Refusal(
                        RefusalCode.BREAKDOWN_UNKNOWN,
                        Map.of(
                                "indicator",
                                DICTIONARY.get("coop.count").nameVi(),
                                "breakdown",
                                "agriculture+non_agriculture"))));
    }

    @Test
    void aCodeThatStandsInTwoDimensionsIsTheOneOfTheIndicator() {
        assertThat(DICTIONARY.item(DICTIONARY.get("alliance.members"), "credit_fund"))
                .get()
                .extracting(BreakdownItem::dimension)
                .isEqualTo("legal_kind");
        assertThat(DICTIONARY.item(DICTIONARY.get("coop.members"), "credit_fund"))
                .get()
                .extracting(BreakdownItem::dimension)
                .isEqualTo("sector");
    }

    @Test
    void theCodesOfABreakdownStandInOneOrderWithoutRepetition() {
        assertThat(Breakdown.of("individual", "alliance_central", "individual"))
                .isEqualTo(Breakdown.ofCode("alliance_central+individual"))
                .hasToString("alliance_central+individual");
        assertThat(Breakdown.ofCode("")).isEqualTo(Breakdown.NONE);
        assertThat(Breakdown.of("agriculture").with("female").without("agriculture"))
                .isEqualTo(Breakdown.of("female"));
    }

    @ParameterizedTest
    @CsvSource({
        "coop.count,1,false",
        "rating.good+rating.fair,2,false",
        "self*coop.workers,1,true",
        "alliance.members[coop],1,false",
        "award.merit[alliance_central+individual]+award.flag,2,false"
    })
    void aFormulaIsReadTermByTerm(String text, int terms, boolean weightsItself) {
        assertThat(Formula.parse(text).terms()).hasSize(terms);
        assertThat(Formula.parse(text).weightsItself()).isEqualTo(weightsItself);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a+", "a-b", "a[b", "a[]", "2*a", "self*", "A.b"})
    void whatIsNoFormulaIsNotRead(String text) {
        assertThatThrownBy(() -> Formula.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}

package vn.bodua.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.bodua.indicator.Indicator.AcrossUnits;
import vn.bodua.indicator.Indicator.Kind;
import vn.bodua.indicator.Indicator.OverTime;
import vn.bodua.language.Table;
import vn.bodua.language.VietnameseText;

/** Every row of the dictionary makes sense beside every other. */
class TheShippedDictionaryTest {

    private static final Dictionary DICTIONARY = Dictionary.shipped();

    static Collection<Indicator> indicators() {
        return DICTIONARY.indicators();
    }

    static Collection<BreakdownItem> items() {
        return DICTIONARY.items();
    }

    static List<Exhaustive> exhaustiveSets() {
        return Table.shipped("/vocabulary/exhaustive.csv").stream()
                .map(r -> new Exhaustive(
                        r.get("dimension"),
                        Breakdown.ofCode(r.get("whole")),
                        List.of(r.get("parts").split("\\|")),
                        r.get("indicators").isEmpty()
                                ? List.of()
                                : List.of(r.get("indicators").split("\\|"))))
                .toList();
    }

    @Test
    void noRowIsLostAndNoCodeStandsTwice() {
        assertThat(indicators()).hasSameSizeAs(Table.shipped("/vocabulary/indicators.csv"));
        assertThat(items()).hasSameSizeAs(Table.shipped("/vocabulary/breakdowns.csv"));
        assertThat(indicators()).hasSizeGreaterThan(100);
    }

    @ParameterizedTest
    @MethodSource("indicators")
    void anIndicatorHasACodeANameInBothLanguagesAndAMeasure(Indicator indicator) {
        assertThat(indicator.code()).matches("[a-z_]+\\.[a-z_]+");
        assertThat(Stream.of(indicator.nameVi(), indicator.nameEn(), indicator.measure()))
                .noneMatch(String::isBlank)
                .allMatch(text -> text.equals(VietnameseText.normalise(text).strip()));
    }

    @ParameterizedTest
    @MethodSource("indicators")
    void everyDimensionOfAnIndicatorHasItems(Indicator indicator) {
        Set<String> known = items().stream().map(BreakdownItem::dimension).collect(Collectors.toSet());

        assertThat(indicator.dimensions()).doesNotHaveDuplicates().isSubsetOf(known);
    }

    @ParameterizedTest
    @MethodSource("indicators")
    void whatIsRecomputedHasAFormulaOfWhatCanBeAdded(Indicator indicator) {
        assertThat(indicator.numerator().isPresent())
                .isEqualTo(indicator.acrossUnits() == AcrossUnits.RATIO)
                .isEqualTo(indicator.denominator().isPresent());
        Stream.concat(indicator.numerator().stream(), indicator.denominator().stream())
                .flatMap(formula -> formula.terms().stream())
                .forEach(term -> assertThat(DICTIONARY
                                .check(term.indicator(), term.breakdown())
                                .orElseThrow()
                                .acrossUnits())
                        .isEqualTo(AcrossUnits.SUM));
    }

    @ParameterizedTest
    @MethodSource("indicators")
    void onlyANumeratorIsWeightedByTheRatioItselfAndThenByItsOwnDenominator(Indicator indicator) {
        indicator
                .denominator()
                .ifPresent(below -> assertThat(below.weightsItself()).isFalse());
        indicator
                .numerator()
                .filter(Formula::weightsItself)
                .ifPresent(above -> assertThat(above.terms())
                        .isEqualTo(indicator.denominator().orElseThrow().terms()));
    }

    @ParameterizedTest
    @MethodSource("indicators")
    void howAnIndicatorAddsOverTimeFollowsFromItsKind(Indicator indicator) {
        switch (indicator.kind()) {
            case STOCK -> {
                assertThat(indicator.acrossUnits()).isEqualTo(AcrossUnits.SUM);
                assertThat(indicator.overTime()).isEqualTo(OverTime.LAST);
            }
            case FLOW -> {
                assertThat(indicator.acrossUnits()).isEqualTo(AcrossUnits.SUM);
                assertThat(indicator.overTime()).isIn(OverTime.SUM, OverTime.LAST);
            }
            case RATIO -> {
                assertThat(indicator.acrossUnits()).isNotEqualTo(AcrossUnits.SUM);
                assertThat(indicator.overTime()).isNotEqualTo(OverTime.SUM);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("indicators")
    void aShareIsARatioInPercent(Indicator indicator) {
        assertThat(indicator.isShare()).isEqualTo(indicator.code().endsWith("_share"));
        if (indicator.isShare()) {
            assertThat(indicator.kind()).isEqualTo(Kind.RATIO);
        }
        assertThat(indicator.isAverage()).isEqualTo(indicator.kind() == Kind.RATIO && !indicator.isShare());
    }

    @ParameterizedTest
    @MethodSource("items")
    void aBreakdownHasACodeThatTheDatabaseTakesAndNames(BreakdownItem item) {
        assertThat(item.code()).matches("[a-z0-9_]+");
        assertThat(Stream.of(item.dimension(), item.nameVi(), item.nameEn())).noneMatch(String::isBlank);
    }

    @ParameterizedTest
    @MethodSource("items")
    void everyDimensionIsUsedByAnIndicator(BreakdownItem item) {
        assertThat(indicators()).anyMatch(i -> i.dimensions().contains(item.dimension()));
    }

    @ParameterizedTest
    @MethodSource("indicators")
    void aCodeMeansOneThingWithinAnIndicator(Indicator indicator) {
        List<String> codes = items().stream()
                .filter(i -> indicator.dimensions().contains(i.dimension()))
                .map(BreakdownItem::code)
                // As a sector and as a legal kind a credit fund is the same cooperative.
                .filter(code -> !code.equals("credit_fund"))
                .toList();

        assertThat(codes).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("exhaustiveSets")
    void thePartsOfAWholeAreCodesOfOneDimension(Exhaustive set) {
        Set<String> codes = items().stream()
                .filter(i -> i.dimension().equals(set.dimension()))
                .map(BreakdownItem::code)
                .collect(Collectors.toSet());

        assertThat(set.parts()).hasSizeGreaterThan(1).doesNotHaveDuplicates().isSubsetOf(codes);
        assertThat(set.whole().codes()).doesNotContainAnyElementsOf(set.parts());
    }

    @ParameterizedTest
    @MethodSource("exhaustiveSets")
    void aWholeAndItsPartsAreBreakdownsOfEveryIndicatorThatTheyAreNamedFor(Exhaustive set) {
        assertThat(set.indicators()).isNotEmpty();
        for (String code : set.indicators()) {
            DICTIONARY.check(code, set.whole()).orElseThrow();
            set.parts()
                    .forEach(part -> DICTIONARY.check(code, Breakdown.of(part)).orElseThrow());
            assertThat(DICTIONARY.exhaustiveParts(DICTIONARY.get(code))).contains(set);
        }
    }

    @ParameterizedTest
    @MethodSource("indicators")
    void onlyWhatAddsUpHasExhaustiveParts(Indicator indicator) {
        if (indicator.acrossUnits() != AcrossUnits.SUM) {
            assertThat(DICTIONARY.exhaustiveParts(indicator)).isEmpty();
        }
    }
}

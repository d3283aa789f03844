package vn.bodua.narrative.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.bodua.indicator.BreakdownItem;
import vn.bodua.indicator.Dictionary;
import vn.bodua.indicator.Indicator;

/**
 * The dictionary with the names that the writer uses among its wordings, so that a reader with this dictionary knows
 * every indicator and every part by the name that a written report gives it.
 */
public final class SharedVocabulary {

    /** The reader tells the building trade from building by the word before it, which must stay outside of the wording. */
    private static final String FIELD = "lĩnh vực ";

    private SharedVocabulary() {}

    /** A dictionary with the same indicators and parts, and more wordings. */
    public static Dictionary of(Dictionary dictionary) {
        Wording wording = new Wording(dictionary);
        return new Dictionary(
                dictionary.indicators().stream().map(i -> named(i, wording)).toList(),
                dictionary.items().stream().map(i -> named(i, wording)).toList(),
                dictionary.indicators().stream()
                        .flatMap(i -> dictionary.exhaustiveParts(i).stream())
                        .distinct()
                        .toList());
    }

    private static BreakdownItem named(BreakdownItem item, Wording wording) {
        return new BreakdownItem(
                item.dimension(),
                item.code(),
                item.nameVi(),
                item.nameEn(),
                Stream.concat(
                                item.synonyms().stream(),
                                Stream.of(wording.phrase(item)).filter(p -> !p.startsWith(FIELD)))
                        .distinct()
                        .toList());
    }

    private static Indicator named(Indicator indicator, Wording wording) {
        List<String> synonyms = new ArrayList<>(indicator.synonyms());
        Stream.of(wording.of(indicator.code()).noun(), indicator.nameVi())
                .filter(name -> synonyms.stream()
                        .noneMatch(s -> s.toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT))))
                .forEach(synonyms::add);
        return new Indicator(
                indicator.code(),
                indicator.nameVi(),
                indicator.nameEn(),
                indicator.measure(),
                indicator.kind(),
                indicator.acrossUnits(),
                indicator.overTime(),
                indicator.numerator(),
                indicator.denominator(),
                indicator.dimensions(),
                synonyms);
    }
}

package vn.bodua.narrative.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.bodua.indicator.BreakdownItem;
import vn.bodua.indicator.Dictionary;
import vn.bodua.indicator.Indicator;

/** The dictionary made ready for reading: wordings of indicators and of breakdowns. */
final class Vocabulary {

    /** Bare nouns: what a number counts, not what is said of it. */
    private static final Set<String> BARE = Set.of(
            "tổ hợp tác",
            "THT",
            "tổ",
            "liên hiệp HTX",
            "liên hiệp hợp tác xã",
            "LHHTX",
            "LH HTX",
            "HTX nông nghiệp",
            "HTX phi nông nghiệp",
            "quỹ tín dụng nhân dân",
            "QTDND",
            "QTD",
            "Quỹ TDND",
            "lao động",
            "… thành viên",
            "HTX mới");

    private final Dictionary dictionary;
    private final Terms indicators = new Terms();
    private final Terms breakdowns = new Terms();

    Vocabulary(Dictionary dictionary) {
        this.dictionary = dictionary;
        for (Indicator indicator : dictionary.indicators()) {
            indicator.synonyms().stream()
                    .filter(s -> !BARE.contains(s))
                    .forEach(s -> indicators.add(s, indicator.code()));
        }
        for (BreakdownItem item : dictionary.items()) {
            item.synonyms().forEach(s -> breakdowns.add(s, item.dimension() + ":" + item.code()));
        }
    }

    Dictionary dictionary() {
        return dictionary;
    }

    Indicator get(String code) {
        return dictionary.get(code);
    }

    Optional<Indicator> find(String code) {
        return dictionary.indicator(code);
    }

    List<Mention> indicatorsIn(List<Lexeme> lexemes, Sentence sentence) {
        return indicators.in(lexemes, sentence.from(), sentence.to());
    }

    List<Mention> breakdownsIn(List<Lexeme> lexemes, Sentence sentence) {
        return breakdowns.in(lexemes, sentence.from(), sentence.to());
    }
}

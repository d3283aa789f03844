package vn.bodua.narrative.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.bodua.indicator.Indicator;
import vn.bodua.time.Period;

/** Tells what is promised from what is done, and estimates from counts. */
final class Future {

    private static final Set<String> CUES = Set.of("phấn", "mục", "sẽ", "dự", "chỉ", "kế", "đề", "đặt");
    private static final Set<String> DONE = Set.of("đã", "được");

    private final Document document;
    private final Setting setting;

    Future(Document document, Setting setting) {
        this.document = document;
        this.setting = setting;
    }

    /** "phấn đấu", "mục tiêu", "dự kiến", "sẽ" before the amount, or a period that lies after the report's. */
    boolean isTarget(Amount amount, Sentence sentence, PeriodChoice periods, Indicator indicator, Clause clause) {
        List<Lexeme> lexemes = document.lexemes();
        for (int i = sentence.from(); i < amount.from(); i++) {
            if (!CUES.contains(lexemes.get(i).form())) {
                continue;
            }
            boolean cue = Words.at(lexemes, i, "phấn", "đấu")
                    || Words.at(lexemes, i, "dự", "kiến")
                    || lexemes.get(i).is("sẽ")
                    || Words.at(lexemes, i, "đặt", "ra")
                    || Words.at(lexemes, i, "đề", "ra")
                    || Words.at(lexemes, i, "đặt", "mục")
                    || (Words.at(lexemes, i, "mục", "tiêu") && !percentBefore(lexemes, i))
                    || (Words.at(lexemes, i, "chỉ", "tiêu")
                            && !percentBefore(lexemes, i)
                            && !Words.before(lexemes, i, "đạt"))
                    || (Words.at(lexemes, i, "kế", "hoạch") && planned(lexemes, i, amount));
            if (cue && Words.count(lexemes, i, amount.from(), ".") == 0) {
                boolean met = Words.count(lexemes, sentence.from(), i, DONE) > 0
                        && !Words.at(lexemes, i, "phấn", "đấu")
                        && !Words.at(lexemes, i, "dự", "kiến")
                        && !lexemes.get(i).is("sẽ");
                boolean strives =
                        Words.at(lexemes, i, "phấn", "đấu", "đạt", "kế") || Words.at(lexemes, i, "phấn", "đấu", "vươn");
                if (!met && !strives && !resultFollows(lexemes, i, amount)) {
                    return true;
                }
            }
        }
        Optional<Period> report = setting.period();
        PeriodChoice.Found found = periods.of(indicator, amount, clause, sentence, true);
        boolean dayOfEvent = found.period().isPresent() && found.period().equals(setting.eventDay());
        return found.own()
                && report.isPresent()
                && found.period().isPresent()
                && !dayOfEvent
                && found.period().get().first().isAfter(report.get().last());
    }

    /** "đặt mục tiêu thành lập 40 HTX; kết quả 6 tháng đạt 22 HTX": what was reached is no target. */
    private static boolean resultFollows(List<Lexeme> lexemes, int cue, Amount amount) {
        int mark = Words.findLast(lexemes, cue, amount.from(), ";");
        return mark >= 0
                && (Words.find(lexemes, mark, amount.from(), "kết", "quả") >= 0
                        || Words.find(lexemes, mark, amount.from(), "đến", "nay") >= 0
                        || tellsOfThePast(lexemes, Words.find(lexemes, mark, amount.from(), "đã")));
    }

    /** Not in "số HTX đã ngừng hoạt động": right after what is counted "đã" belongs to its name. */
    private static boolean tellsOfThePast(List<Lexeme> lexemes, int past) {
        return past > 0 && !lexemes.get(past - 1).is("htx");
    }

    private static boolean planned(List<Lexeme> lexemes, int i, Amount amount) {
        return !percentBefore(lexemes, i)
                && !Words.before(lexemes, i, "sở")
                && amount.from() - i <= 8
                && (Words.before(lexemes, i, "theo") || Words.at(lexemes, i + 2, "năm"))
                && Words.count(lexemes, i, amount.from(), "đầu", "và") == 0;
    }

    private static boolean percentBefore(List<Lexeme> lexemes, int i) {
        int sentence = Words.lastOf(lexemes, i - 4, i, ".", "\n");
        return Words.count(lexemes, Math.max(sentence, i - 4), i, "%") > 0;
    }

    /** All numbers of a sentence or clause that opens with "ước", "dự kiến" or "số liệu ước …:". */
    boolean isEstimate(Amount amount, Sentence sentence) {
        List<Lexeme> lexemes = document.lexemes();
        int from = amount.from();
        while (from > sentence.from() && !lexemes.get(from - 1).is(";")) {
            from--;
        }
        for (int i = from; i < amount.from(); i++) {
            boolean estimate = lexemes.get(i).is("ước") || Words.at(lexemes, i, "dự", "kiến");
            boolean opens = i == from || lexemes.get(i - 1).isMark() || Words.before(lexemes, i, "liệu");
            if (estimate && opens && !Words.at(lexemes, i, "ước", "mơ")) {
                return true;
            }
        }
        return false;
    }
}

package vn.bodua.narrative.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vn.bodua.indicator.Indicator;

/** What earlier figures of the text leave behind for the next one: wholes, subjects, references. */
final class Context {

    private static final Set<String> PART_WORDS = Set.of("gồm", "đó", ":", "(", "riêng", "ra", "thể", "là");

    private final List<Lexeme> lexemes;
    private final List<Draft> drafts = new ArrayList<>();
    private List<Amount> inSentence = List.of();
    private Optional<Draft> referred = Optional.empty();

    Context(List<Lexeme> lexemes) {
        this.lexemes = lexemes;
    }

    List<Draft> drafts() {
        return drafts;
    }

    void add(Draft draft) {
        drafts.add(draft);
    }

    void open(Sentence sentence, List<Amount> amounts) {
        inSentence = amounts;
        referred = Optional.empty();
    }

    Optional<Draft> lastIn(Sentence sentence) {
        return drafts.isEmpty() || !Objects.equals(drafts.getLast().sentence, sentence)
                ? Optional.empty()
                : Optional.of(drafts.getLast());
    }

    boolean knows(BigDecimal value) {
        return drafts.stream().anyMatch(d -> d.amount.noun().isCooperative() && d.value.compareTo(value) == 0);
    }

    /** "Trong 677 HTX nói trên có …": the number points to a figure told before; its parts follow. */
    boolean refersBack(Amount amount, Clause clause, Sentence sentence) {
        boolean inside = Words.before(lexemes, amount.from(), "trong")
                || Words.before(lexemes, amount.from(), "trong", "số")
                || Words.before(lexemes, amount.from(), "trong", "tổng", "số");
        boolean pointed = Words.at(lexemes, clause.nounTo(), "nói", "trên")
                || Words.at(lexemes, clause.nounTo(), "này")
                || (Words.at(lexemes, clause.nounTo(), "trên") && !isPlace(clause.nounTo() + 1))
                || Words.at(lexemes, clause.nounTo(), "kể", "trên");
        if (!inside && !pointed) {
            return false;
        }
        Optional<Draft> earlier = drafts.reversed().stream()
                .filter(d -> d.isLevel() && d.amount.noun() == amount.noun() && d.value.compareTo(amount.value()) == 0)
                .findFirst();
        referred = earlier;
        return earlier.isPresent() || pointed;
    }

    /** "120 HTX trên địa bàn", "10 điểm cầu trên cả nước": where, not which. */
    private boolean isPlace(int at) {
        return at < lexemes.size()
                && (lexemes.get(at).isNumber()
                        || Words.isOneOf(
                                lexemes.get(at).form(), "cả", "toàn", "địa", "khắp", "các", "tổng", "mọi", "phạm"));
    }

    /** The figure that this amount may be a part of: the last level of its own kind in the sentence, or one referred to. */
    Optional<Draft> wholeFor(Amount amount, Sentence sentence) {
        Optional<Draft> nearest = Optional.empty();
        for (Draft draft : drafts.reversed()) {
            if (!Objects.equals(draft.sentence, sentence)) {
                break;
            }
            if (draft.isLevel() && !draft.aside && sameThing(draft, amount)) {
                nearest = Optional.of(draft);
                break;
            }
        }
        if (nearest.isEmpty()) {
            nearest = referred.or(() -> wholeBefore(amount, sentence));
        }
        return nearest.map(n -> n.of.filter(Draft::isLevel).orElse(n));
    }

    /** "Trong đó, …", "Phân theo địa bàn, số HTX mới như sau: …" at the start of the next sentence. */
    private Optional<Draft> wholeBefore(Amount amount, Sentence sentence) {
        int from = sentence.from();
        boolean continues = Words.at(lexemes, from, "trong", "đó")
                || Words.at(lexemes, from, "dẫn", "đầu")
                || Words.at(lexemes, from, "nhiều", "nhất")
                || Words.at(lexemes, from, "trong", "số")
                || Words.at(lexemes, from, "cụ", "thể")
                || Words.at(lexemes, from, "gồm")
                || Words.at(lexemes, from, "bao", "gồm")
                || Words.at(lexemes, from, "phân", "theo")
                || Words.at(lexemes, from, "xét", "theo")
                || Words.at(lexemes, from, "chia", "theo")
                || Words.at(lexemes, from, "tách", "theo")
                || Words.at(lexemes, from, "theo", "lĩnh")
                || Words.at(lexemes, from, "theo", "địa")
                || Words.at(lexemes, from, "theo", "ngành")
                || Words.at(lexemes, from, "chia", "ra")
                || Words.at(lexemes, from, "bao", "gồm")
                || Words.at(lexemes, from, "riêng");
        if (!continues) {
            return Optional.empty();
        }
        BigDecimal sum = inSentence.stream()
                .filter(a -> a.noun() == amount.noun() || (isOrganisation(a.noun()) && isOrganisation(amount.noun())))
                .map(Amount::value)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Draft> wholes = drafts.reversed().stream()
                .filter(d -> d.isLevel() && d.sentence.role() == sentence.role() && sameThing(d, amount))
                .toList();
        return wholes.stream()
                .filter(d -> d.value.compareTo(sum) == 0)
                .findFirst()
                .or(() -> wholes.stream()
                        .filter(d -> d.breakdown.isWhole() && d.value.compareTo(sum) >= 0)
                        .findFirst())
                .or(() -> wholes.stream().findFirst());
    }

    private static boolean sameThing(Draft draft, Amount amount) {
        Noun noun = amount.noun();
        Noun other = draft.amount.noun();
        if (noun == Noun.MONEY || other == Noun.MONEY) {
            return false;
        }
        boolean organisations = isOrganisation(noun) && isOrganisation(other);
        return noun == other
                || noun == Noun.NONE
                || (other == Noun.NONE && noun.fits(draft.indicator))
                || organisations
                || (noun.isPerson() && noun.fits(draft.indicator) && noun != Noun.PEOPLE)
                || (isRecipient(noun)
                        && (isRecipient(other) || draft.indicator.code().startsWith("award.")));
    }

    static boolean isOrganisation(Noun noun) {
        return noun.isCooperative() || noun == Noun.UNION || noun == Noun.GROUP;
    }

    private static boolean isRecipient(Noun noun) {
        return noun == Noun.COLLECTIVE || noun == Noun.INDIVIDUAL;
    }

    /** The whole's indicator, or the same attribute in the family of the amount's noun. */
    Optional<Indicator> attributeFor(Amount amount, Draft whole, Vocabulary vocabulary) {
        if (amount.noun().fits(whole.indicator) || amount.noun() == Noun.NONE) {
            return Optional.of(whole.indicator);
        }
        String code = whole.indicator.code();
        String attribute = code.substring(code.indexOf('.') + 1);
        String family = amount.noun() == Noun.UNION
                ? "union."
                : amount.noun() == Noun.GROUP ? "group." : amount.noun().isCooperative() ? "coop." : "";
        if (family.isEmpty()) {
            return Optional.empty();
        }
        return vocabulary.find(family + attribute).or(() -> vocabulary.find(family + "count"));
    }

    /** Whether the amount goes on in a list after the whole: no new verb between. */
    boolean continuesAfter(Draft whole, Clause clause, Amount amount) {
        int from = Math.max(clause.headFrom(), whole.amount.to());
        if (Words.findLast(lexemes, from, amount.from(), ";", "có") >= 0) {
            return false;
        }
        for (int i = from; i < amount.from(); i++) {
            Lexeme lexeme = lexemes.get(i);
            if (lexeme.isWord()
                    && !Words.isOneOf(
                            lexeme.form(),
                            "và",
                            "trong",
                            "đó",
                            "gồm",
                            "bao",
                            "có",
                            "cùng",
                            "khoảng",
                            "riêng",
                            "thuộc",
                            "số",
                            "cả",
                            "bình",
                            "quân",
                            "mỗi",
                            "hằng",
                            "năm",
                            "là")) {
                return false;
            }
        }
        return true;
    }

    /** Whether the amount is a part of the whole: a part word between them, or a chain of parts. */
    boolean splits(Draft whole, Clause clause, Amount amount) {
        if (referred.isPresent()
                || !Objects.equals(whole.sentence, drafts.getLast().sentence)
                || whole.sentence.to() <= amount.from()) {
            return true;
        }
        if (Words.count(lexemes, whole.amount.to(), amount.from(), PART_WORDS) > 0) {
            return true;
        }
        return false;
    }

    /** "… và tổng số sẽ là 511 HTX": a total without a noun of its own is of the sub-group just told of. */
    boolean bareTotal(Draft draft, Clause clause, Sentence sentence) {
        int at = Words.findLast(lexemes, clause.headFrom(), draft.amount.from(), "tổng", "số");
        return at >= 0
                && lastIn(sentence).isPresent()
                && !Words.at(lexemes, at + 2, "htx")
                && (Words.at(lexemes, at + 2, "sẽ")
                        || Words.at(lexemes, at + 2, "là")
                        || Words.at(lexemes, at + 2, "lên"))
                && Words.count(lexemes, sentence.from(), draft.amount.from(), "toàn", "tỉnh") == 0;
    }

    /** A later caption that splits a figure of the body takes its period. */
    Optional<Draft> wholeOfCaption(Draft draft, Sentence sentence) {
        if (sentence.role() != Sentence.Role.CAPTION || draft.breakdown.isWhole()) {
            return Optional.empty();
        }
        return drafts.reversed().stream()
                .filter(d ->
                        d.indicator.code().equals(draft.indicator.code()) && d.sentence.role() == Sentence.Role.BODY)
                .findFirst();
    }

    /** The last money figure of the sentence, for "bình quân 6,5 tỷ đồng một HTX" and "của người lao động là 3,81 triệu". */
    Optional<Draft> lastMoney(Sentence sentence) {
        for (Draft draft : drafts.reversed()) {
            if (!Objects.equals(draft.sentence, sentence)) {
                return Optional.empty();
            }
            if (draft.amount.noun() == Noun.MONEY && draft.isLevel()) {
                return Optional.of(draft);
            }
        }
        return Optional.empty();
    }

    /** The figure that a share, a change or a plan percent follows. */
    Optional<Draft> followed(Amount amount, Sentence sentence, boolean acrossSentences) {
        for (Draft draft : drafts.reversed()) {
            if (!Objects.equals(draft.sentence, sentence)
                    && !(acrossSentences && draft.sentence.paragraph() == sentence.paragraph())) {
                break;
            }
            boolean fits = amount.noun() == Noun.PERCENT
                    || amount.noun() == Noun.TIMES
                    || amount.noun().fits(draft.indicator);
            if (draft.isLevel() && !draft.aside && fits) {
                return Optional.of(draft);
            }
        }
        return Optional.empty();
    }

    /** Of "67 HTX, 1 liên hiệp HTX và 35 THT" the cooperatives: a percent after such a row is theirs. */
    Draft headOfRow(Draft last) {
        Draft head = last;
        for (Draft draft : drafts.reversed()) {
            boolean row = Objects.equals(draft.sentence, last.sentence)
                    && draft.isLevel()
                    && isOrganisation(draft.amount.noun())
                    && draft.amount.to() <= head.amount.from()
                    && head.amount.from() - draft.amount.to() <= 2
                    && head.amount.noun() != draft.amount.noun()
                    && !head.amount.noun().isCooperative();
            if (row) {
                head = draft;
            }
        }
        return head.amount.noun().isCooperative() ? head : last;
    }

    /** Without a level to follow: the comparison just before, "tăng 7% (tăng 2036 HTX)". */
    Optional<Draft> comparedBefore(Amount amount, Sentence sentence) {
        return lastIn(sentence)
                .filter(d -> amount.noun() == Noun.PERCENT
                        || amount.noun() == Noun.TIMES
                        || amount.noun().fits(d.indicator));
    }

    /** The figure that a bracket follows: "doanh thu 350 tỷ đồng (cùng kỳ: 300 tỷ đồng)". */
    Optional<Draft> toldBefore(Amount amount, Sentence sentence) {
        return drafts.reversed().stream()
                .takeWhile(d -> Objects.equals(d.sentence, sentence))
                .filter(d -> d.isLevel() && !d.aside)
                .findFirst()
                .filter(d -> amount.noun() == d.amount.noun() || amount.noun() == Noun.NONE);
    }

    /** "doanh thu 250 tỷ đồng, trong đó Mường Ảng 120 tỷ đồng", "Vốn điều lệ: Mường Ảng 12 tỷ đồng". */
    boolean inListOfMoney(UnitChoice.Found unit, Amount amount, Sentence sentence) {
        int words = unit.words().split(" ", -1).length;
        return lastMoney(sentence).isPresent()
                || Words.findLast(lexemes, Math.max(sentence.from(), amount.from() - words - 2), amount.from(), ":")
                        >= 0;
    }
}

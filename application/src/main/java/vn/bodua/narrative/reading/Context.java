package vn.bodua.narrative.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
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
    private Optional<UnitChoice.Found> organisation = Optional.empty();

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
        organisation = Optional.empty();
    }

    Optional<Draft> lastIn(Sentence sentence) {
        return drafts.isEmpty() || drafts.getLast().sentence != sentence
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
                || Words.at(lexemes, clause.nounTo(), "trên")
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

    /** The figure that this amount may be a part of: the last level of its own kind in the sentence, or one referred to. */
    Optional<Draft> wholeFor(Amount amount, Clause clause, Sentence sentence) {
        Optional<Draft> nearest = Optional.empty();
        for (Draft draft : drafts.reversed()) {
            if (draft.sentence != sentence) {
                break;
            }
            if (draft.isLevel() && !draft.aside && sameThing(draft, amount)) {
                nearest = Optional.of(draft);
                break;
            }
        }
        if (nearest.isEmpty()) {
            nearest = referred.or(() -> wholeBefore(amount, clause, sentence));
        }
        return nearest.map(n -> n.of.filter(Draft::isLevel).orElse(n));
    }

    /** "Trong đó, …", "Phân theo địa bàn, số HTX mới như sau: …" at the start of the next sentence. */
    private Optional<Draft> wholeBefore(Amount amount, Clause clause, Sentence sentence) {
        int from = sentence.from();
        boolean continues = Words.at(lexemes, from, "trong", "đó")
                || Words.at(lexemes, from, "trong", "số")
                || Words.at(lexemes, from, "cụ", "thể")
                || Words.at(lexemes, from, "gồm")
                || Words.at(lexemes, from, "bao", "gồm")
                || Words.at(lexemes, from, "phân", "theo")
                || Words.at(lexemes, from, "xét", "theo")
                || Words.at(lexemes, from, "chia", "theo")
                || Words.at(lexemes, from, "tách", "theo")
                || Words.at(lexemes, from, "theo", "lĩnh") || Words.at(lexemes, from, "theo", "địa") || Words.at(lexemes, from, "theo", "ngành")
                || Words.at(lexemes, from, "chia", "ra") || Words.at(lexemes, from, "bao", "gồm")
                || Words.at(lexemes, from, "riêng");
        if (!continues) {
            return Optional.empty();
        }
                BigDecimal sum = inSentence.stream()
                .filter(a -> a.noun() == amount.noun() || isOrganisation(a.noun()) && isOrganisation(amount.noun()))
                .map(Amount::value)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Draft> wholes = drafts.reversed().stream()
                .filter(d -> d.isLevel() && d.sentence.role() == sentence.role() && sameThing(d, amount))
                .toList();
        return wholes.stream().filter(d -> d.value.compareTo(sum) == 0).findFirst()
                .or(() -> wholes.stream().filter(d -> d.breakdown.isWhole() && d.value.compareTo(sum) >= 0).findFirst())
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
                || other == Noun.NONE && noun.fits(draft.indicator)
                || organisations
                || noun.isPerson() && noun.fits(draft.indicator) && noun != Noun.PEOPLE
                || isRecipient(noun) && isRecipient(other);
    }

    private static boolean isOrganisation(Noun noun) {
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
                    && !Set.of(
                                    "và", "trong", "đó", "gồm", "bao", "có", "cùng", "khoảng", "riêng", "thuộc", "số",
                                    "cả", "là")
                            .contains(lexeme.form())) {
                return false;
            }
        }
        return true;
    }

    /** Whether the amount is a part of the whole: a part word between them, or a chain of parts. */
    boolean splits(Draft whole, Clause clause, Amount amount) {
        if (referred.isPresent()
                || whole.sentence != drafts.getLast().sentence
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
                && Words.count(lexemes, sentence.from(), draft.amount.from(), Set.of("toàn", "tỉnh")) == 0;
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

    /** Whose members, workers and money are told of. */
    Entity entity(Amount amount, Clause clause, Sentence sentence) {
        int from = Math.max(clause.headFrom(), sentence.from());
        int union = Words.findLast(lexemes, from, amount.from(), "lhhtx");
        int loose = Words.findLast(lexemes, from, amount.from(), "liên", "hiệp");
        int group = Words.findLast(lexemes, from, amount.from(), "tht");
        int coop = Words.findLast(lexemes, from, amount.from(), "htx");
        int named = Math.max(Math.max(union, loose), Math.max(group, coop));
        if (named >= 0) {
            return named == coop ? Entity.COOP : named == group ? Entity.GROUP : Entity.UNION;
        }
        if (amount.noun() == Noun.UNIT
                || Words.findLast(lexemes, from, amount.from(), "lmhtx") >= 0
                        && amount.noun() == Noun.MEMBER
                        && Words.count(lexemes, from, amount.from(), Set.of("kết", "phát")) > 0) {
            return Entity.ALLIANCE;
        }
        Entity last = null;
        for (Draft draft : drafts.reversed()) {
            if (draft.sentence != sentence) {
                break;
            }
            Entity told = Entity.ofCode(draft.indicator.code());
            boolean count = isOrganisation(draft.amount.noun());
            if (count && told == Entity.COOP || draft.indicator.code().startsWith("coop.") && last == null) {
                return group(last, clause, amount) ? Entity.GROUP : Entity.COOP;
            }
            last = last == null ? told : last;
        }
        return last == Entity.GROUP || last == Entity.UNION ? last : Entity.COOP;
    }

    private boolean group(@org.jspecify.annotations.Nullable Entity last, Clause clause, Amount amount) {
        boolean attached = Words.at(lexemes, clause.headFrom(), "với")
                || Words.at(lexemes, clause.headFrom(), "gồm")
                || Words.at(lexemes, clause.headFrom(), "có");
        return last == Entity.GROUP && attached;
    }

    /** "thành lập mới 69 HTX; giải thể 8 HTX, ngừng hoạt động 5 HTX": what happened in the period, not how things stand. */
    boolean tellsOfEvents(Sentence sentence, Clause clause) {
        boolean state = Words.count(lexemes, clause.segmentFrom(), clause.nounTo(), Set.of("đã", "đang", "hiện", "còn", "có", "số")) > 0;
        return !state && lastIn(sentence).filter(d -> d.indicator.code().equals("coop.new") || d.indicator.code().equals("coop.dissolved")).isPresent();
    }

    /** "15 HTX đăng ký mới với 130 thành viên", "Cả ba có 21 thành viên". */
    boolean tellsOfNewCoops(Amount amount, Clause clause, Sentence sentence) {
        int from = Math.max(clause.headFrom(), sentence.from());
        boolean totals = Words.find(lexemes, from, amount.from(), "tổng", "số") >= 0
                || Words.find(lexemes, from, amount.from(), "nâng") >= 0
                || Words.count(lexemes, from, amount.from(), Set.of(";", "hiện", "toàn", "nay")) > 0;
        if (totals) {
            return false;
        }
        boolean opens = Words.at(lexemes, sentence.from(), "cả") && !Words.at(lexemes, sentence.from(), "cả", "nước")
                || Words.at(lexemes, sentence.from(), "các", "htx", "này")
                || Words.at(lexemes, sentence.from(), "các", "htx", "mới")
                || Words.at(lexemes, sentence.from(), "những", "htx")
                || Words.at(lexemes, sentence.from(), "số", "htx", "này");
        for (Draft draft : drafts.reversed()) {
            boolean here = draft.sentence == sentence;
            if (!here && !opens) {
                return false;
            }
            String code = draft.indicator.code();
            if (code.equals("coop.new") && draft.isLevel()) {
                return true;
            }
            if (code.equals("coop.members_new") || code.equals("coop.charter_capital_new")) {
                return true;
            }
            if (isOrganisation(draft.amount.noun()) && draft.isLevel()) {
                return false;
            }
        }
        return false;
    }

    /** The last money figure of the sentence, for "bình quân 6,5 tỷ đồng một HTX" and "của người lao động là 3,81 triệu". */
    Optional<Draft> lastMoney(Sentence sentence, Clause clause) {
        for (Draft draft : drafts.reversed()) {
            if (draft.sentence != sentence) {
                return Optional.empty();
            }
            if (draft.amount.noun() == Noun.MONEY && draft.isLevel()) {
                return Optional.of(draft);
            }
        }
        return Optional.empty();
    }

    /** "Bình quân mỗi HTX có 35 thành viên, doanh thu 2,46 tỷ đồng, …": holds to the end of the clause. */
    boolean perCooperative(Amount amount, Sentence sentence) {
        int from = amount.from();
        while (from > sentence.from() && !lexemes.get(from - 1).is(";")) {
            from--;
        }
        int each = Words.findLast(lexemes, from, amount.from(), "mỗi", "htx");
        int one = Words.findLast(lexemes, from, amount.from(), "quân", "một", "htx");
        int digit = Words.findLast(lexemes, from, amount.from(), "quân", "1", "htx");
        int said = Math.max(each, Math.max(one, digit));
        return said >= 0 && Words.count(lexemes, said, amount.from(), Set.of("tổng", "toàn")) == 0;
    }

    /** Income of members and of workers are told in one breath. */
    Indicator sibling(Draft money, Clause clause, Amount amount, Vocabulary vocabulary) {
        String code = money.indicator.code();
        if (code.startsWith("coop.income_")) {
            if (Words.find(lexemes, clause.headFrom(), amount.from(), "lao", "động") >= 0) {
                return vocabulary.get("coop.income_worker");
            }
            if (Words.find(lexemes, clause.headFrom(), amount.from(), "thành", "viên") >= 0) {
                return vocabulary.get("coop.income_member");
            }
        }
        return money.indicator;
    }

    /** A sub-group that is the subject of the clause keeps all its figures: "HTX nông nghiệp thu về …, thu nhập …". */
    Optional<String> subgroup(Amount amount, Clause clause, Sentence sentence, List<Mention> parts) {
        int from = amount.from();
        while (from > sentence.from() && !lexemes.get(from - 1).is(";")) {
            from--;
        }
        int htx = Words.find(lexemes, from, amount.from(), "htx");
        if (htx < 0 || amount.noun().isCooperative()) {
            return Optional.empty();
        }
        for (int i = from; i < htx; i++) {
            if (lexemes.get(i).isNumber()) {
                return attachedSector(amount, clause, sentence);
            }
        }
        Mention best = null;
        for (Mention mention : parts) {
            boolean sector = mention.codes().stream().anyMatch(c -> c.startsWith("sector:"));
            boolean there = mention.from() == htx || mention.from() == htx + 1;
            if (sector && there && mention.to() <= amount.from() && (best == null || mention.words() > best.words())) {
                best = mention;
            }
        }
        if (best == null) {
            return Optional.empty();
        }
        return best.codes().stream()
                .filter(c -> c.startsWith("sector:"))
                .map(c -> c.substring(7))
                .findFirst();
    }

    /** "379 HTX nông nghiệp với 8.512 thành viên": joined directly, the sector goes on. */
    private Optional<String> attachedSector(Amount amount, Clause clause, Sentence sentence) {
        boolean attached =
                Words.at(lexemes, clause.headFrom(), "với") || Words.at(lexemes, clause.headFrom() - 1, "với");
        Optional<Draft> last = lastIn(sentence);
        if (!attached || last.isEmpty() || !last.get().indicator.code().equals("coop.count")) {
            return Optional.empty();
        }
        return last.get().breakdown.codes().size() == 1
                        && !last.get().breakdown.codes().getFirst().startsWith("with")
                ? Optional.of(last.get().breakdown.codes().getFirst())
                : Optional.empty();
    }

    /** "lớn nhất là Saigon Coop với doanh thu …": a single organisation named before the figure. */
    Optional<UnitChoice.Found> organisation(Amount amount, Clause clause, Sentence sentence) {
        int to = clause.headFrom();
        for (int i = clause.headFrom(); i < amount.from() - 1; i++) {
            boolean has = lexemes.get(i).is("với")
                    || lexemes.get(i).is("có")
                    || lexemes.get(i).is("đạt");
            int from = i;
            while (has && from > clause.headFrom() && lexemes.get(from - 1).isCapital()) {
                from--;
            }
            boolean led = from > clause.headFrom()
                    && (lexemes.get(from - 1).is("là") || lexemes.get(from - 1).is("như"))
                    && Words.count(lexemes, Math.max(sentence.from(), from - 6), from, Set.of("nhất", "hình", "biểu"))
                            > 0;
            if (led && i > from) {
                String name = UnitMentions.raw(lexemes, from, i);
                organisation = Optional.of(new UnitChoice.Found(name, UnitMention.Level.ORGANISATION, name));
                to = i;
            }
        }
        return to > clause.headFrom() ? organisation : Optional.empty();
    }

    /** The figure that a share, a change or a plan percent follows. */
    Optional<Draft> followed(Amount amount, Sentence sentence, boolean acrossSentences) {
        for (Draft draft : drafts.reversed()) {
            if (draft.sentence != sentence
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
            boolean row = draft.sentence == last.sentence && draft.isLevel() && isOrganisation(draft.amount.noun())
                    && draft.amount.to() <= head.amount.from() && head.amount.from() - draft.amount.to() <= 2
                    && head.amount.noun() != draft.amount.noun() && !head.amount.noun().isCooperative();
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
}

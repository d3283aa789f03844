package vn.bodua.narrative.reading;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.bodua.indicator.Indicator;

/** Tells whose figure it is: of cooperatives, unions or groups, of those just founded, of a sub-group, of one organisation. */
final class Subjects {

    private final List<Lexeme> lexemes;
    private final Context context;

    Subjects(List<Lexeme> lexemes, Context context) {
        this.lexemes = lexemes;
        this.context = context;
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
        boolean alliance = Words.findLast(lexemes, from, amount.from(), "lmhtx") >= 0
                || Words.findLast(lexemes, from, amount.from(), "liên", "minh") >= 0;
        if (amount.noun() == Noun.UNIT
                || (alliance
                        && amount.noun() == Noun.MEMBER
                        && Words.count(lexemes, from, amount.from(), "kết", "phát") > 0)) {
            return Entity.ALLIANCE;
        }
        Entity last = null;
        for (Draft draft : context.drafts().reversed()) {
            if (!Objects.equals(draft.sentence, sentence)) {
                break;
            }
            Entity told = Entity.ofCode(draft.indicator.code());
            boolean count = Context.isOrganisation(draft.amount.noun());
            if ((count && told == Entity.COOP) || (draft.indicator.code().startsWith("coop.") && last == null)) {
                return group(last, clause) ? Entity.GROUP : Entity.COOP;
            }
            last = last == null ? told : last;
        }
        return last == Entity.GROUP || last == Entity.UNION ? last : Entity.COOP;
    }

    private boolean group(@org.jspecify.annotations.Nullable Entity last, Clause clause) {
        boolean attached = Words.at(lexemes, clause.headFrom(), "với")
                || Words.at(lexemes, clause.headFrom(), "gồm")
                || Words.at(lexemes, clause.headFrom(), "có");
        return last == Entity.GROUP && attached;
    }

    /** "thành lập mới 69 HTX; giải thể 8 HTX, ngừng hoạt động 5 HTX": what happened in the period, not how things stand. */
    boolean tellsOfEvents(Sentence sentence, Clause clause) {
        boolean state =
                Words.count(lexemes, clause.segmentFrom(), clause.nounTo(), "đã", "đang", "hiện", "còn", "có", "số")
                        > 0;
        return !state
                && context.lastIn(sentence)
                        .filter(d -> d.indicator.kind() == Indicator.Kind.FLOW
                                && d.indicator.measure().equals("HTX"))
                        .isPresent();
    }

    /** "15 HTX đăng ký mới với 130 thành viên", "Cả ba có 21 thành viên". */
    boolean tellsOfNewCoops(Amount amount, Clause clause, Sentence sentence) {
        int from = Math.max(clause.headFrom(), sentence.from());
        boolean totals = Words.find(lexemes, from, amount.from(), "tổng", "số") >= 0
                || Words.find(lexemes, from, amount.from(), "nâng") >= 0
                || Words.count(lexemes, from, amount.from(), ";", "hiện", "toàn", "nay") > 0;
        if (totals) {
            return false;
        }
        boolean opens = (Words.at(lexemes, sentence.from(), "cả") && !Words.at(lexemes, sentence.from(), "cả", "nước"))
                || Words.at(lexemes, sentence.from(), "các", "htx", "này")
                || Words.at(lexemes, sentence.from(), "các", "htx", "mới")
                || Words.at(lexemes, sentence.from(), "những", "htx")
                || Words.at(lexemes, sentence.from(), "số", "htx", "này");
        for (Draft draft : context.drafts().reversed()) {
            boolean here = Objects.equals(draft.sentence, sentence);
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
            if (Context.isOrganisation(draft.amount.noun()) && draft.isLevel()) {
                return false;
            }
        }
        return false;
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
        return said >= 0 && Words.count(lexemes, said, amount.from(), "tổng", "toàn") == 0;
    }

    /** A sub-group that is the subject of the clause keeps all its figures: "HTX nông nghiệp thu về …, thu nhập …". */
    Optional<String> subgroup(Amount amount, Clause clause, Sentence sentence, List<Mention> parts) {
        int from = amount.from();
        while (from > sentence.from() && !lexemes.get(from - 1).is(";")) {
            from--;
        }
        if (!amount.noun().isCooperative()
                && Words.at(lexemes, clause.headFrom(), "với")
                && context.lastIn(sentence)
                        .filter(d -> d.amount.noun() == Noun.FUND)
                        .isPresent()) {
            return attachedSector(clause, sentence);
        }
        int htx = Words.find(lexemes, from, amount.from(), "htx");
        if (htx < 0 || amount.noun().isCooperative()) {
            return Optional.empty();
        }
        for (int i = from; i < htx; i++) {
            if (lexemes.get(i).isNumber()) {
                return attachedSector(clause, sentence);
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
    private Optional<String> attachedSector(Clause clause, Sentence sentence) {
        boolean attached =
                Words.at(lexemes, clause.headFrom(), "với") || Words.at(lexemes, clause.headFrom() - 1, "với");
        Optional<Draft> last = context.lastIn(sentence);
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
        Optional<UnitChoice.Found> found = Optional.empty();
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
                    && Words.count(lexemes, Math.max(sentence.from(), from - 6), from, "nhất", "hình", "biểu") > 0;
            if (led && i > from) {
                String name = UnitMentions.raw(lexemes, from, i);
                found = Optional.of(new UnitChoice.Found(name, UnitMention.Level.ORGANISATION, name));
            }
        }
        return found;
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

    /** "Nhiều HTX có doanh thu trên 10 tỷ đồng": of some that are not counted, not of all. */
    boolean isOfSome(Amount amount, Clause clause) {
        if (amount.noun() != Noun.MONEY) {
            return false;
        }
        int from = Math.max(clause.headFrom(), amount.from() - 10);
        int some = Math.max(
                Words.findLast(lexemes, from, amount.from(), "nhiều", "htx"),
                Math.max(
                        Words.findLast(lexemes, from, amount.from(), "một", "số", "htx"),
                        Words.findLast(lexemes, from, amount.from(), "không", "ít", "htx")));
        return some >= 0 && Words.count(lexemes, some, amount.from(), ",", ";", "tổng") == 0;
    }
}

package vn.bodua.narrative.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The comparison grammar: what the words around an amount make of it. */
final class KindChoice {

    enum Sense {
        LEVEL,
        CHANGE,
        CHANGE_PERCENT,
        /** "bằng 60% so với cùng kỳ": a ratio to the earlier value. */
        RATIO_TO_BASE,
        PLAN_PERCENT,
        /** "vượt 20% kế hoạch". */
        OVER_PLAN,
        SHARE,
        /** "100% HTX hoàn thành …": a percent of things named after it. */
        PERCENT_OF,
        /** "(cùng kỳ: 100 HTX)". */
        EARLIER_LEVEL,
        /** "kế hoạch năm là 80 lớp". */
        PLANNED_LEVEL
    }

    record Found(Sense sense, boolean down) {}

    private static final Set<String> PLAN = Set.of("kế", "chỉ", "nghị", "mục", "kh");
    private static final Set<String> SKIPPED = Set.of(
            "khoảng", "trên", "hơn", "gần", "dưới", "xấp", "xỉ", "thêm", "được", "đến", "tới", "ước", "đạt", "ròng",
            "bình", "quân", "về", "thực");

    private KindChoice() {}

    static Found of(Document document, Sentence sentence, Amount amount, Clause clause, Optional<Draft> before) {
        List<Lexeme> lexemes = document.lexemes();
        boolean percent = amount.noun() == Noun.PERCENT;
        Found direction = direction(document, sentence, amount);
        if (!percent) {
            if (direction != null) {
                return direction;
            }
            return level(lexemes, amount, clause);
        }
        int tail = Math.min(clause.farTo(), amount.to() + 8);
        boolean plan = isPlan(lexemes, amount.to(), tail) || planBefore(lexemes, amount);
        if (Words.anyBefore(lexemes, amount.from(), "vượt")
                || lexemes.get(amount.from()).is("vượt")) {
            return new Found(plan ? Sense.OVER_PLAN : Sense.CHANGE_PERCENT, false);
        }
        if (plan) {
            return new Found(Sense.PLAN_PERCENT, false);
        }
        if (direction != null) {
            return new Found(Sense.CHANGE_PERCENT, direction.down);
        }
        boolean equals = lastVerb(lexemes, clause.headFrom(), amount.from(), Set.of("bằng", "đạt")) >= 0;
        boolean compared = Words.at(lexemes, amount.to(), "so", "với") || Words.at(lexemes, amount.to(), "cùng", "kỳ");
        if (compared && (equals || !clause.bracketed())) {
            return new Found(Sense.RATIO_TO_BASE, false);
        }
        boolean afterChange = before.isPresent()
                && before.get().kind == vn.bodua.narrative.Statement.Kind.CHANGE
                && amount.from() - before.get().amount.to() <= 8;
        boolean directly = amount.from() - clause.segmentFrom() <= 1
                || Words.before(lexemes, amount.from(), "bằng")
                || Words.before(lexemes, amount.from(), "tương", "đương")
                || Words.before(lexemes, amount.from(), "ứng");
        if (afterChange && directly && !chiem(lexemes, clause, amount)) {
            return new Found(Sense.CHANGE_PERCENT, before.get().negative);
        }
        if (chiem(lexemes, clause, amount)) {
            return new Found(Sense.SHARE, false);
        }
        boolean alone = clause.tailTo() <= amount.to() + 1
                || Words.at(lexemes, amount.to(), "tổng")
                || Words.at(lexemes, amount.to(), "số")
                || Words.at(lexemes, amount.to(), ")");
        if (before.isPresent()
                && alone
                && (clause.bracketed()
                        || Words.at(lexemes, clause.segmentFrom(), "đạt")
                        || equals
                        || amount.from() == clause.segmentFrom())) {
            return new Found(Sense.SHARE, false);
        }
        if (alone && before.isPresent() && before.get().kind == vn.bodua.narrative.Statement.Kind.SHARE) {
            return new Found(Sense.SHARE, false);
        }
        return new Found(Sense.PERCENT_OF, false);
    }

    private static boolean chiem(List<Lexeme> lexemes, Clause clause, Amount amount) {
        int from = Math.max(clause.segmentFrom(), amount.from() - 5);
        return Words.find(lexemes, from, amount.from(), "chiếm") >= 0
                || (Words.find(lexemes, from, amount.from(), "tỷ", "lệ") >= 0
                        && amount.from() - Words.find(lexemes, from, amount.from(), "tỷ", "lệ") <= 3)
                || Words.find(lexemes, from, amount.from(), "tỷ", "trọng") >= 0;
    }

    private static boolean isPlan(List<Lexeme> lexemes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (lexemes.get(i).is(",") || lexemes.get(i).is(";")) {
                return false;
            }
            if (PLAN.contains(lexemes.get(i).form())
                    && (Words.at(lexemes, i, "kế", "hoạch")
                            || Words.at(lexemes, i, "chỉ", "tiêu")
                            || Words.at(lexemes, i, "nghị", "quyết")
                            || Words.at(lexemes, i, "mục", "tiêu")
                            || lexemes.get(i).is("kh"))) {
                return true;
            }
        }
        return false;
    }

    /** "so với kế hoạch đạt 83%", "vượt kế hoạch 20%". */
    private static boolean planBefore(List<Lexeme> lexemes, Amount amount) {
        int at = Words.findLast(lexemes, Math.max(0, amount.from() - 6), amount.from(), "kế", "hoạch");
        int target = Words.findLast(lexemes, Math.max(0, amount.from() - 6), amount.from(), "chỉ", "tiêu");
        int last = Math.max(at, target);
        return last >= 0 && Words.count(lexemes, last, amount.from(), ",", ";", ".", "(", "%") == 0;
    }

    private static int lastVerb(List<Lexeme> lexemes, int from, int to, Set<String> verbs) {
        int at = Words.lastOf(lexemes, Math.max(from, to - 3), to, verbs);
        return at;
    }

    /** "tăng", "giảm", "cao hơn", "thấp hơn" … directly before the amount, over qualifiers and the base period. */
    private static @org.jspecify.annotations.Nullable Found direction(
            Document document, Sentence sentence, Amount amount) {
        List<Lexeme> lexemes = document.lexemes();
        if (amount.noun() == Noun.TIMES) {
            return new Found(Sense.CHANGE_PERCENT, false);
        }
        int i = amount.number() - 1;
        while (i >= sentence.from()) {
            Lexeme lexeme = lexemes.get(i);
            String form = lexeme.form();
            if (form.equals("tăng") || form.equals("giảm")) {
                boolean level = Words.at(lexemes, i + 1, "lên")
                        || Words.at(lexemes, i + 1, "còn")
                        || Words.at(lexemes, i + 1, "xuống")
                        || Words.at(lexemes, i + 1, "từ");
                return level ? null : new Found(Sense.CHANGE, form.equals("giảm"));
            }
            if (form.equals("hơn") && i > sentence.from()) {
                String compared = lexemes.get(i - 1).form();
                if (Words.isOneOf(compared, "nhiều", "cao", "lớn")) {
                    return new Found(Sense.CHANGE, false);
                }
                if (Words.isOneOf(compared, "thấp", "ít", "nhỏ", "kém")) {
                    return new Found(Sense.CHANGE, true);
                }
            }
            boolean base = document.periodLexemes().contains(i)
                    || Words.at(lexemes, i, "so")
                    || Words.at(lexemes, i, "với")
                    || Words.at(lexemes, i, "cuối")
                    || Words.at(lexemes, i, "cùng")
                    || Words.at(lexemes, i, "kỳ")
                    || closesBase(document, i);
            if (!SKIPPED.contains(form) && !base) {
                return null;
            }
            i--;
        }
        return null;
    }

    /** "nhiều hơn cùng kỳ năm 2019 là 2.002 HTX": "là" after the base of a comparison. */
    private static boolean closesBase(Document document, int i) {
        List<Lexeme> lexemes = document.lexemes();
        boolean lastYear = Words.at(lexemes, i, "năm", "trước") || Words.at(lexemes, i, "năm", "ngoái");
        boolean year = Words.before(lexemes, i + 1, "năm", "trước") || Words.before(lexemes, i + 1, "năm", "ngoái");
        boolean is = lexemes.get(i).is("là")
                && (document.periodLexemes().contains(i - 1)
                        || Words.before(lexemes, i, "năm", "trước")
                        || Words.before(lexemes, i, "năm", "ngoái"));
        return lastYear || year || is;
    }

    private static Found level(List<Lexeme> lexemes, Amount amount, Clause clause) {
        int from = Math.max(clause.headFrom(), amount.from() - 7);
        int i = amount.from() - 1;
        while (i >= from && Words.isOneOf(lexemes.get(i).form(), ":", "là", "đạt", "có", "-", ",")) {
            i--;
        }
        boolean same = i >= 1
                && (Words.at(lexemes, i - 1, "cùng", "kỳ")
                        || (i >= 3 && Words.at(lexemes, i - 3, "cùng", "kỳ", "năm")));
        if (same && clause.bracketed()) {
            return new Found(Sense.EARLIER_LEVEL, false);
        }
        int planFrom = clause.bracketed()
                ? Math.max(from, Words.findLast(lexemes, from, amount.from(), "("))
                : Math.max(from, clause.segmentFrom());
        boolean plan = Words.find(lexemes, planFrom, amount.from(), "kế", "hoạch") >= 0
                || Words.find(lexemes, planFrom, amount.from(), "kh") >= 0
                || Words.find(lexemes, planFrom, amount.from(), "chỉ", "tiêu") >= 0;
        boolean percentBefore =
                clause.headFrom() > 0 && lexemes.get(clause.headFrom() - 1).is("%");
        if (plan && (percentBefore || clause.bracketed())) {
            return new Found(Sense.PLANNED_LEVEL, false);
        }
        return new Found(Sense.LEVEL, false);
    }
}

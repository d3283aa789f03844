package vn.bodua.narrative.reading;

import java.util.List;
import java.util.Set;

/**
 * The surroundings of one amount within its sentence.
 *
 * @param headFrom first lexeme after the amount before (or the sentence's start)
 * @param ownFrom first lexeme that does not describe the amount before
 * @param segmentFrom start of the part between marks that the amount stands in
 * @param nounTo where the counted thing ends, with the words of a longer name of it
 * @param tailTo where the words that describe it end
 * @param farTo where words that may still describe it end
 */
record Clause(int headFrom, int ownFrom, int segmentFrom, int nounTo, int tailTo, int farTo, boolean bracketed) {

    private static final Set<String> HARD = Set.of(";", ":", ".", "(", ")", "…", "!", "?");
    private static final Set<String> JOINTS =
            Set.of("với", "cùng", "nâng", "đưa", "trong", "còn", "song", "so", "tăng", "giảm", "chiếm", "bằng");

    static Clause of(
            List<Lexeme> lexemes, Sentence sentence, List<Amount> amounts, int k, int nounTo, int previousTail) {
        Amount amount = amounts.get(k);
        int before = k == 0 ? sentence.from() : amounts.get(k - 1).to();
        int next = k + 1 < amounts.size() ? amounts.get(k + 1).from() : sentence.to();
        int segment = amount.from();
        while (segment > before && !isMark(lexemes.get(segment - 1))) {
            segment--;
        }
        int soft = nounTo;
        while (soft < next && !isMark(lexemes.get(soft)) && !isJoint(lexemes, soft, next)) {
            soft++;
        }
        int far = soft;
        while (far < next && !HARD.contains(lexemes.get(far).form())) {
            far++;
        }
        boolean bracketed = Words.findLast(lexemes, sentence.from(), amount.from(), "(")
                > Words.findLast(lexemes, sentence.from(), amount.from(), ")");
        return new Clause(before, Math.max(before, previousTail), segment, nounTo, soft, far, bracketed);
    }

    private static boolean isMark(Lexeme lexeme) {
        return lexeme.isMark() && !lexeme.is("\"") && !lexeme.is("-") && !lexeme.is("/");
    }

    private static boolean isJoint(List<Lexeme> lexemes, int at, int next) {
        Lexeme lexeme = lexemes.get(at);
        if (lexeme.is("và")) {
            return next - at <= 4 && next < lexemes.size();
        }
        if (lexeme.is("trong")) {
            return Words.at(lexemes, at, "trong", "đó")
                    || Words.at(lexemes, at, "trong", "khi")
                    || Words.at(lexemes, at, "trong", "số");
        }
        if (lexeme.is("còn")) {
            return !Words.at(lexemes, at, "còn", "hoạt")
                    && !Words.at(lexemes, at, "còn", "lại")
                    && !Words.at(lexemes, at, "còn", "tồn");
        }
        return JOINTS.contains(lexeme.form());
    }
}

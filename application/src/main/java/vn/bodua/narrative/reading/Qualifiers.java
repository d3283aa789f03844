package vn.bodua.narrative.reading;

import java.util.List;
import java.util.Set;
import vn.bodua.quantity.Qualifier;

/** Reads the words before (and "trở lên" after) a number that say how exact it is. */
final class Qualifiers {

    /** @param from first lexeme of the qualifier's words, or the number itself */
    record Qualified(Qualifier qualifier, int from) {}

    private static final Set<String> OVER = Set.of("trên", "hơn", "vượt");
    private static final Set<String> UNDER = Set.of("gần", "dưới");
    private static final Set<String> ABOUT = Set.of("khoảng", "độ", "chừng", "quãng", "cỡ");
    private static final Set<String> COMPARED = Set.of("nhiều", "cao", "thấp", "ít", "lớn", "nhỏ");

    private final List<Lexeme> lexemes;
    private final Sentence sentence;

    Qualifiers(List<Lexeme> lexemes, Sentence sentence) {
        this.lexemes = lexemes;
        this.sentence = sentence;
    }

    Qualified qualifier(int number, int to, boolean range) {
        int from = number;
        boolean over = false;
        boolean under = false;
        boolean about = false;
        boolean estimate = false;
        boolean least = Words.at(lexemes, to, "trở", "lên")
                || Words.before(lexemes, number, "ít", "nhất")
                || Words.before(lexemes, number, "tối", "thiểu");
        boolean most = Words.before(lexemes, number, "không", "quá")
                || Words.before(lexemes, number, "tối", "đa")
                || Words.at(lexemes, to, "trở", "xuống");
        for (int i = number - 1; i >= sentence.from() && number - i <= 4; i--) {
            String form = lexemes.get(i).form();
            boolean comparison = form.equals("hơn")
                    && i > 0
                    && COMPARED.contains(lexemes.get(i - 1).form());
            if (OVER.contains(form) && !comparison && !pointsBack(i)) {
                over = true;
                from = i;
            } else if (UNDER.contains(form) || (form.equals("đến") && Words.before(lexemes, i, "chưa"))) {
                under = true;
                from = i;
            } else if (ABOUT.contains(form) || (form.equals("xỉ") && Words.before(lexemes, i, "xấp"))) {
                about = true;
                from = i;
            } else if (form.equals("ước") || (form.equals("kiến") && Words.before(lexemes, i, "dự"))) {
                estimate = true;
                from = i;
            } else if (!Words.isOneOf(
                    form, "từ", "đạt", "được", "là", "xấp", "chưa", "tính", "dự", "vào", "có", "thực", "hiện", "lên")) {
                break;
            }
        }
        if (range) {
            return new Qualified(Qualifier.RANGE, Words.before(lexemes, number, "từ") ? number - 1 : from);
        }
        Qualifier qualifier = least
                ? Qualifier.AT_LEAST
                : most
                        ? Qualifier.AT_MOST
                        : over
                                ? Qualifier.OVER
                                : under
                                        ? Qualifier.UNDER
                                        : about ? Qualifier.ABOUT : estimate ? Qualifier.ESTIMATE : Qualifier.EXACT;
        return new Qualified(qualifier, from);
    }

    /** "nói trên", "kể trên", "như trên". */
    private boolean pointsBack(int i) {
        return lexemes.get(i).is("trên")
                && (Words.before(lexemes, i, "nói")
                        || Words.before(lexemes, i, "kể")
                        || Words.before(lexemes, i, "như")
                        || Words.before(lexemes, i, "bên"));
    }
}

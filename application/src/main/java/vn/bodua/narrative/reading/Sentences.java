package vn.bodua.narrative.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts lexemes into paragraphs and sentences, and tells body text from headline, captions and page furniture. */
final class Sentences {

    private static final Set<String> ABBREVIATIONS = Set.of(
            "tp", "ths", "ts", "gs", "pgs", "ks", "bs", "tt", "tx", "p", "q", "st", "đ", "tw", "ubnd", "vv", "v");
    private static final Set<String> FURNITURE_WORDS =
            Set.of("http", "https", "www", "gmt", "previous", "next", "zircon");

    private Sentences() {}

    static List<Sentence> of(List<Lexeme> lexemes) {
        List<Sentence> sentences = new ArrayList<>();
        int paragraph = 0;
        boolean titleSeen = false;
        int from = 0;
        for (int i = 0; i <= lexemes.size(); i++) {
            if (i < lexemes.size() && lexemes.get(i).kind() != Lexeme.Kind.BREAK) {
                continue;
            }
            if (i > from) {
                Sentence.Role role = role(lexemes, from, i, titleSeen);
                titleSeen |= role == Sentence.Role.TITLE || role == Sentence.Role.BODY;
                split(lexemes, from, i, paragraph, role, sentences);
                paragraph++;
            }
            from = i + 1;
        }
        return sentences;
    }

    private static Sentence.Role role(List<Lexeme> lexemes, int from, int to, boolean titleSeen) {
        int words = 0;
        for (int i = from; i < to; i++) {
            Lexeme lexeme = lexemes.get(i);
            if (FURNITURE_WORDS.contains(lexeme.form())
                    || lexeme.is(">")
                    || lexeme.raw().equals("›")
                    || (lexeme.raw().equals("»") && !opensQuote(lexemes, from, i))
                    || Words.at(lexemes, i, "lượt", "xem")
                    || Words.at(lexemes, i, "lượt", "đọc")
                    || (i == from
                            && (Words.at(lexemes, i, "tin", "liên", "quan") || Words.at(lexemes, i, "xem", "thêm")))) {
                return Sentence.Role.FURNITURE;
            }
            words += lexeme.isWord() ? 1 : 0;
        }
        if (words < 4 && !hasNoun(lexemes, from, to)) {
            return Sentence.Role.FURNITURE;
        }
        String last = lexemes.get(to - 1).form();
        boolean closed = last.equals(".")
                || last.equals(";")
                || last.equals(":")
                || last.equals("…")
                || last.equals("!")
                || last.equals("/")
                || last.equals(",");
        if (closed || words > 45) {
            return Sentence.Role.BODY;
        }
        return titleSeen ? Sentence.Role.CAPTION : Sentence.Role.TITLE;
    }

    /** "Trang chủ » Kinh tế": the mark closes no quotation, it leads through the pages of a site. */
    private static boolean opensQuote(List<Lexeme> lexemes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (lexemes.get(i).raw().equals("«")) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasNoun(List<Lexeme> lexemes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Words.isOneOf(lexemes.get(i).form(), "htx", "tht", "lhhtx", "qtdnd")) {
                return true;
            }
        }
        return false;
    }

    private static void split(
            List<Lexeme> lexemes, int from, int to, int paragraph, Sentence.Role role, List<Sentence> sentences) {
        int start = from;
        for (int i = from; i < to; i++) {
            if (i + 1 == to || endsSentence(lexemes, i)) {
                sentences.add(new Sentence(start, i + 1, paragraph, role));
                start = i + 1;
            }
        }
    }

    private static boolean endsSentence(List<Lexeme> lexemes, int i) {
        Lexeme mark = lexemes.get(i);
        if (!mark.is(".") && !mark.is("!") && !mark.is("?") && !mark.is("…")) {
            return false;
        }
        Lexeme next = lexemes.get(i + 1);
        if (mark.touches(next) && !next.is("\"")) {
            return false;
        }
        if (mark.is(".") && i > 0) {
            Lexeme before = lexemes.get(i - 1);
            boolean ordinal =
                    before.isNumber() && (i - 1 == 0 || lexemes.get(i - 2).kind() == Lexeme.Kind.BREAK);
            if (ABBREVIATIONS.contains(before.form()) || ordinal) {
                return false;
            }
        }
        return next.isNumber() || next.isMark() || next.isCapital();
    }
}

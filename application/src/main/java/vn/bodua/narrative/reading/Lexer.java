package vn.bodua.narrative.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.bodua.language.VietnameseText;

/** Cuts a text into lexemes and brings every spelling of one thing to one form. */
final class Lexer {

    private record Fixed(List<String> words, String form) {}

    private static final Map<String, List<Fixed>> FIXED = new HashMap<>();

    static {
        fixed("htx", "hợp tác xã");
        fixed("tht", "tổ hợp tác");
        fixed("lhhtx", "liên hiệp hợp tác xã", "liên hiệp htx", "lh htx", "lhhtx", "liên hiệp các htx");
        fixed("qtdnd", "quỹ tín dụng nhân dân", "quỹ tdnd", "qtdnd", "qtd", "quỹ tín dụng", "qtd nhân dân");
        fixed("lmhtx", "liên minh hợp tác xã", "liên minh htx", "lmhtx", "lm htx");
        fixed("kttt", "kinh tế tập thể", "kinh tế hợp tác");
        fixed("ubnd", "ủy ban nhân dân");
        fixed("giải_thể", "giải thể");
        fixed("gtvt", "giao thông vận tải");
        fixed("tphcm", "tp hcm", "tp . hcm", "thành phố hồ chí minh", "tp . hồ chí minh", "tp hồ chí minh");
    }

    private Lexer() {}

    private static void fixed(String form, String... spellings) {
        for (String spelling : spellings) {
            List<String> words = List.of(spelling.split(" "));
            FIXED.computeIfAbsent(words.getFirst(), w -> new ArrayList<>()).add(new Fixed(words, form));
        }
        FIXED.values().forEach(list -> list.sort(Comparator.comparingInt((Fixed f) -> -f.words.size())));
    }

    /** The lexemes of a text in composed form; offsets point into it. */
    static List<Lexeme> lexemes(String text) {
        List<Lexeme> plain = cut(text);
        List<Lexeme> joined = new ArrayList<>(plain.size());
        for (int i = 0; i < plain.size(); ) {
            Fixed match = longest(plain, i);
            if (match == null) {
                joined.add(plain.get(i++));
            } else {
                int last = i + match.words.size() - 1;
                Lexeme first = plain.get(i);
                int end = plain.get(last).end();
                joined.add(new Lexeme(
                        match.form, text.substring(first.start(), end), first.start(), end, Lexeme.Kind.WORD));
                i = last + 1;
            }
        }
        return joined;
    }

    private static @org.jspecify.annotations.Nullable Fixed longest(List<Lexeme> lexemes, int at) {
        for (Fixed fixed : FIXED.getOrDefault(lexemes.get(at).form(), List.of())) {
            if (at + fixed.words.size() <= lexemes.size() && Words.at(lexemes, at, fixed.words)) {
                return fixed;
            }
        }
        return null;
    }

    private static List<Lexeme> cut(String text) {
        List<Lexeme> lexemes = new ArrayList<>(text.length() / 4);
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int end;
            if (c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029') {
                end = i + 1;
                while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
                    end++;
                }
                lexemes.add(new Lexeme("\n", "\n", i, end, Lexeme.Kind.BREAK));
            } else if (isBlank(c)) {
                end = i + 1;
            } else if (isDigit(c)) {
                end = numberEnd(text, i);
                String digits = text.substring(i, end);
                lexemes.add(new Lexeme(digits, digits, i, end, Lexeme.Kind.NUMBER));
            } else if (Character.isLetter(c)) {
                end = wordEnd(text, i);
                String raw = text.substring(i, end);
                lexemes.add(new Lexeme(canonical(raw), raw, i, end, Lexeme.Kind.WORD));
            } else {
                end = i + 1;
                lexemes.add(new Lexeme(mark(c), text.substring(i, end), i, end, Lexeme.Kind.MARK));
            }
            i = end;
        }
        return lexemes;
    }

    private static int numberEnd(String text, int from) {
        int i = from;
        while (i < text.length()) {
            char c = text.charAt(i);
            boolean joint = (c == '.' || c == ',') && i + 1 < text.length() && isDigit(text.charAt(i + 1));
            if (!isDigit(c) && !joint) {
                break;
            }
            i++;
        }
        return i;
    }

    private static int wordEnd(String text, int from) {
        int i = from;
        while (i < text.length()
                && (Character.isLetter(text.charAt(i))
                        || Character.getType(text.charAt(i)) == Character.NON_SPACING_MARK)) {
            i++;
        }
        return i;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u00AD' || c == '\u200B';
    }

    private static String mark(char c) {
        return switch (c) {
            case '–', '—', '‑', '−' -> "-";
            case '“', '”', '„', '«', '»', '"' -> "\"";
            case '；' -> ";";
            case '％' -> "%";
            default -> String.valueOf(c);
        };
    }

    /** Small letters, the newer place of the tone mark, and one spelling of words that have two. */
    static String canonical(String raw) {
        String lower = VietnameseText.lower(raw);
        String word =
                switch (lower) {
                    case "tỉ" -> "tỷ";
                    case "ngàn" -> "nghìn";
                    case "kỉ" -> "kỷ";
                    case "kì" -> "kỳ";
                    case "lí" -> "lý";
                    case "qui" -> "quy";
                    case "luỹ" -> "lũy";
                    case "tr" -> "triệu";
                    default -> lower;
                };
        return movedTone(word);
    }

    private static final String[][] TONES = {
        {"oà", "òa"}, {"oá", "óa"}, {"oả", "ỏa"}, {"oã", "õa"}, {"oạ", "ọa"},
        {"oè", "òe"}, {"oé", "óe"}, {"oẻ", "ỏe"}, {"oẽ", "õe"}, {"oẹ", "ọe"},
        {"uỳ", "ùy"}, {"uý", "úy"}, {"uỷ", "ủy"}, {"uỹ", "ũy"}, {"uỵ", "ụy"}
    };

    private static String movedTone(String word) {
        int length = word.length();
        if (length < 2 || word.charAt(length - 1) < 0x80 || (length > 2 && word.charAt(length - 3) == 'q')) {
            return word;
        }
        String tail = word.substring(length - 2);
        for (String[] tone : TONES) {
            if (tail.equals(tone[0])) {
                return word.substring(0, length - 2) + tone[1];
            }
        }
        return word;
    }
}

package vn.bodua.narrative.reading;

import java.util.List;
import java.util.Set;

/** Small questions about runs of lexemes. */
final class Words {

    private Words() {}

    /** Whether these words stand here. */
    static boolean at(List<Lexeme> lexemes, int at, String... words) {
        if (at < 0 || at + words.length > lexemes.size()) {
            return false;
        }
        for (int k = 0; k < words.length; k++) {
            if (!lexemes.get(at + k).form().equals(words[k])) {
                return false;
            }
        }
        return true;
    }

    /** Whether these words stand here. */
    static boolean at(List<Lexeme> lexemes, int at, List<String> words) {
        if (at < 0 || at + words.size() > lexemes.size()) {
            return false;
        }
        for (int k = 0; k < words.size(); k++) {
            if (!lexemes.get(at + k).form().equals(words.get(k))) {
                return false;
            }
        }
        return true;
    }

    /** Whether these words stand directly before this lexeme. */
    static boolean before(List<Lexeme> lexemes, int at, String... words) {
        return at - words.length >= 0 && at(lexemes, at - words.length, words);
    }

    static boolean anyBefore(List<Lexeme> lexemes, int at, Set<String> forms) {
        return at > 0 && forms.contains(lexemes.get(at - 1).form());
    }

    /** The first place of the words within [from, to), or -1. */
    static int find(List<Lexeme> lexemes, int from, int to, String... words) {
        for (int i = Math.max(0, from); i + words.length <= to; i++) {
            if (at(lexemes, i, words)) {
                return i;
            }
        }
        return -1;
    }

    /** The last place of the words within [from, to), or -1. */
    static int findLast(List<Lexeme> lexemes, int from, int to, String... words) {
        for (int i = to - words.length; i >= Math.max(0, from); i--) {
            if (at(lexemes, i, words)) {
                return i;
            }
        }
        return -1;
    }

    /** How many of these forms stand within [from, to). */
    static int count(List<Lexeme> lexemes, int from, int to, Set<String> forms) {
        int count = 0;
        for (int i = Math.max(0, from); i < to; i++) {
            count += forms.contains(lexemes.get(i).form()) ? 1 : 0;
        }
        return count;
    }

    /** The last lexeme of one of these forms within [from, to), or -1. */
    static int lastOf(List<Lexeme> lexemes, int from, int to, Set<String> forms) {
        for (int i = to - 1; i >= Math.max(0, from); i--) {
            if (forms.contains(lexemes.get(i).form())) {
                return i;
            }
        }
        return -1;
    }

    /** The first lexeme of one of these forms within [from, to), or -1. */
    static int firstOf(List<Lexeme> lexemes, int from, int to, Set<String> forms) {
        for (int i = Math.max(0, from); i < to; i++) {
            if (forms.contains(lexemes.get(i).form())) {
                return i;
            }
        }
        return -1;
    }

    static boolean isOneOf(String form, String... forms) {
        for (String one : forms) {
            if (one.equals(form)) {
                return true;
            }
        }
        return false;
    }

    static boolean anyBefore(List<Lexeme> lexemes, int at, String... forms) {
        return at > 0 && isOneOf(lexemes.get(at - 1).form(), forms);
    }

    static int count(List<Lexeme> lexemes, int from, int to, String... forms) {
        int count = 0;
        for (int i = Math.max(0, from); i < to; i++) {
            count += isOneOf(lexemes.get(i).form(), forms) ? 1 : 0;
        }
        return count;
    }

    static int lastOf(List<Lexeme> lexemes, int from, int to, String... forms) {
        for (int i = to - 1; i >= Math.max(0, from); i--) {
            if (isOneOf(lexemes.get(i).form(), forms)) {
                return i;
            }
        }
        return -1;
    }

    static int firstOf(List<Lexeme> lexemes, int from, int to, String... forms) {
        for (int i = Math.max(0, from); i < to; i++) {
            if (isOneOf(lexemes.get(i).form(), forms)) {
                return i;
            }
        }
        return -1;
    }
}

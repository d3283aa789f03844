package vn.bodua.narrative.reading;

/**
 * A word, number or mark of the text, in canonical spelling; some fixed expressions ("hợp tác xã") are one lexeme.
 *
 * @param form small letters, one spelling for all variants ("HTX" and "hợp tác xã" are both {@code htx})
 * @param raw as written
 * @param start offset in UTF-16 units, {@code end} not included
 */
record Lexeme(String form, String raw, int start, int end, Kind kind) {

    enum Kind {
        WORD,
        NUMBER,
        MARK,
        /** One or more line ends. */
        BREAK
    }

    boolean is(String other) {
        return form.equals(other);
    }

    boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    boolean isMark() {
        return kind == Kind.MARK;
    }

    boolean isCapital() {
        return kind == Kind.WORD && Character.isUpperCase(raw.charAt(0));
    }

    boolean touches(Lexeme next) {
        return end == next.start;
    }
}

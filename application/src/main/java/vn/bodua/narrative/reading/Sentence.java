package vn.bodua.narrative.reading;

/**
 * A stretch of lexemes that is read as one sentence.
 *
 * @param from first lexeme, {@code to} not included
 * @param paragraph number of its paragraph in the text
 * @param role what the paragraph is for
 */
record Sentence(int from, int to, int paragraph, Role role) {

    enum Role {
        TITLE,
        BODY,
        /** A short line without a full stop: a caption, a heading, a link to another article. */
        CAPTION,
        /** An address, a date line, a view count. */
        FURNITURE
    }

    boolean holds(int lexeme) {
        return lexeme >= from && lexeme < to;
    }
}

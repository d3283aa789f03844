package vn.bodua.narrative.reading;

import java.util.List;

/**
 * A wording of the dictionary found in the text.
 *
 * @param codes the indicators (or breakdown items, as {@code dimension:code}) that it may mean
 * @param from first lexeme, {@code to} not included
 * @param gapFrom where the "…" of the wording starts, {@code gapTo} not included; both -1 without a gap
 * @param words lexemes of the wording itself
 */
record Mention(List<String> codes, int from, int to, int gapFrom, int gapTo, int words) {

    boolean spans(Amount amount) {
        return gapFrom >= 0 && gapFrom <= amount.number() && amount.number() < gapTo;
    }

    /** Whether the lexeme is one of the wording's own words, not of its gap. */
    boolean says(int lexeme) {
        boolean oneGap = to - from - (gapTo - gapFrom) == words;
        return lexeme >= from && lexeme < to && oneGap && !(gapFrom >= 0 && lexeme >= gapFrom && lexeme < gapTo);
    }

    boolean overlaps(Mention other) {
        return from < other.to && other.from < to;
    }
}

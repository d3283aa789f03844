package vn.bodua.narrative.reading;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A text cut up, with the mentions found in it that do not depend on the dictionary. */
record Document(
        String text,
        List<Lexeme> lexemes,
        List<Sentence> sentences,
        List<PeriodMention> periods,
        List<UnitMention> units,
        Set<Integer> periodLexemes) {

    static Document of(String text, UnitMentions unitMentions) {
        List<Lexeme> lexemes = Lexer.lexemes(text);
        List<Sentence> sentences = Sentences.of(lexemes);
        List<PeriodMention> periods = PeriodMentions.of(lexemes);
        Set<Integer> inPeriods = new java.util.HashSet<>();
        for (PeriodMention period : periods) {
            for (int i = period.from(); i < period.to(); i++) {
                inPeriods.add(i);
            }
        }
        return new Document(text, lexemes, sentences, periods, unitMentions.of(lexemes), inPeriods);
    }

    @Nullable
    Sentence sentenceOf(int lexeme) {
        for (Sentence sentence : sentences) {
            if (sentence.holds(lexeme)) {
                return sentence;
            }
        }
        return null;
    }

    /** The text's words from a lexeme to another, not included. */
    String words(int from, int to) {
        return from >= to
                ? ""
                : text.substring(lexemes.get(from).start(), lexemes.get(to - 1).end());
    }

    /** The year that a mention without one means: of the nearest date of its sentence that has one, else the given. */
    @Nullable
    Integer yearFor(PeriodMention mention, @Nullable Integer otherwise) {
        if (mention.year() != null) {
            return mention.year();
        }
        Sentence sentence = sentenceOf(mention.from());
        Integer best = null;
        int distance = Integer.MAX_VALUE;
        for (PeriodMention other : periods) {
            boolean usable = other.year() != null
                    && other.shape() != PeriodMention.Shape.SPAN_OF_YEARS
                    && other.role() == PeriodMention.Role.NAMED;
            if (usable && sentence != null && sentence.holds(other.from())) {
                int far = Math.abs(other.from() - mention.from());
                if (far < distance) {
                    distance = far;
                    best = other.year();
                }
            }
        }
        return best != null ? best : otherwise;
    }
}

package vn.bodua.narrative.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import vn.bodua.narrative.Report;
import vn.bodua.narrative.ReviewedStatement;
import vn.bodua.narrative.Statement;
import vn.bodua.web.State;

/**
 * A stretch of a report's text that the same statements cover; most stretches are covered by none.
 *
 * @param from where it begins in the text
 * @param statements the statements whose words these are, the one with the shortest words first
 */
public record TextPiece(int from, String text, List<ReviewedStatement> statements, State state) {

    /** Cuts a report's text at every beginning and end of a statement's words; joined again, the pieces are the text. */
    public static List<TextPiece> cut(Report report) {
        String text = report.content();
        TreeSet<Integer> cuts = new TreeSet<>(List.of(0, text.length()));
        for (ReviewedStatement statement : report.statements()) {
            cuts.add(within(statement.read().quote().start(), text));
            cuts.add(within(statement.read().quote().end(), text));
        }
        List<TextPiece> pieces = new ArrayList<>();
        Integer from = cuts.pollFirst();
        for (Integer until : cuts) {
            if (from != null) {
                pieces.add(piece(report, text, from, until));
            }
            from = until;
        }
        return pieces;
    }

    private static TextPiece piece(Report report, String text, int from, int until) {
        List<ReviewedStatement> covering = report.statements().stream()
                .filter(s ->
                        s.read().quote().start() <= from && s.read().quote().end() >= until)
                .filter(s -> s.read().quote().start() < s.read().quote().end())
                .sorted(Comparator.comparingInt(TextPiece::length).thenComparing(ReviewedStatement::ordinal))
                .toList();
        State state = covering.stream().map(s -> Statements.state(report, s)).reduce(State.PLAIN, State::worse);
        return new TextPiece(from, text.substring(from, until), covering, state);
    }

    private static int length(ReviewedStatement statement) {
        Statement.Quote quote = statement.read().quote();
        return quote.end() - quote.start();
    }

    private static int within(int position, String text) {
        return Math.clamp(position, 0, text.length());
    }

    public boolean isStatement() {
        return !statements.isEmpty();
    }

    public boolean dropped() {
        return statements.stream().allMatch(ReviewedStatement::dropped);
    }

    /** Statements whose words begin here. */
    public List<ReviewedStatement> starting() {
        return statements.stream().filter(s -> s.read().quote().start() == from).toList();
    }

    /** Whether the words of the shown statement end here. */
    public boolean last() {
        return statements.getFirst().read().quote().end() == from + text.length();
    }

    /** The statement that a tap on these words shows. */
    public int ordinal() {
        return statements.getFirst().ordinal();
    }

    /** Places of all statements here, for the keys that step through them. */
    public String ordinals() {
        return String.join(
                " ", statements.stream().map(s -> Integer.toString(s.ordinal())).toList());
    }

    public String cssClass() {
        if (dropped()) {
            return "st st-dropped";
        }
        return switch (state) {
            case WRONG -> "st st-wrong";
            case LOOK -> "st st-look";
            case WELL, DERIVED, PLAIN -> "st";
        };
    }
}

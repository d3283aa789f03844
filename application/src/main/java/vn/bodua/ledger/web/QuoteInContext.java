package vn.bodua.ledger.web;

import java.util.Optional;
import vn.bodua.ledger.Figure;
import vn.bodua.narrative.Report;
import vn.bodua.narrative.Statement;

/** The words that carry a figure, with what stands around them in the report. */
public record QuoteInContext(String before, String quote, String after) {

    /** How many characters are shown on either side. */
    private static final int AROUND = 160;

    static Optional<QuoteInContext> of(Report report, Figure figure) {
        return report.statements().stream()
                .filter(s -> figure.source().inDocument().stream().anyMatch(d -> d.statement() == s.ordinal()))
                .findFirst()
                .map(s -> cut(report.content(), s.read().quote()));
    }

    private static QuoteInContext cut(String text, Statement.Quote quote) {
        int start = Math.clamp(quote.start(), 0, text.length());
        int end = Math.clamp(quote.end(), start, text.length());
        int from = start <= AROUND ? 0 : wordAfter(text, start - AROUND, start);
        int until = text.length() - end <= AROUND ? text.length() : wordBefore(text, end + AROUND, end);
        return new QuoteInContext(
                (from > 0 ? "… " : "") + text.substring(from, start).stripLeading(),
                text.substring(start, end),
                text.substring(end, until).stripTrailing() + (until < text.length() ? " …" : ""));
    }

    private static int wordAfter(String text, int position, int limit) {
        int space = text.indexOf(' ', position);
        return space < 0 || space >= limit ? limit : space + 1;
    }

    private static int wordBefore(String text, int position, int limit) {
        int space = text.lastIndexOf(' ', position);
        return space < limit ? limit : space;
    }
}

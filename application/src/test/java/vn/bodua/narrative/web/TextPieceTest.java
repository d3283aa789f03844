package vn.bodua.narrative.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.bodua.indicator.Breakdown;
import vn.bodua.narrative.Readiness;
import vn.bodua.narrative.Report;
import vn.bodua.narrative.ReportId;
import vn.bodua.narrative.ReviewedStatement;
import vn.bodua.narrative.Statement;
import vn.bodua.narrative.reading.Printed;
import vn.bodua.quantity.Quantity;
import vn.bodua.time.Period;

class TextPieceTest {

    private static final String TEXT = "Cả nước có 25.282 HTX, tăng 2.002 HTX so với cùng kỳ năm 2019.";

    @Property(tries = 200)
    @Label("the pieces of a text, joined, are the text, however its statements overlap")
    void piecesAreTheText(@ForAll @Size(max = 12) List<@IntRange(min = 0, max = 61) Integer> ends) {
        List<ReviewedStatement> statements = new ArrayList<>();
        for (int i = 0; i + 1 < ends.size(); i += 2) {
            int start = Math.min(ends.get(i), ends.get(i + 1));
            int end = Math.max(ends.get(i), ends.get(i + 1));
            statements.add(statement(i / 2, start, end));
        }
        List<TextPiece> pieces = TextPiece.cut(report(statements));
        assertThat(pieces.stream().map(TextPiece::text).collect(Collectors.joining()))
                .isEqualTo(TEXT);
        for (ReviewedStatement statement : statements) {
            Statement.Quote quote = statement.read().quote();
            assertThat(pieces.stream()
                            .filter(p -> p.statements().contains(statement))
                            .map(TextPiece::text)
                            .collect(Collectors.joining()))
                    .isEqualTo(TEXT.substring(quote.start(), quote.end()));
        }
    }

    @Test
    @DisplayName("words within longer words show the shorter statement first and know the longer one")
    void nestedWords() {
        List<TextPiece> pieces = TextPiece.cut(report(List.of(statement(0, 0, 40), statement(1, 11, 21))));
        TextPiece inner = pieces.stream()
                .filter(p -> p.text().equals("25.282 HTX"))
                .findFirst()
                .orElseThrow();
        assertThat(inner.ordinal()).isEqualTo(1);
        assertThat(inner.ordinals()).isEqualTo("1 0");
    }

    private static Report report(List<ReviewedStatement> statements) {
        return new Report(
                new ReportId(1),
                "a.txt",
                "A",
                TEXT,
                "Cả nước",
                Optional.of(Period.half(2020, 1)),
                false,
                Instant.EPOCH,
                "local",
                statements,
                List.of());
    }

    private static ReviewedStatement statement(int ordinal, int start, int end) {
        Statement statement = new Statement(
                "Cả nước",
                Optional.of(Period.half(2020, 1)),
                "coop.count",
                Breakdown.NONE,
                Statement.Kind.VALUE,
                Quantity.exactly("25282", "HTX"),
                Optional.empty(),
                new Statement.Quote(TEXT.substring(start, end), start, end),
                Statement.Evidence.NONE);
        return new ReviewedStatement(
                ordinal,
                statement,
                new Printed(BigDecimal.ONE, -1),
                Optional.empty(),
                Optional.empty(),
                false,
                new Readiness.Certain());
    }
}

package vn.bodua.cli;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.bodua.api.shown.ShownFigure;
import vn.bodua.api.shown.ShownStatement;
import vn.bodua.quantity.VietnameseNumber;
import vn.bodua.time.BusinessClock;
import vn.bodua.web.Language;
import vn.bodua.web.Words;

/** How the terminal writes what several commands show. */
final class Told {

    private Told() {}

    /** A plain decimal, or a range of two, in Vietnamese writing. */
    static String number(String code) {
        return Arrays.stream(code.split("\\.\\.", 2))
                .map(end -> VietnameseNumber.write(new BigDecimal(end)))
                .collect(Collectors.joining(" – "));
    }

    static String number(Optional<String> code) {
        return code.map(Told::number).orElse("–");
    }

    /** The day of a moment in Hà Nội. */
    static String day(Instant moment) {
        return moment.atZone(BusinessClock.HANOI).toLocalDate().toString();
    }

    static List<String> figures(List<ShownFigure> figures) {
        Columns columns = new Columns();
        figures.forEach(f -> columns.row(
                f.position(),
                f.unit(),
                f.period(),
                f.indicator(),
                f.breakdown().orElse("–"),
                f.kind(),
                number(f.value()),
                f.measure(),
                origin(f.source())));
        return columns.lines();
    }

    /** In one line: the arithmetic, the words, or that rows were counted. */
    private static String origin(ShownFigure.Origin origin) {
        return origin.formula()
                .or(() -> origin.quote().map(q -> "“" + q + "”"))
                .orElseGet(() -> Words.of(Language.VIETNAMESE).t("figure.from_registry"));
    }

    static List<String> statements(List<ShownStatement> statements) {
        Columns columns = new Columns();
        statements.forEach(s -> columns.row(
                s.number(),
                state(s),
                s.unit(),
                s.period().orElse("–"),
                s.indicator(),
                s.breakdown().orElse("–"),
                s.kind(),
                number(s.value()),
                s.measure(),
                s.why().orElse("")));
        return columns.lines();
    }

    private static String state(ShownStatement statement) {
        if (statement.entered()) {
            return "đã nhập";
        }
        return statement
                .decision()
                .map(decision -> switch (decision) {
                    case "drop" -> "bỏ";
                    case "correct" -> "đã sửa";
                    default -> "giữ";
                })
                .orElseGet(() -> switch (statement.readiness()) {
                    case "certain" -> "chắc";
                    case "to_look_at" -> "cần xem";
                    default -> "chưa nhập được";
                });
    }
}

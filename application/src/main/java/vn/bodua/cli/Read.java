package vn.bodua.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.bodua.indicator.Dictionary;
import vn.bodua.narrative.Check;
import vn.bodua.narrative.ReadReport;
import vn.bodua.narrative.Reading;
import vn.bodua.narrative.Statement;
import vn.bodua.narrative.writing.SharedVocabulary;
import vn.bodua.organization.KnownUnits;
import vn.bodua.organization.ShippedUnits;
import vn.bodua.quantity.VietnameseNumber;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalText;
import vn.bodua.time.Period;

/** {@code bodua read FILE…}: prints what the reader makes of reports. Starts neither the database nor the pages. */
@ForTheOwner("reads files into statements and keeps nothing")
@Command(name = "read", description = "Đọc báo cáo bằng lời thành số liệu.", mixinStandardHelpOptions = true)
final class Read implements Callable<Integer> {

    private final PrintStream out;
    private final PrintStream err;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Tệp báo cáo (.txt)")
    private List<String> files = new ArrayList<>();

    @Option(names = "--json", description = "Mỗi tệp một dòng JSON")
    private boolean json;

    Read(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        ReadReport readReport =
                new ReadReport(KnownUnits.always(ShippedUnits.load()), SharedVocabulary.of(Dictionary.shipped()));
        int status = Exit.DONE;
        for (String file : files) {
            switch (ReportFile.read(file, content -> readReport.read(file, content))) {
                case Outcome.Done<Reading>(Reading reading) -> print(file, reading);
                case Outcome.Refused<Reading>(Refusal refusal) -> {
                    status = Exit.REFUSED;
                    err.println(RefusalText.of(refusal, Locale.of("vi")).line());
                    if (json) {
                        Map<String, Object> line = new LinkedHashMap<>();
                        line.put("file", file);
                        line.put("refused", refusal.code().code());
                        line.put(
                                "message",
                                RefusalText.of(refusal, Locale.of("vi")).line());
                        out.println(Json.of(line));
                    }
                }
            }
        }
        out.flush();
        return status;
    }

    private void print(String file, Reading reading) {
        if (json) {
            out.println(Json.of(asMap(file, reading)));
            return;
        }
        out.printf(
                "%s%n  đơn vị: %s · kỳ: %s · %d số liệu%n",
                file,
                reading.unit(),
                reading.period().map(Period::code).orElse("không nêu"),
                reading.statements().size());
        if (reading.statements().isEmpty()) {
            out.println("  Văn bản không có số liệu nào về kinh tế tập thể.");
        }
        int number = 0;
        for (Statement s : reading.statements()) {
            out.printf(
                    "  %3d  %-22s %-12s %-26s %-24s %-14s %22s %-18s %s%n",
                    number++,
                    s.unit(),
                    s.period().map(Period::code).orElse("–"),
                    s.indicator(),
                    s.breakdown().code(),
                    s.kind().code(),
                    value(s),
                    s.quantity().measure(),
                    s.base().map(b -> "so với " + b.code()).orElse(""));
        }
        for (Check check : reading.checks()) {
            out.printf("  %s %-12s %s%n", sign(check.verdict()), check.rule().code(), check.explanation());
        }
        reading.derived()
                .forEach(d -> out.printf(
                        "  → %s %s %s = %s (%s)%n",
                        d.unit(),
                        d.period().code(),
                        d.indicator(),
                        VietnameseNumber.write(d.quantity().value()),
                        d.formula()));
    }

    private static String value(Statement s) {
        return VietnameseNumber.write(s.quantity().value())
                + s.quantity()
                        .upper()
                        .map(u -> " – " + VietnameseNumber.write(u))
                        .orElse("");
    }

    private static String sign(Check.Verdict verdict) {
        return switch (verdict) {
            case HOLDS -> "✓";
            case FAILS -> "✗";
            case UNDECIDED -> "?";
        };
    }

    private static Map<String, Object> asMap(String file, Reading reading) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("file", file);
        line.put("statements", reading.statements().stream().map(Read::asMap).toList());
        line.put("checks", reading.checks().stream().map(Read::asMap).toList());
        return line;
    }

    private static Map<String, @org.jspecify.annotations.Nullable Object> asMap(Statement s) {
        Map<String, @org.jspecify.annotations.Nullable Object> map = new LinkedHashMap<>();
        map.put("unit", s.unit());
        map.put("period", s.period().map(Period::code).orElse(null));
        map.put("indicator", s.indicator());
        map.put("breakdown", s.breakdown().isWhole() ? null : s.breakdown().code());
        map.put("kind", s.kind().code());
        map.put("value", s.quantity().code());
        map.put("measure", s.quantity().measure());
        map.put("qualifier", s.quantity().qualifier().code());
        map.put("base", s.base().map(Period::code).orElse(null));
        map.put("quote", s.quote().text());
        map.put("start", s.quote().start());
        map.put("end", s.quote().end());
        return map;
    }

    private static Map<String, @org.jspecify.annotations.Nullable Object> asMap(Check check) {
        Map<String, @org.jspecify.annotations.Nullable Object> map = new LinkedHashMap<>();
        map.put("rule", check.rule().code());
        map.put("holds", check.verdict() == Check.Verdict.UNDECIDED ? null : check.verdict() == Check.Verdict.HOLDS);
        map.put("explanation", check.explanation());
        map.put("statements", check.statements());
        return map;
    }
}

package vn.bodua.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.bodua.indicator.Dictionary;
import vn.bodua.language.Table;
import vn.bodua.narrative.ReadReport;
import vn.bodua.narrative.Reading;
import vn.bodua.narrative.ScoreReading;
import vn.bodua.narrative.writing.SharedVocabulary;
import vn.bodua.organization.KnownUnits;
import vn.bodua.organization.ShippedUnits;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.refusal.RefusalText;

/** {@code bodua score GOLD.csv --texts DIR}: how well the reader reads, with every miss and every extra. */
@ForTheOwner("compares readings with an expected one and keeps nothing")
@Command(name = "score", description = "Chấm bộ đọc theo số liệu chuẩn.", mixinStandardHelpOptions = true)
final class Score implements Callable<Integer> {

    private final PrintStream out;
    private final PrintStream err;

    @Parameters(paramLabel = "GOLD.csv", description = "Số liệu chuẩn")
    private String gold = "";

    @Option(names = "--texts", required = true, paramLabel = "DIR", description = "Thư mục văn bản")
    private String texts = "";

    @Option(names = "--json", description = "In kết quả dạng JSON")
    private boolean json;

    Score(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        List<ScoreReading.Row> expected = new ArrayList<>();
        try (Reader reader = Files.newBufferedReader(Path.of(gold), StandardCharsets.UTF_8)) {
            Table.read(reader).forEach(r -> expected.add(ScoreReading.Row.of(r)));
        } catch (IOException | RuntimeException e) {
            err.println(RefusalText.of(Refusal.of(RefusalCode.READ_NO_FILE, "file", gold), Locale.of("vi"))
                    .line());
            return Exit.REFUSED;
        }
        ReadReport readReport =
                new ReadReport(KnownUnits.always(ShippedUnits.load()), SharedVocabulary.of(Dictionary.shipped()));
        List<ScoreReading.Row> read = new ArrayList<>();
        Set<String> files = new LinkedHashSet<>();
        expected.forEach(r -> files.add(r.file()));
        int status = Exit.DONE;
        for (String file : files) {
            switch (ReportFile.read(
                    Path.of(texts).resolve(file).toString(), content -> readReport.read(file, content))) {
                case Outcome.Done<Reading>(Reading reading) ->
                    reading.statements().forEach(s -> read.add(ScoreReading.Row.of(file, s)));
                case Outcome.Refused<Reading>(Refusal refusal) -> {
                    err.println(RefusalText.of(refusal, Locale.of("vi")).line());
                    status = Exit.REFUSED;
                }
            }
        }
        ScoreReading.Score score = ScoreReading.of(expected, read);
        if (json) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("statements", asMap(score.statements()));
            map.put("values", asMap(score.values()));
            map.put("misses", score.misses().stream().map(Score::asMap).toList());
            map.put("extras", score.extras().stream().map(Score::asMap).toList());
            out.println(Json.of(map));
        } else {
            score.misses().forEach(r -> out.println("thiếu  " + line(r)));
            score.extras().forEach(r -> out.println("thừa   " + line(r)));
            out.println(line("số liệu (đủ mọi trường)", score.statements()));
            out.println(line("riêng giá trị", score.values()));
        }
        out.flush();
        return status;
    }

    private static String line(String name, ScoreReading.Rates rates) {
        return String.format(
                Locale.ROOT,
                "%-24s precision %.4f  recall %.4f  F1 %.4f  (%d/%d read, %d gold)",
                name,
                rates.precision(),
                rates.recall(),
                rates.f1(),
                rates.right(),
                rates.read(),
                rates.gold());
    }

    private static String line(ScoreReading.Row r) {
        return String.join(
                " | ",
                r.file(),
                r.unit(),
                r.period(),
                r.indicator(),
                r.breakdown(),
                r.kind(),
                r.value(),
                r.measure(),
                r.qualifier(),
                r.base(),
                r.quote());
    }

    private static Map<String, Object> asMap(ScoreReading.Rates rates) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("precision", rounded(rates.precision()));
        map.put("recall", rounded(rates.recall()));
        map.put("f1", rounded(rates.f1()));
        map.put("right", rates.right());
        map.put("read", rates.read());
        map.put("gold", rates.gold());
        return map;
    }

    private static java.math.BigDecimal rounded(double rate) {
        return java.math.BigDecimal.valueOf(rate).setScale(4, java.math.RoundingMode.HALF_UP);
    }

    private static Map<String, Object> asMap(ScoreReading.Row r) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("file", r.file());
        map.put("unit", r.unit());
        map.put("period", r.period());
        map.put("indicator", r.indicator());
        map.put("breakdown", r.breakdown());
        map.put("kind", r.kind());
        map.put("value", r.value());
        map.put("measure", r.measure());
        map.put("qualifier", r.qualifier());
        map.put("base", r.base());
        map.put("quote", r.quote());
        return map;
    }
}

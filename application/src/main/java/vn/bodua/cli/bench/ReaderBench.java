package vn.bodua.cli.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import vn.bodua.indicator.Dictionary;
import vn.bodua.narrative.ReadReport;
import vn.bodua.narrative.writing.SharedVocabulary;
import vn.bodua.organization.KnownUnits;
import vn.bodua.organization.ShippedUnits;

/** How many reports one core reads in a second once warm, beside a bare look at every character. */
final class ReaderBench {

    private static final double WARM_UP_SECONDS = 6;
    private static final double MEASURED_SECONDS = 6;

    Measurement reportsPerSecond() throws IOException {
        List<String> texts = Samples.texts().stream()
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .toList();
        ReadReport reader =
                new ReadReport(KnownUnits.always(ShippedUnits.load()), SharedVocabulary.of(Dictionary.shipped()));
        double read = perSecond(texts, text -> reader.read(text).statements().size());
        double scan =
                perSecond(texts, text -> text.chars().filter(Character::isDigit).count());
        return new Measurement(
                "reader, warm, one core",
                read,
                "reports/s",
                "≥ 500",
                Optional.of(new Measurement.Limit("bare scan", scan)));
    }

    private static double perSecond(List<String> texts, ToLongFunction<String> work) {
        repeat(texts, work, WARM_UP_SECONDS);
        return repeat(texts, work, MEASURED_SECONDS);
    }

    private static double repeat(List<String> texts, ToLongFunction<String> work, double seconds) {
        long begin = System.nanoTime();
        long end = begin + (long) (seconds * 1e9);
        long done = 0;
        long found = 0;
        while (System.nanoTime() < end) {
            for (String text : texts) {
                found += work.applyAsLong(text);
                done++;
            }
        }
        if (found == 0) {
            throw new IllegalStateException("nothing was found in the samples");
        }
        return done / ((System.nanoTime() - begin) / 1e9);
    }
}

package vn.bodua.cli.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.bodua.indicator.Dictionary;
import vn.bodua.narrative.ReadReport;
import vn.bodua.narrative.Statement;
import vn.bodua.narrative.writing.Material;
import vn.bodua.narrative.writing.ReportFormat;
import vn.bodua.narrative.writing.ReportWriter;
import vn.bodua.organization.KnownUnits;
import vn.bodua.organization.ShippedUnits;
import vn.bodua.organization.UnitId;
import vn.bodua.organization.Units;
import vn.bodua.time.Period;

/** Seconds to compose and render the national report of the samples, the first time and once warm. */
final class WriterBench {

    private static final int TIMES = 20;

    List<Measurement> secondsPerReport() throws IOException {
        Units units = ShippedUnits.load();
        Dictionary dictionary = Dictionary.shipped();
        Material material = national(units, dictionary);
        List<Measurement> measured = new ArrayList<>();
        for (ReportFormat format : List.of(ReportFormat.DOCX, ReportFormat.PDF)) {
            List<Double> seconds = new ArrayList<>();
            for (int i = 0; i < TIMES; i++) {
                long begin = System.nanoTime();
                format.render(new ReportWriter(dictionary).compose(material, LocalDate.of(2020, 6, 20)));
                seconds.add((System.nanoTime() - begin) / 1e9);
            }
            String goal = format == ReportFormat.DOCX ? "≤ 1" : "none set";
            measured.add(new Measurement(
                    "national ." + format.ending() + ", first", seconds.getFirst(), "s", goal, Optional.empty()));
            measured.add(new Measurement(
                    "national ." + format.ending() + ", warm",
                    Measurement.median(seconds),
                    "s",
                    goal,
                    Optional.empty()));
        }
        return measured;
    }

    private static Material national(Units units, Dictionary dictionary) throws IOException {
        String text = new String(Samples.texts().getFirst(), StandardCharsets.UTF_8);
        Map<String, Material.Entry> entries = new LinkedHashMap<>();
        for (Statement s :
                new ReadReport(KnownUnits.always(units), dictionary).read(text).statements()) {
            Optional<Material.Kind> kind =
                    switch (s.kind()) {
                        case VALUE -> Optional.of(Material.Kind.VALUE);
                        case TARGET -> Optional.of(Material.Kind.TARGET);
                        case CHANGE, CHANGE_PERCENT, PLAN_PERCENT, SHARE -> Optional.empty();
                    };
            kind.ifPresent(k -> entries.put(
                    s.indicator() + s.breakdown() + s.period() + k,
                    new Material.Entry(
                            s.unit(),
                            s.indicator(),
                            s.breakdown(),
                            s.period().orElseThrow(),
                            k,
                            s.quantity(),
                            "",
                            "")));
        }
        return new Material(units.get(UnitId.NATION), Period.half(2020, 1), List.copyOf(entries.values()), List.of());
    }
}

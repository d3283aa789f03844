package vn.bodua.narrative;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.bodua.indicator.Dictionary;
import vn.bodua.language.Table;
import vn.bodua.narrative.writing.SharedVocabulary;
import vn.bodua.organization.KnownUnits;
import vn.bodua.organization.ShippedUnits;

/** The reader under test, and the texts that lie beside the checkout where somebody put them. */
final class GoldTexts {

    static final ReadReport READ_REPORT =
            new ReadReport(KnownUnits.always(ShippedUnits.load()), SharedVocabulary.of(Dictionary.shipped()));

    private GoldTexts() {}

    /** {@code -Dbodua.shared}, else {@code ../shared} or {@code ../../shared} beside the repository. */
    static Optional<Path> shared(String below) {
        Path here = Path.of("").toAbsolutePath();
        String given = System.getProperty("bodua.shared", "");
        Stream<Path> places = given.isEmpty()
                ? Stream.iterate(here, p -> p != null, Path::getParent).limit(5).map(p -> p.resolve("shared"))
                : Stream.of(Path.of(given));
        return places.map(p -> p.resolve("reports").resolve(below))
                .filter(Files::exists)
                .findFirst();
    }

    static Reading read(String text) {
        return READ_REPORT.read(text);
    }

    static ScoreReading.Score score(Path gold, Path texts) throws IOException {
        List<ScoreReading.Row> expected = new ArrayList<>();
        try (Reader reader = Files.newBufferedReader(gold)) {
            Table.read(reader).forEach(r -> expected.add(ScoreReading.Row.of(r)));
        }
        Set<String> files = new LinkedHashSet<>();
        expected.forEach(r -> files.add(r.file()));
        List<ScoreReading.Row> read = new ArrayList<>();
        for (String file : files) {
            read(Files.readString(texts.resolve(file)))
                    .statements()
                    .forEach(s -> read.add(ScoreReading.Row.of(file, s)));
        }
        return ScoreReading.of(expected, read);
    }

    /** "unit period indicator breakdown kind value measure qualifier base", "-" for what is empty. */
    static String line(Statement s) {
        return String.join(
                " | ",
                s.unit(),
                s.period().map(Object::toString).orElse("-"),
                s.indicator()
                        + (s.breakdown().isWhole() ? "" : "[" + s.breakdown().code() + "]"),
                s.kind().code(),
                s.quantity().code(),
                s.quantity().measure(),
                s.quantity().qualifier().code(),
                s.base().map(Object::toString).orElse("-"));
    }

    static List<String> lines(String text) {
        return read(text).statements().stream().map(GoldTexts::line).toList();
    }
}

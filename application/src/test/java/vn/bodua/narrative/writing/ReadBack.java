package vn.bodua.narrative.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.bodua.narrative.ReadReport;
import vn.bodua.narrative.Reading;
import vn.bodua.narrative.Statement;
import vn.bodua.organization.KnownUnits;

/** Writes a report, reads its sentences, and tells what went in from what came out. */
record ReadBack(Set<String> lost, Set<String> added, String text) {

    private static final ReportWriter WRITER = new ReportWriter(MaterialBuilder.DICTIONARY);
    private static final ReadReport READER =
            new ReadReport(KnownUnits.always(MaterialBuilder.UNITS), SharedVocabulary.of(MaterialBuilder.DICTIONARY));

    static ReadBack of(Material material) {
        String text = PlainText.inSentences(WRITER.compose(material, Samples.DAY));
        Set<String> written = new TreeSet<>();
        material.entries()
                .forEach(e -> written.add(String.join(
                        " | ",
                        e.unit(),
                        e.period().code(),
                        e.indicator(),
                        e.breakdown().code(),
                        e.kind().name(),
                        e.quantity().code(),
                        e.quantity().qualifier().code())));
        Set<String> read = figures(READER.read(text));
        Set<String> lost = new TreeSet<>(written);
        lost.removeAll(read);
        Set<String> added = new TreeSet<>(read);
        added.removeAll(written);
        return new ReadBack(lost, added, text);
    }

    private static Set<String> figures(Reading reading) {
        Set<String> figures = new TreeSet<>();
        for (Statement statement : reading.statements()) {
            if (statement.kind() == Statement.Kind.VALUE || statement.kind() == Statement.Kind.TARGET) {
                figures.add(String.join(
                        " | ",
                        statement.unit(),
                        statement.period().map(p -> p.code()).orElse(""),
                        statement.indicator(),
                        statement.breakdown().code(),
                        statement.kind().name(),
                        statement.quantity().code(),
                        statement.quantity().qualifier().code()));
            }
        }
        return figures;
    }

    boolean same() {
        return lost.isEmpty() && added.isEmpty();
    }

    /** The smallest material within one that does not read back, found by leaving entries out one by one. */
    static Material smallest(Material failing) {
        List<Material.Entry> entries = new ArrayList<>(failing.entries());
        for (int i = 0; i < entries.size(); ) {
            Material.Entry left = entries.remove(i);
            if (of(with(failing, entries)).same()) {
                entries.add(i++, left);
            }
        }
        return with(failing, entries);
    }

    private static Material with(Material material, List<Material.Entry> entries) {
        return new Material(material.unit(), material.period(), entries, material.parts());
    }
}

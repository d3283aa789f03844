package vn.bodua.registry.importing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.bodua.organization.UnitId;
import vn.bodua.registry.TestRegistry;
import vn.bodua.registry.importing.ImportRegistrants.Imported;

/** Imports for tests of what is written to be imported. */
public final class ImportsForTests {

    private final TestLists lists = new TestLists();

    public TestRegistry registry() {
        return lists.registry;
    }

    public Preview previewed(String name, byte[] content, LocalDate day) {
        return lists.preview
                .preview(lists.actor, new ImportFile(name, content, day, Optional.empty()))
                .orElseThrow();
    }

    public Imported imported(UnitId place, LocalDate day, String... lines) {
        return lists.bring
                .bring(lists.actor, new ImportFile("sổ.csv", TestLists.csv(lines), day, Optional.of(place)))
                .orElseThrow();
    }

    public static List<String> findings(Preview preview) {
        return TestLists.findings(preview);
    }

    public static List<String> changes(Preview preview) {
        return TestLists.changes(preview);
    }
}

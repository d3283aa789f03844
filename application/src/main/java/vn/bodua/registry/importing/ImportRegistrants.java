package vn.bodua.registry.importing;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.bodua.access.Actor;
import vn.bodua.access.Changes;
import vn.bodua.access.Permission;
import vn.bodua.access.Permitted;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.registry.EnterMany;
import vn.bodua.registry.Entered;
import vn.bodua.registry.importing.CompareFile.Compared;
import vn.bodua.registry.importing.Preview.What;
import vn.bodua.time.BusinessClock;

/**
 * Imports a list of registrants, all of its rows or none: opens those that are new and puts on record what is otherwise of those
 * that are known. It is one act; each entry knows the import and its row. A file that says nothing new changes nothing.
 *
 * <p>Refusals: those of {@code CompareFile}, {@code ROWS_REFUSED} with the first of the findings that {@link PreviewImport}
 * lists.
 */
@Component
public class ImportRegistrants {

    private final CompareFile compare;
    private final EnterMany enter;
    private final ImportTables tables;
    private final BusinessClock clock;

    ImportRegistrants(CompareFile compare, EnterMany enter, ImportTables tables, BusinessClock clock) {
        this.compare = compare;
        this.enter = enter;
        this.tables = tables;
        this.clock = clock;
    }

    /**
     * What was imported.
     *
     * @param number of the import; empty where nothing was new
     */
    public record Imported(Optional<Long> number, int added, int changed, int same) {}

    @Permitted(Permission.KEEP_REGISTRY)
    public Outcome<Imported> bring(Actor actor, ImportFile file) {
        // Between what is compared and what is entered nobody else may enter the same.
        enter.alone();
        return compare.compare(actor, Permission.KEEP_REGISTRY, file).then(compared -> enter(actor, file, compared));
    }

    private Outcome<Imported> enter(Actor actor, ImportFile file, Compared compared) {
        Preview preview = compared.preview();
        if (!preview.findings().isEmpty()) {
            return Outcome.refused(refused(preview));
        }
        Changes.note("file", null, preview.file());
        Changes.note("sha256", null, preview.hash());
        Changes.note("added", null, preview.count(What.NEW));
        Changes.note("changed", null, preview.count(What.CHANGED));
        Changes.note("same", null, preview.count(What.SAME));
        if (compared.rows().isEmpty()) {
            return Outcome.done(imported(Optional.empty(), preview));
        }
        return enter.enter(actor, compared.checked()).map(entered -> {
            long number = keep(actor, file, compared, entered);
            Changes.about("registry_import", number, "");
            return imported(Optional.of(number), preview);
        });
    }

    private long keep(Actor actor, ImportFile file, Compared compared, List<Entered> entered) {
        return tables.insert(file, compared.preview(), entered, compared.rows(), clock.now(), actor.account());
    }

    private static Imported imported(Optional<Long> number, Preview preview) {
        return new Imported(number, preview.count(What.NEW), preview.count(What.CHANGED), preview.count(What.SAME));
    }

    private static Refusal refused(Preview preview) {
        Finding first = preview.findings().getFirst();
        return Refusal.of(
                RefusalCode.ROWS_REFUSED,
                "file",
                preview.file(),
                "rows",
                Integer.toString(preview.count(What.REFUSED)),
                "findings",
                Integer.toString(preview.findings().size()),
                "cell",
                first.cell(),
                "code",
                first.because().code().code());
    }
}

package vn.bodua.registry.importing;

import org.springframework.stereotype.Component;
import vn.bodua.access.Actor;
import vn.bodua.access.Permission;
import vn.bodua.access.Permitted;
import vn.bodua.refusal.Outcome;

/**
 * Shows what an import of a file would do: which rows are new, which change what, which say nothing new, which are refused and
 * why. Nothing is written. Who may only look at the registry sees every row refused, for none is theirs to keep.
 *
 * <p>Refusals: those of {@code CompareFile}: the file as a whole; what is wrong with single rows is in the preview.
 */
@Component
public class PreviewImport {

    private final CompareFile compare;
    private final ImportTables tables;

    PreviewImport(CompareFile compare, ImportTables tables) {
        this.compare = compare;
        this.tables = tables;
    }

    @Permitted(Permission.SEE_REGISTRY)
    public Outcome<Preview> preview(Actor actor, ImportFile file) {
        return compare.compare(actor, Permission.SEE_REGISTRY, file)
                .map(CompareFile.Compared::preview)
                .map(preview -> preview.after(tables.earlier(preview.hash(), actor.account())));
    }
}

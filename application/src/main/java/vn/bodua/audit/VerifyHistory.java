package vn.bodua.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.bodua.access.Actor;
import vn.bodua.access.Permission;
import vn.bodua.access.Permitted;
import vn.bodua.refusal.Outcome;

/**
 * Reads the whole history and says whether anything was edited, taken out, put in, moved, cut off or written anew since
 * the anchors were dropped.
 */
@Component
public class VerifyHistory {

    private final HistoryTables tables;
    private final AnchorPlace place;
    private final TransactionTemplate reading;

    VerifyHistory(HistoryTables tables, AnchorPlace place, PlatformTransactionManager transactions) {
        this.tables = tables;
        this.place = place;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    @Permitted(Permission.SEE_HISTORY)
    public Outcome<Verification> verify(Actor actor) {
        return Outcome.done(against(place.folder()));
    }

    /** For the owner of the server's files, with anchors kept in a folder of their choice. */
    public Verification against(Path folder) {
        try {
            List<Anchor> anchors = Anchor.in(folder);
            return reading.execute(status -> {
                try (HistoryTables.Links links = tables.links()) {
                    return Verification.of(links, anchors);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

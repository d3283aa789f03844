package vn.bodua.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.bodua.access.Actor;
import vn.bodua.access.Changes;
import vn.bodua.access.Permission;
import vn.bodua.access.Permitted;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.time.BusinessClock;

/**
 * Signs the head of the history and writes it to a file in the folder of anchors, daily and when an administrator asks.
 * The folder should lie on, or be copied to, another machine.
 *
 * <p>Refusals: {@code HISTORY_EMPTY}.
 */
@Component
public class DropAnchor {

    private final HistoryTables tables;
    private final AnchorPlace place;
    private final BusinessClock clock;

    DropAnchor(HistoryTables tables, AnchorPlace place, BusinessClock clock) {
        this.tables = tables;
        this.place = place;
        this.clock = clock;
    }

    @Permitted(Permission.RUN_SYSTEM)
    public Outcome<Anchor> drop(Actor actor) {
        Optional<HistoryTables.Head> head = tables.head();
        if (head.isEmpty()) {
            return Outcome.refused(Refusal.of(RefusalCode.HISTORY_EMPTY));
        }
        try {
            Anchor anchor = AnchorKey.findOrCreate(place.home())
                    .sign(head.get().position(), head.get().hash(), clock.now());
            write(anchor, place.folder());
            tables.keep(anchor);
            Changes.note("anchor", null, anchor.position() + " · " + anchor.hash());
            return Outcome.done(anchor);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Anchor anchor, Path folder) throws IOException {
        Files.createDirectories(folder);
        Path draft = Files.createTempFile(folder, "anchor", ".new");
        Files.writeString(draft, anchor.text());
        Files.move(draft, folder.resolve(anchor.name()), StandardCopyOption.ATOMIC_MOVE);
    }
}

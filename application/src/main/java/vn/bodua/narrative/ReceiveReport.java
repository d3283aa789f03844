package vn.bodua.narrative;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.bodua.access.Actor;
import vn.bodua.access.Changes;
import vn.bodua.access.Permission;
import vn.bodua.access.Permitted;
import vn.bodua.database.generated.tables.records.DocumentRecord;
import vn.bodua.organization.KnownUnits;
import vn.bodua.organization.Unit;
import vn.bodua.organization.UnitId;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.time.BusinessClock;
import vn.bodua.time.Period;
import vn.bodua.upload.Fingerprint;

/**
 * Takes in a report in words: reads it, keeps the text and every statement for review. Nothing goes into the ledger yet.
 * A text that was received before is refused by its content, whatever its name, where the person may see the report that
 * there is. Where they may not, it is taken in as if there were none: a refusal would tell that another office has it.
 *
 * <p>Refusals: those of {@link ReadReport}, {@code READ_NO_FIGURE}, {@code DOCUMENT_KNOWN_ALREADY}.
 */
@Component
public class ReceiveReport {

    private final ReadReport reader;
    private final DocumentTables tables;
    private final KnownUnits units;
    private final BusinessClock clock;

    ReceiveReport(ReadReport reader, DocumentTables tables, KnownUnits units, BusinessClock clock) {
        this.reader = reader;
        this.tables = tables;
        this.units = units;
        this.clock = clock;
    }

    /** Kept by the office of the unit that the report is about, where the person reaches it; else by the person's own. */
    @Permitted(Permission.RECEIVE_REPORTS)
    public Outcome<ReportId> receive(Actor actor, String name, byte[] content, boolean sample) {
        return switch (reader.read(name, content)) {
            case Outcome.Refused<Reading>(Refusal refusal) -> Outcome.refused(refusal);
            case Outcome.Done<Reading>(Reading reading) -> keep(actor, name, reading, sample);
        };
    }

    private Outcome<ReportId> keep(Actor actor, String name, Reading reading, boolean sample) {
        if (reading.statements().isEmpty()) {
            return Outcome.refused(Refusal.of(RefusalCode.READ_NO_FIGURE, "file", name));
        }
        String hash = Fingerprint.of(reading.text().getBytes(StandardCharsets.UTF_8));
        tables.lockText(hash);
        // Who receives somewhere sees there too (Permission), so the keeper's own copy is always among these.
        return tables.byHash(hash, actor.reach(Permission.SEE_REPORTS))
                .map(known -> Outcome.<ReportId>refused(knownAlready(known)))
                .orElseGet(() -> {
                    UnitId keeper = keeper(actor, reading);
                    ReportId id = tables.insert(name, reading, hash, sample, keeper, clock.now(), actor.account());
                    Changes.about(ReportSubject.KIND, id, keeper.value());
                    Changes.note("title", null, reading.title());
                    Changes.note("statements", null, reading.statements().size());
                    return Outcome.done(id);
                });
    }

    private UnitId keeper(Actor actor, Reading reading) {
        LocalDate day = reading.period().map(Period::last).orElseGet(clock::today);
        return units.now().find(reading.unit(), day) instanceof Outcome.Done<Unit>(Unit about)
                        && actor.mayAt(Permission.RECEIVE_REPORTS, about.id().value())
                ? about.id()
                : actor.homeUnit(Permission.RECEIVE_REPORTS).map(UnitId::new).orElseThrow();
    }

    private static Refusal knownAlready(DocumentRecord known) {
        return Refusal.of(
                RefusalCode.DOCUMENT_KNOWN_ALREADY,
                "document",
                known.getTitle(),
                "id",
                known.getId().toString(),
                "when",
                known.getReceivedAt()
                        .atZoneSameInstant(BusinessClock.HANOI)
                        .toLocalDate()
                        .toString());
    }
}

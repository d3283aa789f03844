package vn.bodua.narrative;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.bodua.database.generated.tables.records.DocumentRecord;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.time.BusinessClock;

/**
 * Takes in a report in words: reads it, keeps the text and every statement for review. Nothing goes into the ledger yet.
 * A text that was received before is refused by its content, whatever its name.
 *
 * <p>Refusals: those of {@link ReadReport}, {@code READ_NO_FIGURE}, {@code DOCUMENT_KNOWN_ALREADY}.
 */
@Component
public class ReceiveReport {

    private final ReadReport reader;
    private final DocumentTables tables;
    private final BusinessClock clock;

    ReceiveReport(ReadReport reader, DocumentTables tables, BusinessClock clock) {
        this.reader = reader;
        this.tables = tables;
        this.clock = clock;
    }

    @Transactional
    public Outcome<ReportId> receive(String name, byte[] content, boolean sample, String who) {
        return switch (reader.read(name, content)) {
            case Outcome.Refused<Reading>(Refusal refusal) -> Outcome.refused(refusal);
            case Outcome.Done<Reading>(Reading reading) -> keep(name, reading, sample, who);
        };
    }

    private Outcome<ReportId> keep(String name, Reading reading, boolean sample, String who) {
        if (reading.statements().isEmpty()) {
            return Outcome.refused(Refusal.of(RefusalCode.READ_NO_FIGURE, "file", name));
        }
        String hash = sha256(reading.text());
        return tables.byHash(hash)
                .map(known -> Outcome.<ReportId>refused(knownAlready(known)))
                .orElseGet(() -> Outcome.done(tables.insert(name, reading, hash, sample, clock.now(), who)));
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

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package vn.bodua.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.bodua.database.backup.BackupFile;

/**
 * Says of the history within a backup, without any database, what {@link VerifyHistory} says of the one in use. The rows of the
 * history are held in memory, because a backup promises no order.
 */
public final class VerifyBackup {

    /** The fields of a link after the moment, by column, in the order in which they are hashed. */
    private static final List<String> FIELDS = List.of(
            "person_id",
            "account",
            "acting_for",
            "role",
            "role_unit",
            "face",
            "address",
            "session",
            "request",
            "use_case",
            "subject_kind",
            "subject",
            "subject_unit",
            "result",
            "refusal",
            "changes");

    /** As a backup writes it, in UTC: 2026-11-22 05:00:00.123456+00. */
    private static final DateTimeFormatter MOMENT = new DateTimeFormatterBuilder()
            .appendPattern("yyyy-MM-dd HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendPattern("x")
            .toFormatter();

    private VerifyBackup() {}

    /** @param anchors a folder of anchors, e.g. a copy from another machine */
    public static Verification of(BackupFile backup, Path anchors) {
        List<Link> links = new ArrayList<>();
        try {
            backup.forEachRow("audit_entry", row -> links.add(link(row)));
            links.sort(Comparator.comparingLong(Link::position));
            return Verification.of(links.iterator(), Anchor.in(anchors));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Link link(Map<String, String> row) {
        Instant at = OffsetDateTime.parse(row.getOrDefault("at", ""), MOMENT).toInstant();
        return new Link(
                Long.parseLong(row.getOrDefault("position", "")),
                Stream.concat(
                                Stream.of(Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, at))),
                                FIELDS.stream().map(column -> row.getOrDefault(column, "")))
                        .toList(),
                row.getOrDefault("previous_hash", ""),
                row.getOrDefault("hash", ""));
    }
}

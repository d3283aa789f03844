package vn.bodua.database.backup;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A folder of backups that are named by the moment they were made, in universal time so that names sort by age. */
public final class BackupFolder {

    private static final String PREFIX = "bodua-";
    private static final String PLAIN = ".zip";
    private static final String ENCRYPTED = ".zip.enc";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'");
    private static final Duration DRAFT_IS_LEFT_OVER = Duration.ofDays(1);

    private final Path folder;

    public BackupFolder(Path folder) {
        this.folder = folder;
    }

    /** What a backup of this moment is called here. */
    public Path file(Instant moment, boolean encrypted) {
        String name = PREFIX + MOMENT.format(moment.atOffset(ZoneOffset.UTC));
        return folder.resolve(name + (encrypted ? ENCRYPTED : PLAIN));
    }

    /** The backups by their moments, oldest first; other files in the folder are none of ours. */
    public SortedMap<Instant, Path> all() throws IOException {
        SortedMap<Instant, Path> all = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return all;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, PREFIX + "*")) {
            for (Path file : files) {
                moment(file.getFileName().toString()).ifPresent(moment -> all.put(moment, file));
            }
        }
        return all;
    }

    public Optional<Path> newest() throws IOException {
        return all().values().stream().reduce((older, newer) -> newer);
    }

    /** Removes what a backup that was killed has left behind. */
    void removeDrafts(Instant now) throws IOException {
        try (DirectoryStream<Path> drafts = Files.newDirectoryStream(folder, BackUpDatabase.DRAFT + "*")) {
            for (Path draft : drafts) {
                if (Files.getLastModifiedTime(draft).toInstant().isBefore(now.minus(DRAFT_IS_LEFT_OVER))) {
                    Files.deleteIfExists(draft);
                }
            }
        }
    }

    private static Optional<Instant> moment(String name) {
        String ending = name.endsWith(ENCRYPTED) ? ENCRYPTED : PLAIN;
        if (!name.endsWith(ending)) {
            return Optional.empty();
        }
        try {
            String text = name.substring(PREFIX.length(), name.length() - ending.length());
            return Optional.of(LocalDateTime.parse(text, MOMENT).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException | IndexOutOfBoundsException notOurs) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return folder.toString();
    }
}

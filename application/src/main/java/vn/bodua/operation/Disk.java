package vn.bodua.operation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.bodua.operation.SystemFact.Bytes;
import vn.bodua.operation.SystemFact.Standing;
import vn.bodua.settings.KnownSettings;
import vn.bodua.settings.Settings;

/** Free space where this node writes. */
@Component
@Order(30)
class Disk implements SystemFacts {

    private static final long MEGABYTE = 1024 * 1024;

    private final Map<String, Path> places = new LinkedHashMap<>();
    private final long reserve;

    Disk(Settings settings) {
        places.put("disk.home", settings.get(KnownSettings.HOME));
        settings.get(KnownSettings.BACKUP_FOLDER).ifPresent(folder -> places.put("disk.backup", folder));
        settings.get(KnownSettings.ANCHOR_FOLDER).ifPresent(folder -> places.put("disk.anchor", folder));
        reserve = settings.get(KnownSettings.DISK_RESERVE_MB) * MEGABYTE;
    }

    /** Whether the home folder, without which nothing can be written, has more than its reserve. */
    boolean hasRoom() {
        return free(places.get("disk.home")).map(bytes -> bytes >= reserve).orElse(false);
    }

    @Override
    public String part() {
        return "disk";
    }

    @Override
    public List<SystemFact> facts() {
        List<SystemFact> facts = new ArrayList<>();
        places.forEach((key, place) -> facts.add(free(place)
                .map(bytes -> new SystemFact(key, new Bytes(bytes), standing(bytes)))
                .orElse(new SystemFact(key, new SystemFact.Word("unreachable"), Standing.WRONG))));
        return facts;
    }

    private Standing standing(long free) {
        if (free < reserve) {
            return Standing.WRONG;
        }
        return free < 4 * reserve ? Standing.LOOK : Standing.WELL;
    }

    private static Optional<Long> free(@org.jspecify.annotations.Nullable Path place) {
        // The home of a node that works on a server of the administrator's choice may not be there yet.
        Path there = place;
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        try {
            return there == null
                    ? Optional.empty()
                    : Optional.of(Files.getFileStore(there).getUsableSpace());
        } catch (IOException unreachable) {
            return Optional.empty();
        }
    }
}

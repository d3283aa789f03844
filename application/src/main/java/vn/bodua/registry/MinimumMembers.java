package vn.bodua.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import vn.bodua.language.Table;

/** How few members may found one, by kind and day. Where no law says it, there is no limit. */
public final class MinimumMembers {

    private final List<CSVRecord> rows;

    private MinimumMembers(List<CSVRecord> rows) {
        this.rows = rows;
    }

    public static MinimumMembers shipped() {
        return new MinimumMembers(Table.shipped("/vocabulary/minimum-members.csv"));
    }

    public Optional<Long> on(LocalDate day, LegalKind kind) {
        return rows.stream()
                .filter(r -> r.get("legal_kind").equals(kind.code()))
                .filter(r -> !day.isBefore(LocalDate.parse(r.get("valid_from"))))
                .filter(r -> r.get("valid_until").isEmpty() || day.isBefore(LocalDate.parse(r.get("valid_until"))))
                .map(r -> Long.valueOf(r.get("members_from")))
                .findFirst();
    }
}

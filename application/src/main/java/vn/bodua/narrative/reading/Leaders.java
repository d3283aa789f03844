package vn.bodua.narrative.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import vn.bodua.time.Validity;

/** Who leads which province's committee or alliance, and when; a day that nobody looked up is open. */
record Leaders(List<Leader> all) {

    /** One of them. */
    record Leader(String person, String post, String unit, Validity held) {}

    static Leaders of(List<CSVRecord> rows) {
        return new Leaders(rows.stream()
                .map(row -> new Leader(
                        row.get("person"),
                        row.get("post"),
                        row.get("unit"),
                        new Validity(day(row.get("from")), day(row.get("until")))))
                .toList());
    }

    private static Optional<LocalDate> day(String written) {
        return written.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(written));
    }

    /** Those who held their post on a day; all where the day is not known. */
    List<Leader> on(Optional<LocalDate> day) {
        return all.stream()
                .filter(leader -> day.map(leader.held()::holdsOn).orElse(true))
                .toList();
    }
}

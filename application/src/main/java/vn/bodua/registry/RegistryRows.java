package vn.bodua.registry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes entries with all that is told in them. */
@Component
class RegistryRows {

    private final LifeTables lives;
    private final CensusTables censuses;
    private final ResultsTables results;

    RegistryRows(LifeTables lives, CensusTables censuses, ResultsTables results) {
        this.lives = lives;
        this.censuses = censuses;
        this.results = results;
    }

    /** Something told of one with an entry. */
    record Row<T>(EntryId entry, RegistrantId registrant, T what) {}

    /** In their order; with rising numbers. */
    List<EntryId> insert(List<EntryDraft> drafts, Instant now, String by) {
        List<EntryId> entries =
                lives.entries(drafts.stream().map(EntryDraft::decision).toList(), now, by);
        List<Row<Happening>> happened = new ArrayList<>();
        List<Row<Census>> counted = new ArrayList<>();
        List<Row<YearResults>> came = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            EntryId entry = entries.get(i);
            for (Map.Entry<RegistrantId, Told> one : drafts.get(i).told().entrySet()) {
                Told told = one.getValue();
                told.happened().forEach(h -> happened.add(new Row<>(entry, one.getKey(), h)));
                told.censuses().forEach(c -> counted.add(new Row<>(entry, one.getKey(), c)));
                told.results().forEach(r -> came.add(new Row<>(entry, one.getKey(), r)));
            }
        }
        lives.insert(happened);
        censuses.insert(counted);
        results.insert(came);
        return entries;
    }
}

package vn.bodua.registry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /**
     * What was written.
     *
     * @param entries in the order of the drafts, with rising numbers
     * @param begun all that is on record of those whose files were opened for these entries; it needs not be read back
     */
    record Written(List<EntryId> entries, Map<RegistrantId, Dossier> begun) {}

    /**
     * Writes drafts in their order.
     *
     * @param opened files that nothing was on record of
     */
    Written insert(List<EntryDraft> drafts, Map<RegistrantId, LegalKind> opened, Instant now, String by) {
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
        List<EventId> events = lives.insert(happened);
        censuses.insert(counted);
        results.insert(came);
        return new Written(entries, opened.isEmpty() ? Map.of() : begun(drafts, opened, entries, events, now, by));
    }

    private static Map<RegistrantId, Dossier> begun(
            List<EntryDraft> drafts,
            Map<RegistrantId, LegalKind> opened,
            List<EntryId> entries,
            List<EventId> events,
            Instant now,
            String by) {
        Map<RegistrantId, Beginning> begun = new LinkedHashMap<>();
        opened.forEach((id, kind) -> begun.put(id, new Beginning(new Registrant(id, kind))));
        Iterator<EventId> event = events.iterator();
        for (int i = 0; i < drafts.size(); i++) {
            EntryDraft draft = drafts.get(i);
            EntryId entry = entries.get(i);
            draft.told().forEach((id, told) -> {
                Optional<Beginning> its = Optional.ofNullable(begun.get(id));
                told.happened().forEach(h -> {
                    EventId number = event.next();
                    its.ifPresent(b -> b.happened.add(new RecordedEvent(
                            number, entry, id, h.day(), h.event(), draft.decision(), now, by, Optional.empty())));
                });
                its.ifPresent(b -> {
                    told.censuses().forEach(c -> b.counted.add(new OnRecord<>(c, entry, now, by)));
                    told.results().forEach(r -> b.came.add(new OnRecord<>(r, entry, now, by)));
                });
            });
        }
        Map<RegistrantId, Dossier> dossiers = new LinkedHashMap<>();
        begun.forEach((id, beginning) -> dossiers.put(id, beginning.dossier()));
        return dossiers;
    }

    /** What a file begins with. */
    private static final class Beginning {
        private final Registrant registrant;
        private final List<RecordedEvent> happened = new ArrayList<>();
        private final List<OnRecord<Census>> counted = new ArrayList<>();
        private final List<OnRecord<YearResults>> came = new ArrayList<>();

        Beginning(Registrant registrant) {
            this.registrant = registrant;
        }

        /** In the orders of {@link Dossier}. */
        Dossier dossier() {
            counted.sort(Comparator.comparing(c -> c.what().asOf()));
            came.sort(Comparator.comparing(r -> r.what().year()));
            return new Dossier(Life.of(registrant, happened), counted, came, List.of(), Assessments.NONE);
        }
    }
}

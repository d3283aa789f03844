package vn.bodua.registry;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything on record of one registrant: its life and what was told of it, in the order of days or years and for one day or
 * year as recorded.
 *
 * @param products every version; see {@link #madeNow}
 */
record Dossier(
        Life life,
        List<OnRecord<Census>> censuses,
        List<OnRecord<YearResults>> results,
        List<OnRecord<Product>> products,
        Assessments assessments) {

    /** What was on record up to an entry. */
    Dossier knownTo(EntryId entry) {
        return new Dossier(
                life.knownTo(entry),
                OnRecord.knownTo(entry, censuses),
                OnRecord.knownTo(entry, results),
                OnRecord.knownTo(entry, products),
                assessments.knownTo(entry));
    }

    /** What was on record at a moment. */
    Dossier knownAt(Instant moment) {
        return new Dossier(
                life.knownAt(moment),
                OnRecord.knownAt(moment, censuses),
                OnRecord.knownAt(moment, results),
                OnRecord.knownAt(moment, products),
                assessments.knownAt(moment));
    }

    /** The products that count: of each name the one recorded last. */
    Collection<OnRecord<Product>> madeNow() {
        Map<String, OnRecord<Product>> byName = new LinkedHashMap<>();
        products.forEach(p -> byName.put(RegistryName.fold(p.what().name()), p));
        return byName.values();
    }
}

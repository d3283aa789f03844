package vn.bodua.registry;

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
                until(censuses, entry),
                until(results, entry),
                until(products, entry),
                assessments.knownTo(entry));
    }

    private static <T> List<OnRecord<T>> until(List<OnRecord<T>> recorded, EntryId entry) {
        return recorded.stream().filter(r -> r.entry().value() <= entry.value()).toList();
    }

    /** The products that count: of each name the one recorded last. */
    Collection<OnRecord<Product>> madeNow() {
        Map<String, OnRecord<Product>> byName = new LinkedHashMap<>();
        products.forEach(p -> byName.put(RegistryName.fold(p.what().name()), p));
        return byName.values();
    }
}

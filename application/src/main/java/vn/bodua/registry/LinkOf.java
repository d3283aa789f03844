package vn.bodua.registry;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A link and who made it. */
public record LinkOf(RegistrantId registrant, Link link) {

    /** The links that count, the earliest first: of what was recorded again, as with an end, the last. */
    static List<OnRecord<LinkOf>> counting(Collection<OnRecord<LinkOf>> recorded) {
        Map<List<Object>, OnRecord<LinkOf>> links = new LinkedHashMap<>();
        recorded.forEach(l -> links.put(l.what().same(), l));
        return links.values().stream()
                .sorted(Comparator.comparing(l -> l.what().link().from()))
                .toList();
    }

    private List<Object> same() {
        return List.of(registrant, link.kind(), link.partner(), link.from());
    }
}

package vn.bodua.registry;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.bodua.organization.Decision;

/** An entry that is not on record yet: what is told of one registrant, or of several to which something happened at once. */
record EntryDraft(Optional<Decision> decision, Map<RegistrantId, Told> told) {

    static EntryDraft of(RegistrantId registrant, Told told) {
        return new EntryDraft(Optional.empty(), Map.of(registrant, told));
    }

    /** Everybody that these are about, each once. */
    static List<RegistrantId> registrants(Collection<EntryDraft> drafts) {
        return drafts.stream()
                .flatMap(d -> d.told().keySet().stream())
                .distinct()
                .toList();
    }
}

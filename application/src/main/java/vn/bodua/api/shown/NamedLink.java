package vn.bodua.api.shown;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.bodua.refusal.Outcome;
import vn.bodua.registry.Link;
import vn.bodua.registry.RegistrantId;

/**
 * What ties one to a partner: another file by its number, or somebody outside by name.
 *
 * @param kind contract, supply, purchase, venture or other
 */
public record NamedLink(
        String kind, Optional<Long> partner, Optional<String> name, LocalDate since, Optional<LocalDate> lastDay) {

    /** Refusals: {@code VALUE_UNREADABLE}. */
    public Outcome<Link> link() {
        Link.Partner with = partner.<Link.Partner>map(id -> new Link.Registered(new RegistrantId(id)))
                .orElseGet(() -> new Link.Outside(name.orElse("")));
        return NamedWanted.one(kind, "kind", List.of(Link.Kind.values()), Link.Kind::code)
                .map(known -> new Link(known, with, since, lastDay.map(day -> day.plusDays(1))));
    }
}

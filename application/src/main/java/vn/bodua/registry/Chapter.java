package vn.bodua.registry;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * How one stood from a day until another, or since.
 *
 * @param since the day on which the state began, which may be in an earlier chapter
 * @param unions of cooperatives that it is a member of; there may be several (Law 23/2012/QH13, article 13.4)
 * @param by the event that began the chapter
 */
public record Chapter(
        LocalDate from,
        Optional<LocalDate> until,
        State state,
        LocalDate since,
        Registration registration,
        Optional<Affiliation> affiliation,
        Set<RegistrantId> unions,
        EventId by) {

    public Chapter {
        unions = Set.copyOf(unions);
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && until.map(day::isBefore).orElse(true);
    }

    Chapter until(LocalDate end) {
        return new Chapter(from, Optional.of(end), state, since, registration, affiliation, unions, by);
    }
}

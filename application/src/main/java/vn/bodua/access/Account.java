package vn.bodua.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A person's account as those who keep accounts see it.
 *
 * @param unit the office that the person works at
 * @param roles in the order in which they were given
 */
public record Account(
        PersonId id,
        String account,
        String name,
        String email,
        String unit,
        boolean demo,
        Instant createdAt,
        Optional<Instant> closedAt,
        List<HeldRole> roles) {

    public List<HeldRole> rolesOn(LocalDate day) {
        return roles.stream().filter(r -> r.holdsOn(day)).toList();
    }
}

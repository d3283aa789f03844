package vn.bodua.api.shown;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.bodua.access.Account;

/**
 * Somebody's account.
 *
 * @param unit the office that the person works at
 * @param closedAt null while it is open
 * @param roles in the order in which they were given
 */
public record ShownAccount(
        long id,
        String account,
        String name,
        String email,
        String unit,
        boolean demo,
        Instant createdAt,
        Optional<Instant> closedAt,
        List<ShownRole> roles) {

    public static ShownAccount of(Account account) {
        return new ShownAccount(
                account.id().value(),
                account.account(),
                account.name(),
                account.email(),
                account.unit(),
                account.demo(),
                account.createdAt(),
                account.closedAt(),
                account.roles().stream().map(ShownRole::of).toList());
    }
}

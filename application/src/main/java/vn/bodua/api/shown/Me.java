package vn.bodua.api.shown;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.bodua.access.Account;
import vn.bodua.access.Actor;
import vn.bodua.access.Permission;
import vn.bodua.access.Reach;
import vn.bodua.access.Standing;

/**
 * Whoever asks: the account, the roles that are in force in this request, and what they permit.
 *
 * @param acting the roles in force, one's own and those of others that one acts for
 * @param permissions what these roles, and the token if one is used, allow somewhere
 * @param roles one's own roles of all times
 */
public record Me(
        long id,
        String account,
        String name,
        String unit,
        List<Acting> acting,
        List<String> permissions,
        List<ShownRole> roles) {

    /**
     * A role in force.
     *
     * @param actingFor the holder's account; null for one's own role
     * @param everywhere whether it reaches all units there are and will be
     * @param units the units that it reaches otherwise
     */
    public record Acting(String role, String unit, Optional<String> actingFor, boolean everywhere, List<String> units) {

        static Acting of(Standing standing) {
            return new Acting(
                    standing.role().code(),
                    standing.unit(),
                    standing.actingFor(),
                    standing.reach() instanceof Reach.Everything,
                    switch (standing.reach()) {
                        case Reach.Everything all -> List.of();
                        case Reach.Only(Set<String> units) ->
                            units.stream().sorted().toList();
                    });
        }
    }

    public static Me of(Actor actor, Account own) {
        return new Me(
                own.id().value(),
                own.account(),
                own.name(),
                own.unit(),
                actor.standings().stream().map(Acting::of).toList(),
                Arrays.stream(Permission.values())
                        .filter(actor::may)
                        .map(Permission::code)
                        .toList(),
                own.roles().stream().map(ShownRole::of).toList());
    }
}

package vn.bodua.access;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A person in the act: who, by which roles, from where. Only {@link Actors} makes one, from a session, a token or a
 * sign-in at the terminal, so whoever holds one has been recognised. It is good for one request.
 */
public final class Actor {

    private final Optional<PersonId> person;
    private final String account;
    private final String name;
    private final List<Standing> standings;
    private final Set<Permission> scope;
    private final Origin origin;
    private final boolean secondFactorMissing;

    Actor(
            Optional<PersonId> person,
            String account,
            String name,
            List<Standing> standings,
            Set<Permission> scope,
            Origin origin,
            boolean secondFactorMissing) {
        this.person = person;
        this.account = account;
        this.name = name;
        // Own roles first: nobody acts for another where they may act themselves.
        this.standings = standings.stream()
                .sorted(Comparator.comparing(s -> s.actingFor().isPresent()))
                .toList();
        this.scope = scope.isEmpty() ? EnumSet.noneOf(Permission.class) : EnumSet.copyOf(scope);
        this.origin = origin;
        this.secondFactorMissing = secondFactorMissing;
    }

    /** Empty for a job of the system itself. */
    public Optional<PersonId> person() {
        return person;
    }

    /** How records name this person. */
    public String account() {
        return account;
    }

    /** How pages name this person. */
    public String name() {
        return name;
    }

    public List<Standing> standings() {
        return standings;
    }

    public Origin origin() {
        return origin;
    }

    /** Whether roles lie idle because they ask for a second factor and none was shown. */
    public boolean secondFactorMissing() {
        return secondFactorMissing;
    }

    /** Whether some role gives the permission somewhere, and the token, if one is used, was made for it. */
    public boolean may(Permission permission) {
        return scope.contains(permission)
                && (permission.isPersonal()
                        ? person.isPresent()
                        : standings.stream().anyMatch(s -> s.gives(permission)));
    }

    public boolean mayAt(Permission permission, String unit) {
        return may(permission) && reach(permission).covers(unit);
    }

    /** The units at which this person has the permission; what a list may show. */
    public Reach reach(Permission permission) {
        if (!scope.contains(permission)) {
            return Reach.nothing();
        }
        return standings.stream()
                .filter(s -> s.gives(permission))
                .map(Standing::reach)
                .reduce(Reach.nothing(), Reach::and);
    }

    /** The role by which this person has the permission at a unit, an own one before one of somebody else. */
    public Optional<Standing> standingFor(Permission permission, String unit) {
        return standings.stream()
                .filter(s -> s.gives(permission))
                .filter(s -> unit.isEmpty() || s.reach().covers(unit))
                .findFirst();
    }

    /** The unit that this person acts at when the act itself names none. */
    public Optional<String> homeUnit(Permission permission) {
        return standingFor(permission, "").map(Standing::unit);
    }

    @Override
    public String toString() {
        return account;
    }
}

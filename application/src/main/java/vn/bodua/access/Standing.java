package vn.bodua.access;

import java.util.Optional;

/**
 * A role at a unit as it stands today, with what it reaches.
 *
 * @param actingFor account of the holder, when another acts for them
 */
public record Standing(Role role, String unit, Reach reach, Optional<String> actingFor) {

    boolean gives(Permission permission) {
        return permission.roles().contains(role);
    }
}

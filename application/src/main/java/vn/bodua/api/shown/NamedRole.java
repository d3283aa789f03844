package vn.bodua.api.shown;

import java.util.Arrays;
import vn.bodua.access.Role;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;

/** A role by its code. */
public final class NamedRole {

    private NamedRole() {}

    public static Outcome<Role> of(String code) {
        return Arrays.stream(Role.values())
                .filter(role -> role.code().equals(code))
                .findFirst()
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Refusal.of(RefusalCode.ROLE_UNKNOWN, "role", code)));
    }
}

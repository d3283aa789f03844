package vn.bodua.access.signin;

import java.util.Optional;
import vn.bodua.access.PersonId;

/** An account as signing in sees it. */
public record Account(PersonId id, String account, String name, String email, boolean demo, boolean disabled) {

    /** The account, where it may be used. */
    Optional<Account> usable() {
        return disabled ? Optional.empty() : Optional.of(this);
    }
}

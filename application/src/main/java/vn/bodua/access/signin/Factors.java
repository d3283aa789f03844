package vn.bodua.access.signin;

import org.springframework.stereotype.Component;
import vn.bodua.access.PersonId;

/** The second factors of a person, whichever kind. */
@Component
class Factors {

    private final Authenticators authenticators;
    private final RecoveryCodes recoveryCodes;
    private final Passkeys passkeys;

    Factors(Authenticators authenticators, RecoveryCodes recoveryCodes, Passkeys passkeys) {
        this.authenticators = authenticators;
        this.recoveryCodes = recoveryCodes;
        this.passkeys = passkeys;
    }

    boolean hasAny(PersonId person) {
        return hasAuthenticator(person) || hasPasskey(person);
    }

    boolean hasAuthenticator(PersonId person) {
        return authenticators.has(person);
    }

    boolean hasPasskey(PersonId person) {
        return passkeys.count(person) > 0;
    }

    boolean hasRecoveryCodes(PersonId person) {
        return recoveryCodes.left(person) > 0;
    }

    boolean codeFits(PersonId person, String code) {
        return authenticators.fits(person, code);
    }

    boolean takeRecoveryCode(PersonId person, String code) {
        return recoveryCodes.take(person, code);
    }

    /** Takes away every second factor, where all of them are lost. */
    void removeAll(PersonId person) {
        authenticators.remove(person);
        recoveryCodes.remove(person);
        passkeys.removeAll(person);
    }
}

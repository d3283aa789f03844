package vn.bodua.registry.web;

import java.util.Optional;
import vn.bodua.refusal.Refusal;
import vn.bodua.registry.RegistrantId;
import vn.bodua.registry.clerk.ShowProposals.OfFile;

/**
 * Who keeps a file for its cooperative, and what they proposed.
 *
 * @param account as it was typed
 */
public record ClerksPage(RegistrantId file, OfFile shown, String account, Optional<Refusal> refusal) {

    public String address() {
        return "/registry/" + file + "/clerks";
    }
}

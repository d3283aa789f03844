package vn.bodua.access.web;

import java.util.Optional;
import vn.bodua.access.Actor;
import vn.bodua.access.signin.ShowOwnAccount;
import vn.bodua.refusal.Refusal;

/**
 * The page of one's own account.
 *
 * @param token a token just made, shown this once
 * @param done key of what was just done, empty for nothing
 */
public record AccountPage(
        Actor actor,
        ShowOwnAccount.OwnAccount own,
        Optional<String> token,
        String done,
        Optional<Refusal> refusal) {}

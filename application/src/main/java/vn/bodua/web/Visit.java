package vn.bodua.web;

import java.util.Optional;
import vn.bodua.access.Actor;

/**
 * One request as a page sees it: who looks, the visitor's language and theme, and the address asked for, with its query.
 *
 * @param partial whether htmx asks for a part of a page only
 * @param csrf what a form sends back to show that it is one of ours
 */
public record Visit(Words words, Theme theme, String address, boolean partial, Optional<Actor> signedIn, String csrf) {

    /** Who acts. A handler that asks is not open to all, so somebody is signed in. */
    public Actor actor() {
        return signedIn.orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    }
}

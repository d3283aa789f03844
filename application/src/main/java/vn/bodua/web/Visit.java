package vn.bodua.web;

import java.util.Optional;
import vn.bodua.access.Actor;

/**
 * One request as a page sees it: the visitor's language and theme, the address asked for, with its query, and who is
 * signed in.
 *
 * @param partial whether htmx asks for a part of a page only
 */
public record Visit(Words words, Theme theme, String address, boolean partial, Optional<Actor> signedIn) {

    /** Who is signed in. Handlers that nobody reaches without signing in may take it for granted. */
    public Actor actor() {
        return signedIn.orElseThrow(() -> new IllegalStateException("nobody is signed in at " + address));
    }
}

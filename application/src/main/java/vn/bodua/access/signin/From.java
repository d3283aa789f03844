package vn.bodua.access.signin;

import java.util.Optional;
import vn.bodua.access.Origin;

/**
 * Where an attempt to sign in comes from.
 *
 * @param device what the browser says it is, in short, for the list of sessions
 * @param remembered the mark of a device that signed in before, as its cookie holds it
 */
public record From(Origin origin, String device, Optional<String> remembered) {

    String address() {
        return origin.address();
    }
}

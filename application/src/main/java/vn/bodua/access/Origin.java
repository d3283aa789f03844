package vn.bodua.access;

import java.util.Locale;
import java.util.Optional;

/**
 * Where a request comes from.
 *
 * @param address of the other side; empty at the terminal
 * @param session identifies the session or token, never its secret
 * @param request number of the request in the logs
 * @param once key under which the sender wants the request done once, however often it arrives
 */
public record Origin(Face face, String address, String session, String request, Optional<String> once) {

    /** The faces of the application. */
    public enum Face {
        WEB,
        API,
        CLI,
        JOB;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A request at this machine's terminal, or by a job. */
    public static Origin here(Face face, String request) {
        return new Origin(face, "", "", request, Optional.empty());
    }
}

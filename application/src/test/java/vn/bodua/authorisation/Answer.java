package vn.bodua.authorisation;

import java.util.List;

/**
 * What somebody was told.
 *
 * @param status of HTTP; for a command the one that its refusal has there
 * @param headers names only
 */
record Answer(int status, String body, List<String> headers) {

    boolean isDone() {
        return status < 400;
    }

    /** Done, or refused by a rule of the use case and not by the door. */
    boolean isInside() {
        return isDone() || status == 409 || status == 422;
    }

    /** The same without the marks of this one request, and with another name for the thing that was asked for. */
    String told(String identifier, String insteadOf) {
        return (insteadOf.isEmpty() ? body : body.replace(insteadOf, identifier))
                .replaceAll("(name=\"csrf\" content|name=\"_csrf\" value|name=\"once\" value)=\"[^\"]*\"", "$1")
                .replaceAll("\"request\":\"[^\"]*\"", "");
    }
}

package vn.bodua.narrative;

import vn.bodua.refusal.Refusal;

/** Whether a statement can be entered. */
public sealed interface Readiness {

    /** Nothing speaks against it. */
    record Certain() implements Readiness {}

    /** A person should look first; the explanation is a piece of arithmetic or a rival figure. */
    record ToLookAt(Reason reason, String explanation) implements Readiness {}

    /** It cannot be entered as it stands. */
    record Impossible(Refusal refusal) implements Readiness {}

    /** Why a person should look. */
    enum Reason {
        CHECK_FAILS,
        RIVAL_FIGURE
    }
}

package vn.bodua.api;

import vn.bodua.refusal.Refusal;

/** Ends a request before any use case is entered, because it cannot be understood or nobody is known to have sent it. */
final class RefusedRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    RefusedRequest(Refusal refusal) {
        super(refusal.code().code(), null, false, false);
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}

package vn.bodua.upload;

import vn.bodua.refusal.Refusal;

/** Carries a refusal out of the depth of an archive to {@link ExamineUpload}, which gives it as a value. */
final class Stopped extends RuntimeException {

    private final transient Refusal refusal;

    Stopped(Refusal refusal) {
        super(refusal.code().code(), null, false, false);
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}

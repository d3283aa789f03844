package vn.bodua.access;

import java.util.List;
import java.util.Optional;
import vn.bodua.refusal.Refusal;

/**
 * One act as history keeps it.
 *
 * @param standing the role it was done by; empty where none is needed or none was found
 * @param useCase class and method, e.g. {@code EnterReport.enter}
 * @param subjectUnit the unit of the subject, empty where it has none
 */
public record Act(
        Actor actor,
        Optional<Standing> standing,
        String useCase,
        String subjectKind,
        String subject,
        String subjectUnit,
        Result result,
        Optional<Refusal> refusal,
        List<Change> changes) {

    /** How it came out. */
    public enum Result {
        DONE,
        /** A rule of the use case spoke against it. */
        REFUSED,
        /** The person may not. */
        DENIED,
        /** A mistake of the program or a failure beneath it; everything was undone. */
        FAILED
    }

    /** One thing that is now other than before; an empty side means that there was, or is, none. */
    public record Change(String what, String before, String after) {}
}

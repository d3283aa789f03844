package vn.bodua.access;

import java.util.Optional;
import vn.bodua.refusal.Refusal;

/**
 * A kind of thing that acts are about: how its unit is found, and what is answered where there is none, or none to be
 * seen by who asks. The answers are one, so that nobody learns what exists beyond their reach.
 */
public interface SubjectKind<T> {

    Class<T> type();

    /** How the history names the kind, e.g. {@code report}. */
    String name();

    /** How the history names one of them. */
    default String reference(T subject) {
        return subject.toString();
    }

    /** The unit whose reach decides; empty when there is no such thing. */
    Optional<String> unitOf(T subject);

    Refusal unknown(T subject);
}

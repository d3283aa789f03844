package vn.bodua.registry.clerk;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import vn.bodua.access.PersonId;
import vn.bodua.registry.EntryId;
import vn.bodua.registry.RegistrantId;

/**
 * Something that a clerk proposed, and what became of it.
 *
 * @param reason in the clerk's words, perhaps none
 * @param by how records name who proposed it
 */
public record Proposal(
        ProposalId id,
        RegistrantId file,
        PersonId person,
        Proposed proposed,
        String reason,
        Instant at,
        String by,
        Optional<Answer> answer) {

    /** How a proposal ended. */
    public enum Result {
        ACCEPTED,
        REFUSED,
        TAKEN_BACK;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Result ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * Its end.
     *
     * @param reason of one that was refused
     * @param entry by which one that was accepted was put on record
     */
    public record Answer(Result result, String reason, Optional<EntryId> entry, Instant at, String by) {}

    public boolean waits() {
        return answer.isEmpty();
    }
}

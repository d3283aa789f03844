package vn.bodua.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.bodua.time.BusinessClock;

/** The moment of knowledge that a question asks for: what is believed now, or what was believed then. */
public record Belief(Optional<Instant> until) {

    public static final Belief NOW = new Belief(Optional.empty());

    /** What was believed at the end of that day in Hà Nội. */
    public static Belief asOf(LocalDate day) {
        return new Belief(Optional.of(BusinessClock.endOf(day)));
    }
}

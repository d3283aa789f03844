package vn.bodua.organization.people;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A post that somebody holds or held.
 *
 * @param carriedOver goes on though the years of its term were over when it was filled
 * @param approval number of the decision that approves it; empty where none is stated
 */
public record Post(
        PostId id,
        Term term,
        Official official,
        Position position,
        LocalDate from,
        Filled filled,
        boolean carriedOver,
        String approval,
        Optional<Ending> ending) {}

package vn.bodua.operation;

import java.time.Instant;
import java.util.Optional;

/**
 * How a regular job stands.
 *
 * @param runningOn the node that runs it now
 * @param failures how often it failed since it last went well
 */
public record JobState(
        String name,
        Optional<Instant> lastDone,
        Optional<Instant> lastFailed,
        Instant next,
        Optional<String> runningOn,
        int failures) {}

package vn.bodua.operation;

import java.time.Duration;
import java.time.Instant;

/**
 * One line of the page of the system.
 *
 * @param key its name stands in the bundles under {@code system.fact.KEY}
 * @param standing whether it needs a person
 */
public record SystemFact(String key, Value value, Standing standing) {

    /** Whether a fact needs a person. */
    public enum Standing {
        PLAIN,
        WELL,
        LOOK,
        WRONG
    }

    /** What is said; pages write it in the visitor's language. */
    public sealed interface Value {}

    public record Text(String text) implements Value {}

    public record Count(long number) implements Value {}

    public record Bytes(long number) implements Value {}

    public record Moment(Instant at) implements Value {}

    public record Span(Duration length) implements Value {}

    /** A word from the bundles, under {@code system.word.KEY}. */
    public record Word(String key) implements Value {}

    public static SystemFact of(String key, Value value) {
        return new SystemFact(key, value, Standing.PLAIN);
    }

    public static SystemFact text(String key, String text) {
        return of(key, new Text(text));
    }
}

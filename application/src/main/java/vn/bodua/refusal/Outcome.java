package vn.bodua.refusal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a use case gives back: what was done, or why it was refused. */
public sealed interface Outcome<T> {

    record Done<T>(T value) implements Outcome<T> {}

    record Refused<T>(Refusal refusal) implements Outcome<T> {}

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Outcome<T> refused(Refusal refusal) {
        return new Refused<>(refusal);
    }

    /** What is done with each of several in turn; the first that is refused refuses all, and what follows is not tried. */
    static <T, R> Outcome<List<R>> each(Iterable<T> several, Function<T, Outcome<R>> act) {
        List<R> all = new ArrayList<>();
        for (T one : several) {
            switch (act.apply(one)) {
                case Done<R>(R value) -> all.add(value);
                case Refused<R>(Refusal refusal) -> {
                    return refused(refusal);
                }
            }
        }
        return done(all);
    }

    default <R> Outcome<R> map(Function<T, R> change) {
        return switch (this) {
            case Done<T>(T value) -> done(change.apply(value));
            case Refused<T>(Refusal refusal) -> refused(refusal);
        };
    }

    /** Goes on with the value to what may be refused in its turn. */
    default <R> Outcome<R> then(Function<T, Outcome<R>> next) {
        return switch (this) {
            case Done<T>(T value) -> next.apply(value);
            case Refused<T>(Refusal refusal) -> refused(refusal);
        };
    }

    /** The value, if there is one. */
    default Optional<T> done() {
        return this instanceof Done<T>(T value) ? Optional.of(value) : Optional.empty();
    }

    default T orElse(T otherwise) {
        return done().orElse(otherwise);
    }

    /** The value; a refusal here is a mistake of the caller's code. */
    default T orElseThrow() {
        return switch (this) {
            case Done<T>(T value) -> value;
            case Refused<T>(Refusal refusal) -> throw new IllegalStateException("refused: " + refusal);
        };
    }
}

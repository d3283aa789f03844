package vn.bodua.api;

import java.util.List;
import java.util.function.Function;

/**
 * One stretch of a list.
 *
 * @param more whether another one follows
 */
public record Stretch<T>(List<T> items, int page, int size, boolean more) {

    /** The stretch of a whole list. */
    public static <S, T> Stretch<T> of(List<S> all, Asked asked, Function<S, T> shown) {
        return after(all.stream().skip(asked.skipped()).limit(asked.size() + 1L).toList(), asked, shown);
    }

    /** The stretch, given with what follows it, if anything does. */
    public static <S, T> Stretch<T> after(List<S> withNext, Asked asked, Function<S, T> shown) {
        return new Stretch<>(
                withNext.stream().limit(asked.size()).map(shown).toList(),
                asked.page(),
                asked.size(),
                withNext.size() > asked.size());
    }
}

package vn.bodua.registry.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.bodua.quantity.TypedNumber;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.web.Typed;

/** A form as it was filled in: what was typed, by the names of its fields. */
public record Filled(Map<String, List<String>> typed) {

    static final Filled NOTHING = new Filled(Map.of());

    public String text(String field) {
        return typed.getOrDefault(field, List.of()).stream().findFirst().orElse("");
    }

    /** What was typed in the line of a field that stands in several. */
    public String text(String field, int line) {
        List<String> lines = typed.getOrDefault(field, List.of());
        return line < lines.size() ? lines.get(line) : "";
    }

    /** Which lines have something in one of these fields, of so many that stand in the form. */
    List<Integer> lines(int count, String... fields) {
        return IntStream.range(0, count)
                .filter(line -> Stream.of(fields).anyMatch(f -> !text(f, line).isBlank()))
                .boxed()
                .toList();
    }

    public List<String> all(String field) {
        return typed.getOrDefault(field, List.of()).stream()
                .filter(t -> !t.isBlank())
                .toList();
    }

    public boolean is(String field, String value) {
        return typed.getOrDefault(field, List.of()).contains(value);
    }

    /** Empty where nothing was typed. */
    Optional<String> given(String field) {
        return Optional.of(text(field).strip()).filter(t -> !t.isEmpty());
    }

    Filled with(String field, String value) {
        Map<String, List<String>> more = new LinkedHashMap<>(typed);
        more.put(field, List.of(value));
        return new Filled(more);
    }

    /** Refusals: {@code VALUE_UNREADABLE}. */
    Outcome<LocalDate> day(String field) {
        return Typed.day(text(field))
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Refusal.unreadable(field, "2026-07-01")));
    }

    /** Refusals: {@code VALUE_UNREADABLE}, of what was typed and is no day. */
    Outcome<Optional<LocalDate>> dayIfAny(String field, int line) {
        return text(field, line).isBlank()
                ? Outcome.done(Optional.empty())
                : Typed.day(text(field, line))
                        .map(day -> Outcome.done(Optional.of(day)))
                        .orElseGet(() -> Outcome.refused(Refusal.unreadable(field, "2026-07-01")));
    }

    /** Refusals: {@code VALUE_UNREADABLE}, of what was typed and is no whole number. */
    Outcome<Optional<Long>> number(String field) {
        return number(field, 0);
    }

    /** The numbers that were typed in fields that are named by the codes of items. Refusals: {@code VALUE_UNREADABLE}. */
    <T> Outcome<Map<T, Long>> numbers(List<T> items, Function<T, String> code) {
        return Outcome.each(items, item -> number(code.apply(item)).map(n -> n.map(typed -> Map.entry(item, typed))))
                .map(all -> all.stream()
                        .flatMap(Optional::stream)
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    Outcome<Optional<Long>> number(String field, int line) {
        return text(field, line).isBlank()
                ? Outcome.done(Optional.empty())
                : TypedNumber.read(text(field, line))
                        .map(n -> Outcome.done(Optional.of(n)))
                        .orElseGet(() -> Outcome.refused(Refusal.unreadable(field, "1.500.000.000; 1,5 tỷ")));
    }
}

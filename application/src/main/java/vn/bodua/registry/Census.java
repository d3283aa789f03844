package vn.bodua.registry;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.bodua.language.VietnameseText;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;

/**
 * Who and what one had on a day: members, workers, managers, capital. What was not asked is not there; it is not 0.
 *
 * @param managers how many at each post are trained to what
 * @param officers who they are, where that is told
 */
public record Census(LocalDate asOf, Map<CensusItem, Long> counts, List<Managers> managers, List<Officer> officers) {

    /** How many at a post have an education. */
    public record Managers(Position position, Education education, int count) {}

    /** Somebody at a post. */
    public record Officer(Position position, String name) {
        public Officer {
            name = VietnameseText.normalise(name).strip();
        }
    }

    public Census {
        counts = Map.copyOf(counts);
        managers = List.copyOf(managers);
        officers = officers.stream().filter(o -> !o.name().isEmpty()).toList();
    }

    public static Census of(LocalDate asOf, Map<CensusItem, Long> counts) {
        return new Census(asOf, counts, List.of(), List.of());
    }

    public Optional<Long> count(CensusItem item) {
        return Optional.ofNullable(counts.get(item));
    }

    /** Where full members are not counted apart, all are full members but those counted as associates. */
    Optional<Long> fullMembers() {
        return count(CensusItem.FULL_MEMBERS)
                .or(() -> count(CensusItem.MEMBERS)
                        .map(all -> all
                                - count(CensusItem.ASSOCIATES_WITH_CAPITAL).orElse(0L)
                                - count(CensusItem.ASSOCIATES_WITHOUT_CAPITAL).orElse(0L)));
    }

    /**
     * Why it cannot be so.
     *
     * <p>Refusals: {@code VALUE_UNREADABLE} (a count below 0, a post and education twice), {@code PARTS_EXCEED_WHOLE}.
     */
    Optional<Refusal> impossible() {
        return negative().or(this::twice).or(this::exceeding);
    }

    private Optional<Refusal> negative() {
        return counts.entrySet().stream()
                .filter(e -> e.getValue() < 0)
                .map(e -> e.getKey().code())
                .sorted()
                .findFirst()
                .or(() -> managers.stream()
                        .filter(m -> m.count() <= 0)
                        .map(m -> m.position().code())
                        .findFirst())
                .map(field -> Refusal.unreadable(field, "≥ 0"));
    }

    private Optional<Refusal> twice() {
        Set<String> posts = managers.stream()
                .map(m -> m.position().code() + " " + m.education().code())
                .collect(Collectors.toSet());
        return posts.size() == managers.size() ? Optional.empty() : Optional.of(Refusal.unreadable("managers", "≤ 1"));
    }

    private Optional<Refusal> exceeding() {
        return Arrays.stream(CensusItem.values())
                .filter(counts::containsKey)
                .flatMap(part -> part.whole().stream().flatMap(whole -> exceeding(part, whole).stream()))
                .findFirst();
    }

    private Optional<Refusal> exceeding(CensusItem part, CensusItem whole) {
        return count(whole)
                .filter(limit -> sum(part) > limit)
                .map(limit -> Refusal.of(
                        RefusalCode.PARTS_EXCEED_WHOLE,
                        "parts",
                        part.beside().stream()
                                .filter(counts::containsKey)
                                .map(CensusItem::code)
                                .collect(Collectors.joining(" + ")),
                        "sum",
                        Long.toString(sum(part)),
                        "whole",
                        whole.code(),
                        "limit",
                        limit.toString()));
    }

    private long sum(CensusItem item) {
        return item.beside().stream().mapToLong(part -> count(part).orElse(0L)).sum();
    }
}

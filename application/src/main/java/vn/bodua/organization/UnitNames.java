package vn.bodua.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.bodua.language.VietnameseText;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;

/** What units are called: an index of the names and codes of one snapshot. */
final class UnitNames {

    /** So many units of one name are told apart in a refusal; a reader chooses from no more. */
    private static final int TOLD = 10;

    /** The last of the levels whose names stand in reports without anything before them. */
    private static final int COUNTED_BY_NAME = 1;

    private final Units units;
    private final Map<String, List<UnitId>> byName = new HashMap<>();
    private final Map<String, List<UnitId>> byCode = new HashMap<>();
    private final Map<UnitId, String> folded = new LinkedHashMap<>();

    UnitNames(Units units) {
        this.units = units;
        for (Unit unit : units.all()) {
            StringBuilder words = new StringBuilder();
            for (Unit.UnitName name : unit.names()) {
                String full = UnitWords.plain(name.full());
                index(byName, UnitWords.searched(UnitWords.plain(name.name())), unit);
                index(byName, UnitWords.searched(full), unit);
                words.append('\n').append(full).append('\n').append(UnitWords.plain(name.name()));
            }
            unit.codes().forEach(code -> index(byCode, code.code(), unit));
            folded.put(unit.id(), words.append('\n').toString());
        }
    }

    private static void index(Map<String, List<UnitId>> index, String key, Unit unit) {
        List<UnitId> entries = index.computeIfAbsent(key, k -> new ArrayList<>(1));
        if (entries.isEmpty() || !entries.getLast().equals(unit.id())) {
            entries.add(unit.id());
        }
    }

    Outcome<Unit> find(String sought, LocalDate on) {
        Set<UnitId> named = named(sought);
        units.byId(new UnitId(sought)).ifPresent(unit -> named.add(unit.id()));
        Set<UnitId> ever = new LinkedHashSet<>(named);
        ever.addAll(byCode.getOrDefault(sought, List.of()));
        if (ever.isEmpty() && sought.contains(",")) {
            List<String> parts = parts(sought);
            if (parts.size() > 1) {
                List<UnitId> below = named(parts.getFirst()).stream()
                        .filter(id -> liesUnder(id, parts.subList(1, parts.size()), on))
                        .toList();
                return chosen(
                        sought, parts.getFirst(), below.stream().map(units::get).toList(), Set.copyOf(below), on);
            }
        }
        return chosen(sought, sought, ever.stream().map(units::get).toList(), named, on);
    }

    private Set<UnitId> named(String name) {
        return new LinkedHashSet<>(byName.getOrDefault(UnitWords.searched(UnitWords.plain(name)), List.of()));
    }

    private static List<String> parts(String sought) {
        return Arrays.stream(sought.split(","))
                .map(String::strip)
                .filter(p -> !p.isEmpty())
                .toList();
    }

    /** Whether each name is one of what the unit lies under; what has ended lies where it last did. */
    private boolean liesUnder(UnitId id, List<String> names, LocalDate on) {
        Unit unit = units.get(id);
        List<Unit> above = units.above(id, unit.dayWithin(on));
        return names.stream().allMatch(name -> {
            // What a district was by law changes more often than its name: qualified by it, both forms serve.
            Set<UnitId> meant = named(name);
            meant.addAll(named(UnitWords.bare(name)));
            return above.stream().anyMatch(a -> meant.contains(a.id()));
        });
    }

    private Outcome<Unit> chosen(String sought, String name, List<Unit> ever, Set<UnitId> named, LocalDate on) {
        if (ever.isEmpty()) {
            return Outcome.refused(Refusal.of(RefusalCode.UNIT_UNKNOWN, "unit", sought, "date", on.toString()));
        }
        List<Unit> then = ever.stream()
                .filter(u -> u.existsOn(on))
                .filter(u -> named.contains(u.id()) || u.hasCodeOn(sought, on))
                .toList();
        List<Unit> designated = then.stream()
                .filter(u -> UnitWords.plain(u.nameOn(on).full()).equals(UnitWords.plain(name)))
                .toList();
        List<Unit> highest = highest(designated.isEmpty() ? then : designated);
        // Whoever writes the name of a former province does not mean the ward that has it now.
        boolean lower = designated.isEmpty()
                && !highest.isEmpty()
                && level(highest.getFirst()) > COUNTED_BY_NAME
                && ever.stream().anyMatch(u -> level(u) <= COUNTED_BY_NAME);
        if (highest.isEmpty() || lower) {
            return Outcome.refused(Refusal.of(
                    RefusalCode.UNIT_NOT_AT_DATE,
                    "unit",
                    sought,
                    "date",
                    on.toString(),
                    "existence",
                    highest(ever).stream()
                            .map(Unit::describeExistence)
                            .distinct()
                            .limit(TOLD)
                            .collect(Collectors.joining("; "))));
        }
        List<Unit> exact = highest.stream().filter(u -> isExactly(u, name, on)).toList();
        List<Unit> meant = exact.isEmpty() ? highest : exact;
        return meant.size() == 1
                ? Outcome.done(meant.getFirst())
                : Outcome.refused(
                        Refusal.of(RefusalCode.UNIT_AMBIGUOUS, "name", sought, "candidates", toldApart(meant, on)));
    }

    private static boolean isExactly(Unit unit, String written, LocalDate on) {
        Unit.UnitName name = unit.nameOn(on);
        return name.name().equals(VietnameseText.normalise(written))
                || VietnameseText.lower(name.full()).equals(VietnameseText.lower(written));
    }

    private String toldApart(List<Unit> candidates, LocalDate on) {
        String first = candidates.stream()
                .limit(TOLD)
                .map(u -> u.nameOn(on).full() + lyingUnder(u, on))
                .collect(Collectors.joining(", "));
        return candidates.size() > TOLD ? first + ", … (+" + (candidates.size() - TOLD) + ")" : first;
    }

    private String lyingUnder(Unit unit, LocalDate on) {
        List<Unit> above = units.above(unit.id(), on);
        return above.isEmpty()
                ? ""
                : above.stream().map(u -> u.nameOn(on).full()).collect(Collectors.joining(", ", " (", ")"));
    }

    private static int level(Unit unit) {
        return switch (unit.kind()) {
            case NATION -> 0;
            case REGION, PROVINCE, CLUSTER, BLOCK, ORGANISATION -> COUNTED_BY_NAME;
            case DISTRICT -> 2;
            case COMMUNE -> 3;
        };
    }

    private static List<Unit> highest(List<Unit> of) {
        int level = of.stream().mapToInt(UnitNames::level).min().orElse(0);
        return of.stream().filter(u -> level(u) == level).toList();
    }

    List<Unit> answering(String words, LocalDate day) {
        List<String> parts = words.contains(",") ? parts(words) : List.of(words);
        String sought = parts.isEmpty() ? "" : UnitWords.plain(parts.getFirst());
        Stream<Unit> found = folded.entrySet().stream()
                .filter(e -> e.getValue().contains(sought))
                .map(e -> units.get(e.getKey()));
        if (parts.size() > 1) {
            List<String> above = parts.subList(1, parts.size());
            found = found.filter(u -> isBelowAll(u, above, day));
        }
        Stream<Unit> coded =
                byCode.getOrDefault(words, List.of()).stream().map(units::get).filter(u -> u.hasCodeOn(words, day));
        String beginning = "\n" + sought;
        return Stream.concat(coded, found)
                .distinct()
                .sorted(Comparator.comparingInt(UnitNames::level).thenComparing(u -> !begins(u, beginning)))
                .toList();
    }

    private boolean begins(Unit unit, String beginning) {
        return Optional.ofNullable(folded.get(unit.id())).orElse("").contains(beginning);
    }

    private boolean isBelowAll(Unit unit, List<String> names, LocalDate day) {
        List<String> above = units.above(unit.id(), unit.dayWithin(day)).stream()
                .map(u -> Optional.ofNullable(folded.get(u.id())).orElse(""))
                .toList();
        return names.stream()
                .map(UnitWords::plain)
                .allMatch(name -> above.stream().anyMatch(a -> a.contains(name)));
    }
}

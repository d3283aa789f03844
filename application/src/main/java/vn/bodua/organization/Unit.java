package vn.bodua.organization;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.bodua.language.VietnameseText;
import vn.bodua.time.Validity;

/** A unit of any tree, with its names and codes through time. A unit that a law merges ends; its successor is another unit. */
public record Unit(UnitId id, UnitKind kind, Existence existence, List<UnitName> names, List<UnitCode> codes) {

    /** A name, how the unit is designated by law ("tỉnh", "thành phố"), and when both hold. */
    public record UnitName(String name, String designation, Validity validity) {
        /** "tỉnh An Giang", "Cả nước". */
        public String full() {
            return designation.isEmpty() ? name : designation + " " + name;
        }
    }

    /** A code within a list such as {@code province-63}; the same digits may later name another unit. */
    public record UnitCode(String list, String code, Validity validity) {}

    public Unit {
        names = names.size() < 2
                ? List.copyOf(names)
                : names.stream()
                        .sorted(Comparator.comparing(n -> n.validity().from().orElse(LocalDate.MIN)))
                        .toList();
        codes = List.copyOf(codes);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("a unit has a name: " + id);
        }
    }

    /** The name on a day; outside of its existence the nearest one. */
    public UnitName nameOn(LocalDate day) {
        return names.stream()
                .filter(n -> n.validity().holdsOn(day))
                .findFirst()
                .orElseGet(() ->
                        names.getFirst().validity().from().filter(day::isBefore).isPresent()
                                ? names.getFirst()
                                : names.getLast());
    }

    public Optional<UnitCode> codeOn(LocalDate day) {
        return codes.stream().filter(c -> c.validity().holdsOn(day)).findFirst();
    }

    /** Whether the code, of whatever list, names this unit on a day. */
    public boolean hasCodeOn(String code, LocalDate day) {
        return codes.stream()
                .anyMatch(c -> c.code().equals(code) && c.validity().holdsOn(day));
    }

    /** Its first and last days, "2008-08-01 – 2025-06-30"; an open end is an ellipsis. */
    public String describeExistence() {
        return existence.spans().stream()
                .map(span -> span.from().map(LocalDate::toString).orElse("…") + " – "
                        + span.until().map(end -> end.minusDays(1).toString()).orElse("…"))
                .collect(Collectors.joining("; "));
    }

    /** The day itself, or the last one on which the unit existed, or its first. */
    public LocalDate dayWithin(LocalDate day) {
        LocalDate notAfter = existence
                .until()
                .filter(u -> !day.isBefore(u))
                .map(u -> u.minusDays(1))
                .orElse(day);
        return existence.from().filter(notAfter::isBefore).orElse(notAfter);
    }

    public boolean existsOn(LocalDate day) {
        return existence.holdsOn(day);
    }

    /** Whether one of its names holds the words, written with or without diacritics, or they are its code on the day. */
    public boolean answersTo(String words, LocalDate day) {
        String sought = VietnameseText.fold(words.strip());
        return names.stream().anyMatch(n -> VietnameseText.fold(n.full()).contains(sought)) || hasCodeOn(sought, day);
    }
}

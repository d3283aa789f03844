package vn.bodua.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.registry.assessment.AssessmentRule;

/** Why one is not assessed for a year (Circular 01/2020/TT-BKHĐT). */
public enum Exemption {
    /** The rule is not for its legal kind: a people's credit fund is assessed by the rules of the State Bank (article 1.2.c). */
    OTHER_KIND,
    /** It was not there at the end of the year. */
    NOT_THERE,
    ACTIVE_TOO_SHORT,
    STOPPED_TOO_LONG;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Of a year; empty where it is assessed. Months in activity are reckoned to the end of the year. */
    static Optional<Exemption> of(Life life, int year, AssessmentRule rule) {
        if (!rule.kinds().contains(life.registrant().kind().code())) {
            return Optional.of(OTHER_KIND);
        }
        LocalDate end = LocalDate.of(year, 12, 31);
        if (life.on(end).filter(c -> c.state().living()).isEmpty()) {
            return Optional.of(NOT_THERE);
        }
        LocalDate next = end.plusDays(1);
        boolean tooShort = life.foundedOn()
                .filter(founded -> founded.plusMonths(rule.monthsInActivity()).isAfter(next))
                .isPresent();
        if (tooShort) {
            return Optional.of(ACTIVE_TOO_SHORT);
        }
        return stoppedFor(life, year, rule.monthsStopped()) ? Optional.of(STOPPED_TOO_LONG) : Optional.empty();
    }

    /** Whether the stops within the year, laid end to end from the first one on, last longer than so many months. */
    private static boolean stoppedFor(Life life, int year, int months) {
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate next = first.plusYears(1);
        List<Chapter> stops = life.chapters().stream()
                .filter(c -> c.state() == State.SUSPENDED)
                .filter(c -> c.from().isBefore(next)
                        && c.until().map(u -> u.isAfter(first)).orElse(true))
                .toList();
        if (stops.isEmpty()) {
            return false;
        }
        long days = stops.stream()
                .mapToLong(c -> later(c.from(), first)
                        .until(
                                c.until().filter(u -> u.isBefore(next)).orElse(next),
                                java.time.temporal.ChronoUnit.DAYS))
                .sum();
        LocalDate begun = later(stops.getFirst().from(), first);
        return begun.plusDays(days).isAfter(begun.plusMonths(months));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /**
     * The refusal of an assessment.
     *
     * <p>Refusals: {@code KIND_NOT_ASSESSED}, {@code NOT_FOUNDED_YET}, {@code EVENT_BEFORE_FOUNDING}, {@code ENDED_ALREADY},
     * {@code ACTIVE_TOO_SHORT}, {@code STOPPED_TOO_LONG}.
     */
    Refusal refused(Life life, int year, AssessmentRule rule) {
        return switch (this) {
            case OTHER_KIND -> refused(RefusalCode.KIND_NOT_ASSESSED, year, rule, "");
            case NOT_THERE -> life.notThereOn(LocalDate.of(year, 12, 31)).orElseThrow();
            case ACTIVE_TOO_SHORT ->
                refused(RefusalCode.ACTIVE_TOO_SHORT, year, rule, Integer.toString(rule.monthsInActivity()));
            case STOPPED_TOO_LONG ->
                refused(RefusalCode.STOPPED_TOO_LONG, year, rule, Integer.toString(rule.monthsStopped()));
        };
    }

    private static Refusal refused(RefusalCode because, int year, AssessmentRule rule, String limit) {
        return Refusal.of(because, "year", Integer.toString(year), "rule", rule.name(), "limit", limit);
    }
}

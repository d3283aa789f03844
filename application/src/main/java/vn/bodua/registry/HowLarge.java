package vn.bodua.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How large one is on a day, from what that follows, or why it cannot be told.
 *
 * @param field the statutory field, empty where neither a line nor the sector gives one
 * @param known what the rule was asked with
 * @param finding empty of what the rules of size are not about, and of what is not there on the day
 */
public record HowLarge(Optional<String> field, SizeRules.Known known, Optional<SizeRules.Finding> finding) {

    private static final Span.Rules RULES = Span.Rules.shipped();

    public static HowLarge on(LocalDate day, Life life, List<Census> censuses, List<YearResults> results) {
        return on(day, life, LastCounted.by(day, censuses), results);
    }

    /** As above, by what was counted last up to the day. */
    static HowLarge on(LocalDate day, Life life, LastCounted counted, List<YearResults> results) {
        return life.on(day)
                .map(chapter -> on(day, life.registrant().kind(), chapter, counted, results, RULES))
                .orElseGet(() -> new HowLarge(Optional.empty(), known(day, counted, results), Optional.empty()));
    }

    /** As above, in a chapter of its life. */
    static HowLarge on(
            LocalDate day,
            LegalKind kind,
            Chapter chapter,
            LastCounted counted,
            List<YearResults> results,
            Span.Rules rules) {
        Optional<String> field = rules.fields().of(chapter.registration().business());
        SizeRules.Known known = known(day, counted, results);
        boolean sized = kind == LegalKind.COOPERATIVE || kind == LegalKind.CREDIT_FUND;
        return new HowLarge(
                field,
                known,
                sized && chapter.state().living()
                        ? Optional.of(rules.sizes().classOf(day, field.orElse(""), known))
                        : Optional.empty());
    }

    private static SizeRules.Known known(LocalDate day, LastCounted counted, List<YearResults> results) {
        return new SizeRules.Known(
                counted.fullMembers(),
                counted.count(CensusItem.CAPITAL),
                results.stream()
                        .filter(r -> !r.known().isAfter(day))
                        .flatMap(r -> r.amount(YearItem.REVENUE).stream())
                        .reduce((earlier, later) -> later));
    }

    /** The class, where the rule finds one. */
    public Optional<SizeClass> size() {
        return finding.flatMap(
                f -> f instanceof SizeRules.Found(SizeClass size, String rule) ? Optional.of(size) : Optional.empty());
    }
}

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
        Span.Facts facts = new Span.Facts(censuses, results);
        SizeRules.Known known = new SizeRules.Known(
                Span.last(facts, day, Span::fullMembers),
                Span.last(facts, day, c -> c.count(CensusItem.CAPITAL)),
                results.stream()
                        .filter(r -> !Span.known(r).isAfter(day))
                        .flatMap(r -> r.amount(YearItem.REVENUE).stream())
                        .reduce((earlier, later) -> later));
        LegalKind kind = life.registrant().kind();
        boolean sized = kind == LegalKind.COOPERATIVE || kind == LegalKind.CREDIT_FUND;
        Optional<Chapter> chapter = life.on(day);
        Optional<String> field =
                chapter.flatMap(c -> RULES.fields().of(c.registration().business()));
        return new HowLarge(
                field,
                known,
                chapter.filter(c -> sized && c.state().living())
                        .map(c -> RULES.sizes().classOf(day, field.orElse(""), known)));
    }
}

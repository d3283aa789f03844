package vn.bodua.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * How one stood from a day until another with whom and what it had: a chapter of its life, cut where something was counted
 * or the rule of size changed. What is counted of one that has ended is no longer there.
 *
 * @param members those that the rule of size asks for are full members; here are all
 */
record Span(
        LocalDate from,
        Optional<LocalDate> until,
        Chapter chapter,
        Optional<Long> members,
        Optional<Long> workers,
        Optional<Long> capital,
        Optional<Long> revenue,
        Optional<SizeClass> size) {

    /** What spans are told from, beside the life itself. */
    record Facts(List<Census> censuses, List<YearResults> results) {}

    /** The rules by which spans are told. */
    record Rules(SizeRules sizes, StatutoryFields fields) {
        static Rules shipped() {
            return new Rules(SizeRules.shipped(), StatutoryFields.shipped());
        }
    }

    /**
     * The spans of a life, the earliest first and without gaps.
     *
     * @param facts as recorded: of two for one day or year the later one counts
     * @param today no rule is applied before its day has come
     */
    static List<Span> of(Life life, Facts facts, Rules rules, LocalDate today) {
        List<Span> spans = new ArrayList<>();
        for (Chapter chapter : life.chapters()) {
            TreeSet<LocalDate> cuts = new TreeSet<>();
            cuts.add(chapter.from());
            facts.censuses().forEach(c -> cuts.add(c.asOf()));
            facts.results().forEach(r -> cuts.add(known(r)));
            rules.sizes().changes().stream().filter(d -> !d.isAfter(today)).forEach(cuts::add);
            for (LocalDate cut : cuts) {
                if (chapter.holdsOn(cut)) {
                    add(spans, on(cut, life.registrant().kind(), chapter, facts, rules));
                }
            }
        }
        return spans;
    }

    private static void add(List<Span> spans, Span next) {
        if (spans.isEmpty()) {
            spans.add(next);
        } else if (!spans.getLast().isAs(next)) {
            spans.set(spans.size() - 1, spans.getLast().until(next.from()));
            spans.add(next);
        }
    }

    private boolean isAs(Span other) {
        return chapter.equals(other.chapter)
                && members.equals(other.members)
                && workers.equals(other.workers)
                && capital.equals(other.capital)
                && revenue.equals(other.revenue)
                && size.equals(other.size);
    }

    private Span until(LocalDate end) {
        return new Span(from, Optional.of(end), chapter, members, workers, capital, revenue, size);
    }

    /** The results of a year are those of the year after, until there are others. */
    static LocalDate known(YearResults results) {
        return LocalDate.of(results.year() + 1, 1, 1);
    }

    private static Span on(LocalDate day, LegalKind kind, Chapter chapter, Facts facts, Rules rules) {
        if (chapter.state().ended()) {
            return new Span(
                    day,
                    Optional.empty(),
                    chapter,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }
        Optional<Long> capital = last(facts, day, c -> c.count(CensusItem.CAPITAL));
        Optional<Long> revenue = facts.results().stream()
                .filter(r -> !known(r).isAfter(day))
                .flatMap(r -> r.amount(YearItem.REVENUE).stream())
                .reduce((earlier, later) -> later);
        boolean sized = kind == LegalKind.COOPERATIVE || kind == LegalKind.CREDIT_FUND;
        Optional<SizeClass> size = sized
                ? size(rules.sizes()
                        .classOf(
                                day,
                                rules.fields()
                                        .of(chapter.registration().business())
                                        .orElse(""),
                                new SizeRules.Known(last(facts, day, Span::fullMembers), capital, revenue)))
                : Optional.empty();
        return new Span(
                day,
                Optional.empty(),
                chapter,
                last(facts, day, c -> c.count(CensusItem.MEMBERS)),
                last(facts, day, c -> c.count(CensusItem.WORKERS)),
                capital,
                revenue,
                size);
    }

    private static Optional<SizeClass> size(SizeRules.Finding finding) {
        return finding instanceof SizeRules.Found(SizeClass size, String rule) ? Optional.of(size) : Optional.empty();
    }

    /** Of the last census that asked for it. */
    static Optional<Long> last(Facts facts, LocalDate day, Function<Census, Optional<Long>> item) {
        return facts.censuses().stream()
                .filter(c -> !c.asOf().isAfter(day))
                .flatMap(c -> item.apply(c).stream())
                .reduce((earlier, later) -> later);
    }

    /** Where full members are not counted apart, all are full members but those counted as associates. */
    static Optional<Long> fullMembers(Census census) {
        return census.count(CensusItem.FULL_MEMBERS)
                .or(() -> census.count(CensusItem.MEMBERS)
                        .map(all -> all
                                - census.count(CensusItem.ASSOCIATES_WITH_CAPITAL)
                                        .orElse(0L)
                                - census.count(CensusItem.ASSOCIATES_WITHOUT_CAPITAL)
                                        .orElse(0L)));
    }
}

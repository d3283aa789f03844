package vn.bodua.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

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
            facts.results().forEach(r -> cuts.add(r.known()));
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
        LastCounted counted = LastCounted.by(day, facts.censuses());
        HowLarge large = HowLarge.on(day, kind, chapter, counted, facts.results(), rules);
        return new Span(
                day,
                Optional.empty(),
                chapter,
                counted.count(CensusItem.MEMBERS),
                counted.count(CensusItem.WORKERS),
                large.known().capital(),
                large.known().revenue(),
                large.size());
    }
}

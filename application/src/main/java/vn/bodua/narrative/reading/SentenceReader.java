package vn.bodua.narrative.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.bodua.quantity.Qualifier;

/** Binds the amounts of one sentence after the other into drafts of statements. */
final class SentenceReader {

    private final Vocabulary vocabulary;
    private final Document document;
    private final List<Lexeme> lexemes;
    private final BreakdownChoice breakdowns;
    private final PeriodChoice periods;
    private final Context context;
    private final Comparisons comparisons;
    private final Levels levels;

    SentenceReader(Vocabulary vocabulary, Document document, Setting setting) {
        this.vocabulary = vocabulary;
        this.document = document;
        lexemes = document.lexemes();
        IndicatorChoice indicators = new IndicatorChoice(vocabulary, lexemes);
        breakdowns = new BreakdownChoice(vocabulary, lexemes);
        periods = new PeriodChoice(document, setting);
        UnitChoice units = new UnitChoice(document, setting);
        Future future = new Future(document, setting);
        context = new Context(lexemes);
        Subjects subjects = new Subjects(lexemes, context);
        comparisons = new Comparisons(
                vocabulary, document, indicators, breakdowns, periods, context, subjects, units, future);
        levels = new Levels(vocabulary, document, indicators, breakdowns, periods, units, future, context, subjects);
    }

    List<Draft> drafts() {
        return context.drafts();
    }

    void read(Sentence sentence) {
        List<Mention> terms = vocabulary.indicatorsIn(lexemes, sentence);
        List<Mention> parts = vocabulary.breakdownsIn(lexemes, sentence).stream()
                .filter(p -> !isInName(p))
                .toList();
        List<Amount> amounts = Amounts.of(lexemes, sentence, document.periodLexemes()).stream()
                .filter(a -> terms.stream().noneMatch(t -> t.says(a.number())))
                .filter(a -> parts.stream().noneMatch(p -> isSizeClass(p, a)))
                .toList();
        if (amounts.isEmpty()) {
            periods.advance(sentence.to());
            return;
        }
        context.open(sentence, amounts);
        int previousTail = sentence.from();
        Optional<Qualifier> carried = Optional.empty();
        for (int k = 0; k < amounts.size(); k++) {
            Amount amount = amounts.get(k);
            periods.advance(amount.from());
            Clause clause = Clause.of(lexemes, sentence, amounts, k, nounEnd(amount, parts), previousTail);
            if (amount.qualifier() == Qualifier.EXACT && joinedByAnd(amounts, k) && carried.isPresent()) {
                amount = amount.qualified(carried.get());
            }
            Optional<Draft> before = context.lastIn(sentence);
            KindChoice.Found kind = KindChoice.of(document, sentence, amount, clause, before);
            Optional<Draft> draft =
                    switch (kind.sense()) {
                        case LEVEL, EARLIER_LEVEL, PLANNED_LEVEL ->
                            levels.read(sentence, amounts, k, amount, clause, terms, parts, previousTail, kind);
                        default -> comparisons.read(sentence, amounts, amount, clause, terms, parts, kind);
                    };
            carried = draft.isPresent()
                            && amount.qualifier() != Qualifier.RANGE
                            && amount.qualifier() != Qualifier.AT_LEAST
                            && amount.qualifier() != Qualifier.EXACT
                    ? Optional.of(amount.qualifier())
                    : Optional.empty();
            draft.ifPresent(d -> {
                wholeOfFraction(d);
                finish(d, clause);
            });
            previousTail = clause.tailTo();
        }
        periods.advance(sentence.to());
    }

    /** "120 HTX dưới 10 lao động": the 10 tell a class of size, no figure. */
    private static boolean isSizeClass(Mention part, Amount amount) {
        return part.says(amount.number()) && part.codes().stream().anyMatch(c -> c.startsWith("size_labour:"));
    }

    /** "Điện Biên" is no electricity. */
    private boolean isInName(Mention part) {
        return document.units().stream()
                .anyMatch(u -> !u.pointer()
                        && (u.level() == UnitMention.Level.PROVINCE || u.level() == UnitMention.Level.DISTRICT)
                        && part.from() >= u.from()
                        && part.to() <= u.to());
    }

    /** "HTX, Liên hiệp HTX và Quỹ tín dụng nhân dân" is one counted thing. */
    static int nounEnd(Amount amount, List<Mention> parts) {
        int end = amount.to();
        for (Mention mention : parts) {
            if (mention.from() == amount.nounFrom() && mention.codes().stream().anyMatch(c -> c.startsWith("scope:"))) {
                end = Math.max(end, mention.to());
            }
        }
        return end;
    }

    private boolean joinedByAnd(List<Amount> amounts, int k) {
        return k > 0
                && amounts.get(k).from() - amounts.get(k - 1).to() == 1
                && lexemes.get(amounts.get(k).from() - 1).is("và");
    }

    /** "9/12 HTX …": the 12 are a figure too, of all that the 9 are among. */
    private void wholeOfFraction(Draft draft) {
        if (draft.amount.whole().isEmpty() || draft.indicator.code().equals("coop.count")) {
            return;
        }
        Optional<vn.bodua.indicator.Indicator> denominator = vocabulary
                .find(draft.indicator.code() + "_share")
                .flatMap(vn.bodua.indicator.Indicator::denominator)
                .filter(f -> f.terms().size() == 1 && !f.weightsItself())
                .flatMap(f -> vocabulary.find(f.terms().getFirst().indicator()));
        if (denominator.isEmpty() && !draft.amount.noun().isCooperative()) {
            return;
        }
        Draft whole =
                new Draft(draft.amount, draft.sentence, denominator.orElseGet(() -> vocabulary.get("coop.count")));
        whole.value = draft.amount.whole().get();
        whole.unit = draft.unit;
        whole.level = draft.level;
        whole.unitWords = draft.unitWords;
        whole.period = draft.period;
        whole.breakdown = breakdowns.joined(whole.indicator, draft.breakdown, Map.of());
        whole.aside = true;
        boolean known = context.drafts().stream()
                .anyMatch(d -> d.value.compareTo(whole.value) == 0
                        && d.unit.equals(whole.unit)
                        && d.amount.noun() == draft.amount.noun());
        if (!known) {
            context.add(whole);
        }
    }

    private void finish(Draft draft, Clause clause) {
        if (draft.quoteFrom < clause.headFrom()) {
            draft.quoteFrom = Math.max(clause.headFrom(), Math.min(draft.quoteFrom, draft.amount.from()));
        }
        context.add(draft);
    }
}

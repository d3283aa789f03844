package vn.bodua.narrative.reading;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.bodua.indicator.Breakdown;
import vn.bodua.indicator.Indicator;
import vn.bodua.narrative.Statement.Kind;
import vn.bodua.quantity.Qualifier;

/** Makes a draft of an amount that is a value or a target by itself: indicator, breakdown, unit and period. */
final class Levels {

    private final Vocabulary vocabulary;
    private final List<Lexeme> lexemes;
    private final Document document;
    private final IndicatorChoice indicators;
    private final BreakdownChoice breakdowns;
    private final PeriodChoice periods;
    private final UnitChoice units;
    private final Future future;
    private final Context context;
    private final Subjects subjects;

    Levels(
            Vocabulary vocabulary,
            Document document,
            IndicatorChoice indicators,
            BreakdownChoice breakdowns,
            PeriodChoice periods,
            UnitChoice units,
            Future future,
            Context context,
            Subjects subjects) {
        this.vocabulary = vocabulary;
        this.document = document;
        this.lexemes = document.lexemes();
        this.indicators = indicators;
        this.breakdowns = breakdowns;
        this.periods = periods;
        this.units = units;
        this.future = future;
        this.context = context;
        this.subjects = subjects;
    }

    Optional<Draft> read(
            Sentence sentence,
            List<Amount> amounts,
            int k,
            Amount amount,
            Clause clause,
            List<Mention> terms,
            List<Mention> parts,
            int previousTail,
            KindChoice.Found kind) {
        if (amount.noun() == Noun.PERCENT || amount.noun() == Noun.TIMES) {
            return Optional.empty();
        }
        List<UnitChoice.Found> each = units.each(amount, sentence);
        Optional<UnitChoice.Found> item = amount.noun() == Noun.MONEY
                ? units.place(amount, sentence)
                        .or(() -> units.item(amount, sentence)
                                .filter(u -> u.words().contains(" ") && context.inListOfMoney(u, amount, sentence)))
                : each.isEmpty() ? units.item(amount, sentence) : Optional.of(each.getLast());
        if (context.refersBack(amount, clause, sentence) || subjects.isOfSome(amount, clause)) {
            return Optional.empty();
        }
        Entity entity = subjects.entity(amount, clause, sentence);
        Optional<IndicatorChoice.Choice> worded = indicators.byWording(amount, clause, terms, entity, previousTail);
        Optional<Clause> row = rowClause(amounts, k, amount, sentence, parts);
        boolean plainCount =
                worded.filter(w -> !w.indicator().code().endsWith(".count")).isEmpty();
        if (plainCount && row.isPresent()) {
            List<Mention> after = terms.stream()
                    .filter(m -> m.from() >= amounts.get(k + 1).nounFrom() && m.gapFrom() < 0)
                    .toList();
            Optional<IndicatorChoice.Choice> ofRow =
                    indicators.byWording(amount, row.get(), after, entity, sentence.from());
            worded = ofRow.isPresent() ? ofRow : worded;
        }
        Optional<Draft> whole = context.wholeFor(amount, sentence);
        if (kind.sense() != KindChoice.Sense.LEVEL) {
            Optional<Draft> told = clause.bracketed() ? context.toldBefore(amount, sentence) : Optional.empty();
            if (told.isPresent() || (whole.isPresent() && worded.isEmpty())) {
                return Optional.of(besides(amount, sentence, told.orElseGet(whole::get), kind));
            }
        }
        boolean itemOfList = item.isPresent() && whole.isPresent() && amount.noun() != Noun.MONEY;
        Draft made;
        boolean fromList = itemOfList
                && Objects.equals(whole.get().sentence, sentence)
                && worded.filter(w -> w.score() >= 90).isEmpty();
        if (worded.isPresent() && !fromList) {
            made = new Draft(amount, sentence, worded.get().indicator());
            noteWords(made, worded.get().mention());
            if (made.indicator.code().equals("coop.inactive") && subjects.tellsOfEvents(sentence, clause)) {
                made.indicator = vocabulary.get("coop.stopped");
            }
            indicatorOfNewCoops(made, amount, clause, sentence);
        } else {
            Optional<Draft> inherited =
                    inherited(sentence, amount, clause, whole, item.isPresent(), entity, terms, parts);
            if (inherited.isEmpty()) {
                return Optional.empty();
            }
            made = inherited.get();
        }
        Draft draft = made;
        if (isReference(amount, clause, draft)) {
            return Optional.empty();
        }
        averages(draft, amount, clause, sentence);
        Map<String, String> own = breakdowns.near(draft.indicator, amount, clause, sentence, parts);
        breakdown(draft, amount, clause, sentence, whole, own, parts, item.isPresent());
        UnitChoice.Found unit = item.filter(u -> whole.isPresent() || sentence.role() != Sentence.Role.TITLE)
                .or(() -> subjects.organisation(amount, clause, sentence))
                .orElseGet(() -> units.of(amount, sentence));
        draft.unit = unit.name();
        draft.level = unit.level();
        draft.unitWords = unit.words();
        item.ifPresent(i -> quoteFromName(draft, i, sentence));
        boolean target = kind.sense() == KindChoice.Sense.PLANNED_LEVEL
                || future.isTarget(amount, sentence, periods, draft.indicator, clause);
        draft.kind = target ? Kind.TARGET : Kind.VALUE;
        period(draft, amount, row.filter(r -> honours(draft)).orElse(clause), sentence, whole, target, kind);
        draft.perTime = perTime(amount, clause);
        if (draft.qualifier == Qualifier.EXACT && future.isEstimate(amount, sentence)) {
            draft.qualifier = Qualifier.ESTIMATE;
        }
        return eachUnit(draft, amount, sentence, each);
    }

    private void quoteFromName(Draft draft, UnitChoice.Found unit, Sentence sentence) {
        for (int i = draft.quoteFrom; i >= Math.max(sentence.from(), draft.quoteFrom - 8); i--) {
            if (document.words(i, draft.quoteTo).startsWith(unit.words())) {
                draft.quoteFrom = i;
                return;
            }
        }
    }

    private Optional<Draft> eachUnit(Draft draft, Amount amount, Sentence sentence, List<UnitChoice.Found> each) {
        for (int i = 0; i < each.size(); i++) {
            Draft one = draft;
            if (i + 1 < each.size()) {
                one = new Draft(amount, sentence, draft.indicator);
                one.inherit(draft);
                one.kind = draft.kind;
                one.perTime = draft.perTime;
                one.qualifier = draft.qualifier;
            }
            one.unit = each.get(i).name();
            one.level = each.get(i).level();
            one.unitWords = each.get(i).words();
            if (one != draft) {
                context.add(one);
            }
        }
        return Optional.of(draft);
    }

    /** "(cùng kỳ: 14 HTX)", "đạt 95% kế hoạch năm – 20 HTX": the same cell at another time, or its plan. */
    private Draft besides(Amount amount, Sentence sentence, Draft level, KindChoice.Found kind) {
        Draft draft = new Draft(amount, sentence, level.indicator);
        draft.inherit(level);
        draft.aside = true;
        boolean planned = kind.sense() == KindChoice.Sense.PLANNED_LEVEL;
        draft.kind = planned ? Kind.TARGET : Kind.VALUE;
        draft.period =
                planned ? periods.plan(level.period, amount, sentence) : level.period.map(p -> p.samePeriodLastYear());
        return draft;
    }

    private static boolean honours(Draft draft) {
        return draft.indicator.code().startsWith("award.");
    }

    private void noteWords(Draft draft, @org.jspecify.annotations.Nullable Mention mention) {
        if (mention != null) {
            draft.indicatorWords = document.words(mention.from(), mention.to());
            draft.quoteFrom = Math.min(draft.quoteFrom, mention.from());
            draft.quoteTo = Math.max(draft.quoteTo, mention.to());
        }
    }

    /** "20 HTX và 5 THT được thành lập mới": what is said after the last of a row holds for all of it. */
    private Optional<Clause> rowClause(
            List<Amount> amounts, int k, Amount amount, Sentence sentence, List<Mention> parts) {
        int last = k;
        while (last + 1 < amounts.size() && inRow(amounts.get(last), amounts.get(last + 1))) {
            last++;
        }
        if (last == k) {
            return Optional.empty();
        }
        Clause end = Clause.of(
                lexemes, sentence, amounts, last, SentenceReader.nounEnd(amounts.get(last), parts), sentence.from());
        int from = amount.from();
        return Optional.of(new Clause(from, from, from, end.nounTo(), end.tailTo(), end.farTo(), end.bracketed()));
    }

    private boolean inRow(Amount one, Amount next) {
        int gap = next.from() - one.to();
        return gap >= 1
                && gap <= 3
                && (lexemes.get(next.from() - 1).is("và")
                        || lexemes.get(next.from() - 1).is(","));
    }

    /** Members and capital said of cooperatives just founded. */
    private void indicatorOfNewCoops(Draft draft, Amount amount, Clause clause, Sentence sentence) {
        String code = draft.indicator.code();
        boolean canBe = code.equals("coop.members") || code.equals("coop.charter_capital");
        if (canBe && subjects.tellsOfNewCoops(amount, clause, sentence)) {
            draft.indicator = vocabulary.get(code + "_new");
        }
    }

    private Optional<Draft> inherited(
            Sentence sentence,
            Amount amount,
            Clause clause,
            Optional<Draft> whole,
            boolean item,
            Entity entity,
            List<Mention> terms,
            List<Mention> parts) {
        if (whole.isPresent()) {
            Draft total = whole.get();
            Optional<Indicator> indicator = context.attributeFor(amount, total, vocabulary);
            boolean part = !breakdowns
                    .near(total.indicator, amount, clause, sentence, parts)
                    .isEmpty();
            boolean inList = item
                    || part
                    || amount.noun() == Noun.UNION
                    || amount.noun() == Noun.GROUP
                    || context.continuesAfter(total, clause, amount);
            if (indicator.isPresent() && inList && (amount.noun() != Noun.NONE || item || part)) {
                Draft draft = new Draft(amount, sentence, indicator.get());
                draft.indicatorWords = total.indicatorWords;
                return Optional.of(draft);
            }
        }
        if (amount.noun() == Noun.MONEY) {
            return context.lastMoney(sentence).map(m -> {
                Draft draft = new Draft(amount, sentence, subjects.sibling(m, clause, amount, vocabulary));
                draft.indicatorWords = m.indicatorWords;
                return draft;
            });
        }
        Optional<Indicator> byNoun = indicators.byNoun(amount, clause, entity, terms);
        boolean organisation =
                amount.noun().isCooperative() || amount.noun() == Noun.UNION || amount.noun() == Noun.GROUP;
        if (byNoun.isEmpty() || (organisation && !indicators.countHasPlace(amount, clause, sentence, false))) {
            return Optional.empty();
        }
        Draft draft = new Draft(amount, sentence, byNoun.get());
        indicatorOfNewCoops(draft, amount, clause, sentence);
        return Optional.of(draft);
    }

    /** "379 HTX có vốn hoạt động …": a count told before that only says whom the next figure is about. */
    private boolean isReference(Amount amount, Clause clause, Draft draft) {
        boolean opens = amount.from() <= clause.segmentFrom() + 1 || Words.before(lexemes, amount.from(), "trong");
        boolean has = Words.at(lexemes, clause.nounTo(), "có")
                || Words.at(lexemes, clause.nounTo(), "đạt")
                || Words.at(lexemes, clause.nounTo(), "nói");
        return amount.noun().isCooperative()
                && draft.indicator.code().equals("coop.count")
                && opens
                && has
                && context.knows(amount.value());
    }

    /** "bình quân", "/HTX", "mỗi HTX" turn a total into its average. */
    private void averages(Draft draft, Amount amount, Clause clause, Sentence sentence) {
        if (draft.indicator.isAverage()
                || (amount.noun() != Noun.MONEY && !amount.noun().isPerson())) {
            return;
        }
        int from = Math.max(clause.segmentFrom(), clause.headFrom());
        boolean said = amount.perUnit()
                || Words.find(lexemes, from, amount.from(), "bình", "quân") >= 0
                || Words.find(lexemes, from, amount.from(), "trung", "bình") >= 0
                || subjects.perCooperative(amount, sentence)
                || Words.find(lexemes, from, amount.from(), "tính", "ra") >= 0
                || Words.at(lexemes, amount.to(), "mỗi", "htx");
        if (said) {
            vocabulary.find(draft.indicator.code() + "_average").ifPresent(a -> draft.indicator = a);
        }
    }

    private void breakdown(
            Draft draft,
            Amount amount,
            Clause clause,
            Sentence sentence,
            Optional<Draft> whole,
            Map<String, String> own,
            List<Mention> parts,
            boolean item) {
        boolean samePart = whole.isPresent() && whole.get().indicator.code().equals(draft.indicator.code());
        boolean joined = clause.nounTo() < sentence.to()
                && Words.at(lexemes, clause.nounTo(), "mới")
                && whole.isEmpty()
                && !subjects.tellsOfNewCoops(amount, clause, sentence);
        if (draft.indicator.code().equals("coop.members_new") && !joined && !own.containsKey("member_source")) {
            own.put("member_source", "new_coops");
        }
        if (samePart && (item || !own.isEmpty()) && context.splits(whole.get(), clause, amount)) {
            draft.breakdown = breakdowns.joined(draft.indicator, whole.get().breakdown, own);
            draft.partOf = whole;
            return;
        }
        Optional<Draft> split = whole.filter(w -> samePart && !own.isEmpty()).flatMap(w -> w.partOf);
        Clause after = new Clause(
                clause.ownFrom(),
                clause.ownFrom(),
                clause.segmentFrom(),
                clause.nounTo(),
                clause.tailTo(),
                clause.farTo(),
                clause.bracketed());
        if (split.isPresent() && context.continuesAfter(whole.get(), after, amount)) {
            draft.breakdown = breakdowns.joined(draft.indicator, split.get().breakdown, own);
            draft.partOf = split;
            return;
        }
        if (own.isEmpty() && context.bareTotal(draft, clause, sentence)) {
            draft.breakdown =
                    breakdowns.joined(draft.indicator, context.drafts().getLast().breakdown, own);
            return;
        }
        if (!own.containsKey("sector") && draft.indicator.dimensions().contains("sector")) {
            subjects.subgroup(amount, clause, sentence, parts).ifPresent(s -> own.put("sector", s));
        }
        draft.breakdown = new Breakdown(List.copyOf(own.values()));
    }

    private void period(
            Draft draft,
            Amount amount,
            Clause clause,
            Sentence sentence,
            Optional<Draft> whole,
            boolean target,
            KindChoice.Found kind) {
        PeriodChoice.Found found = periods.of(draft.indicator, amount, clause, sentence, target);
        draft.period = found.period();
        draft.periodWords = found.words();
        Optional<Draft> from = whole.isPresent()
                        && whole.get().indicator.code().equals(draft.indicator.code())
                        && context.splits(whole.get(), clause, amount)
                ? whole
                : context.wholeOfCaption(draft, sentence);
        boolean honouredTogether = honours(draft)
                && whole.filter(w -> w.indicator.equals(draft.indicator) && Objects.equals(w.sentence, sentence))
                        .isPresent();
        if (!found.own() && from.isEmpty() && honouredTogether) {
            from = whole;
        }
        if (!found.own() && from.isPresent()) {
            draft.period = from.get().period;
            draft.periodWords = from.get().periodWords;
        }
        if (kind.sense() == KindChoice.Sense.EARLIER_LEVEL) {
            draft.period = draft.period.map(p -> p.samePeriodLastYear());
        } else if (kind.sense() == KindChoice.Sense.PLANNED_LEVEL) {
            draft.period = periods.plan(draft.period, amount, sentence);
        }
    }

    private String perTime(Amount amount, Clause clause) {
        boolean yearly = Words.find(lexemes, clause.headFrom(), amount.from(), "hằng", "năm") >= 0
                || Words.find(lexemes, clause.headFrom(), amount.from(), "hàng", "năm") >= 0
                || Words.find(lexemes, clause.headFrom(), amount.from(), "mỗi", "năm") >= 0;
        return !amount.rate().isEmpty() ? amount.rate() : yearly && amount.noun() != Noun.PERCENT ? "/năm" : "";
    }
}

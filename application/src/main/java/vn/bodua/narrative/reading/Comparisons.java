package vn.bodua.narrative.reading;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.bodua.indicator.Breakdown;
import vn.bodua.indicator.Indicator;
import vn.bodua.narrative.Statement.Kind;

/** Reads shares, changes, percents of plan and rates: figures that belong to another figure. */
final class Comparisons {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Vocabulary vocabulary;
    private final Document document;
    private final List<Lexeme> lexemes;
    private final IndicatorChoice indicators;
    private final BreakdownChoice breakdowns;
    private final PeriodChoice periods;
    private final Context context;
    private final Subjects subjects;
    private final UnitChoice units;
    private final Future future;

    Comparisons(
            Vocabulary vocabulary,
            Document document,
            IndicatorChoice indicators,
            BreakdownChoice breakdowns,
            PeriodChoice periods,
            Context context,
            Subjects subjects,
            UnitChoice units,
            Future future) {
        this.vocabulary = vocabulary;
        this.document = document;
        this.lexemes = document.lexemes();
        this.indicators = indicators;
        this.breakdowns = breakdowns;
        this.periods = periods;
        this.context = context;
        this.subjects = subjects;
        this.units = units;
        this.future = future;
    }

    Optional<Draft> read(
            Sentence sentence,
            List<Amount> amounts,
            Amount amount,
            Clause clause,
            List<Mention> terms,
            List<Mention> parts,
            KindChoice.Found kind) {
        Optional<Draft> listed = rateOfPlace(sentence, amount);
        if (listed.isPresent()
                && (kind.sense() == KindChoice.Sense.SHARE || kind.sense() == KindChoice.Sense.PERCENT_OF)) {
            return listed;
        }
        return switch (kind.sense()) {
            case SHARE -> share(sentence, amount, clause, terms, parts);
            case PERCENT_OF -> rate(sentence, amount, clause, terms, parts);
            default -> compared(sentence, amounts, amount, clause, terms, parts, kind);
        };
    }

    /** "… đạt 80%, trong đó An Giang 85%; Bạc Liêu 70%": the rate told before, place by place. */
    private Optional<Draft> rateOfPlace(Sentence sentence, Amount amount) {
        Optional<Draft> last = context.lastIn(sentence)
                .filter(d -> d.indicator.isShare() && d.isLevel() && amount.noun() == Noun.PERCENT);
        return last.flatMap(rate -> units.place(amount, sentence).map(unit -> {
            Draft draft = new Draft(amount, sentence, rate.indicator);
            draft.inherit(rate);
            draft.kind = rate.kind;
            draft.unit = unit.name();
            draft.level = unit.level();
            draft.unitWords = unit.words();
            return draft;
        }));
    }

    private Optional<Draft> share(
            Sentence sentence, Amount amount, Clause clause, List<Mention> terms, List<Mention> parts) {
        Optional<Draft> rate = namedRate(amount, clause, terms);
        if (rate.isPresent()) {
            return rate.map(r -> placed(new Draft(amount, sentence, r.indicator), amount, clause, sentence));
        }
        Optional<Draft> of = shared(sentence, amount, clause, terms);
        if (of.isEmpty()) {
            return Optional.empty();
        }
        Draft draft = new Draft(amount, sentence, of.get().indicator);
        draft.inherit(of.get());
        draft.kind = Kind.SHARE;
        Map<String, String> own = breakdowns.near(draft.indicator, amount, headOnly(clause, amount), sentence, parts);
        own.remove("grantor");
        if (!own.isEmpty() && of.get().amount.to() <= clause.headFrom()) {
            boolean same = own.values().stream()
                    .allMatch(c -> of.get().breakdown.codes().contains(c));
            draft.breakdown = same ? of.get().breakdown : breakdowns.joined(draft.indicator, of.get().breakdown, own);
        }
        draft.of = of;
        return Optional.of(draft);
    }

    /** The figure that a share is of: the one before, or of cooperatives when the clause names them and that one is not. */
    private Optional<Draft> shared(Sentence sentence, Amount amount, Clause clause, List<Mention> terms) {
        Optional<Draft> before = context.followed(amount, sentence, true);
        Optional<Indicator> named = namedIndicator(amount, clause, terms, subjects.entity(amount, clause, sentence));
        boolean other = before.isPresent() && !before.get().amount.noun().isCooperative();
        if (named.isEmpty() || !other || !named.get().code().equals("coop.count")) {
            return before;
        }
        return context.drafts().reversed().stream()
                .filter(d -> d.isLevel()
                        && d.sentence.paragraph() == sentence.paragraph()
                        && d.indicator.equals(named.get()))
                .findFirst()
                .or(() -> before);
    }

    private static Clause headOnly(Clause clause, Amount amount) {
        return new Clause(
                clause.headFrom(),
                clause.ownFrom(),
                clause.segmentFrom(),
                amount.to(),
                amount.to(),
                amount.to(),
                clause.bracketed());
    }

    /** "tỷ lệ HTX hoạt động hiệu quả đạt 85%": an indicator that is itself a percent, named before the number. */
    private Optional<Draft> namedRate(Amount amount, Clause clause, List<Mention> terms) {
        for (Mention mention : terms) {
            Indicator indicator = vocabulary.get(mention.codes().getFirst());
            boolean before = mention.from() >= clause.headFrom() && mention.to() <= amount.from();
            if (before
                    && mention.gapFrom() < 0
                    && amount.from() - mention.to() <= 3
                    && !indicator.isShare()
                    && context.drafts().stream().noneMatch(d -> Objects.equals(d.indicator, indicator))) {
                Optional<Indicator> share = vocabulary.find(indicator.code() + "_share");
                if (share.isPresent()) {
                    return share.map(i -> new Draft(amount, new Sentence(0, 0, 0, Sentence.Role.BODY), i));
                }
            }
            if (indicator.isShare() && before && mention.gapFrom() < 0) {
                Draft draft = new Draft(amount, new Sentence(0, 0, 0, Sentence.Role.BODY), indicator);
                return Optional.of(draft);
            }
        }
        return Optional.empty();
    }

    private Draft placed(Draft draft, Amount amount, Clause clause, Sentence sentence) {
        UnitChoice.Found unit = units.place(amount, sentence).orElseGet(() -> units.of(amount, sentence));
        draft.unit = unit.name();
        draft.level = unit.level();
        draft.unitWords = unit.words();
        boolean target = future.isTarget(amount, sentence, periods, draft.indicator, clause);
        PeriodChoice.Found period = periods.of(draft.indicator, amount, clause, sentence, target);
        draft.period = period.period();
        draft.periodWords = period.words();
        if (draft.kind == Kind.VALUE && target) {
            draft.kind = Kind.TARGET;
        }
        if (draft.qualifier == vn.bodua.quantity.Qualifier.EXACT && future.isEstimate(amount, sentence)) {
            draft.qualifier = vn.bodua.quantity.Qualifier.ESTIMATE;
        }
        return draft;
    }

    /** "100% HTX hoàn thành chuyển đổi", "trên 80% HTX hoạt động hiệu quả". */
    private Optional<Draft> rate(
            Sentence sentence, Amount amount, Clause clause, List<Mention> terms, List<Mention> parts) {
        Optional<Draft> named = namedRate(amount, clause, terms);
        if (named.isPresent()) {
            return Optional.of(placed(new Draft(amount, sentence, named.get().indicator), amount, clause, sentence));
        }
        Noun.Match noun = Noun.at(lexemes, amount.to());
        Mention best = null;
        Indicator chosen = null;
        for (Mention mention : terms) {
            boolean after = mention.from() >= amount.number()
                    && mention.from() < clause.farTo()
                    && mention.from() - amount.to() <= 8;
            if (!after
                    || Words.at(lexemes, mention.to() - 2, "htx", "hoạt")
                    || Words.at(lexemes, mention.to() - 3, "htx", "hoạt", "động")) {
                continue;
            }
            for (String code : mention.codes()) {
                Indicator indicator = vocabulary.get(code);
                Optional<Indicator> share =
                        indicator.isShare() ? Optional.of(indicator) : vocabulary.find(code + "_share");
                boolean organisations =
                        indicator.measure().equals("HTX") && noun.noun().isCooperative();
                if ((share.isPresent() || organisations) && (best == null || mention.words() > best.words())) {
                    best = mention;
                    chosen = share.orElse(indicator);
                }
            }
        }
        if (best == null || chosen == null) {
            return Optional.empty();
        }
        Draft draft = new Draft(amount, sentence, chosen);
        draft.kind = chosen.isShare() ? Kind.VALUE : Kind.SHARE;
        draft.indicatorWords = document.words(best.from(), best.to());
        draft.quoteTo = Math.max(draft.quoteTo, best.to());
        Map<String, String> own = breakdowns.near(chosen, amount, clause, sentence, parts);
        own.remove("law");
        draft.breakdown = new Breakdown(List.copyOf(own.values()));
        return Optional.of(placed(draft, amount, clause, sentence));
    }

    private Optional<Draft> compared(
            Sentence sentence,
            List<Amount> amounts,
            Amount amount,
            Clause clause,
            List<Mention> terms,
            List<Mention> parts,
            KindChoice.Found kind) {
        Optional<Draft> of = subject(sentence, amount, clause, terms, parts);
        if (of.isEmpty()) {
            return Optional.empty();
        }
        Draft draft = new Draft(amount, sentence, of.get().indicator);
        draft.inherit(of.get());
        draft.qualifier = amount.qualifier();
        draft.of = of.get().sentence.to() == 0 ? Optional.empty() : of;
        draft.negative = kind.down();
        switch (kind.sense()) {
            case CHANGE -> draft.kind = Kind.CHANGE;
            case CHANGE_PERCENT -> draft.kind = Kind.CHANGE_PERCENT;
            case RATIO_TO_BASE -> {
                draft.kind = Kind.CHANGE_PERCENT;
                BigDecimal change = amount.value().subtract(HUNDRED);
                draft.negative = change.signum() < 0;
                draft.value = change.abs();
                draft.upper = Optional.empty();
            }
            case OVER_PLAN -> {
                draft.kind = Kind.PLAN_PERCENT;
                draft.value = amount.value().add(HUNDRED);
                if (Words.anyBefore(lexemes, amount.number(), "vượt")) {
                    draft.qualifier = vn.bodua.quantity.Qualifier.EXACT;
                }
            }
            default -> draft.kind = Kind.PLAN_PERCENT;
        }
        if (Words.anyBefore(lexemes, amount.number(), "vượt") && draft.kind == Kind.CHANGE_PERCENT) {
            draft.qualifier = vn.bodua.quantity.Qualifier.EXACT;
        }
        draft.base = draft.kind == Kind.PLAN_PERCENT
                ? periods.plan(draft.period, amount, sentence)
                : periods.base(draft.period, amount, sentence, amounts);
        return Optional.of(draft);
    }

    /** What is compared: a thing named in the clause itself, else the figure that the comparison follows. */
    private Optional<Draft> subject(
            Sentence sentence, Amount amount, Clause clause, List<Mention> terms, List<Mention> parts) {
        Entity entity = subjects.entity(amount, clause, sentence);
        Optional<Draft> before = context.comparedBefore(amount, sentence);
        boolean closely = before.isPresent()
                && clause.bracketed()
                && amount.from() - before.get().amount.to() <= 4;
        Optional<Draft> followed =
                closely ? before : context.followed(amount, sentence, true).or(() -> before);
        Optional<Indicator> named = namedIndicator(amount, clause, terms, entity);
        if (named.isEmpty() && followed.isEmpty() && Context.isOrganisation(amount.noun())) {
            named = indicators.byNoun(amount, clause, entity, terms);
        }
        if (named.isEmpty()) {
            return amount.noun() == Noun.PERCENT ? followed.map(f -> context.headOfRow(f)) : followed;
        }
        Indicator indicator = named.get();
        for (Draft draft : context.drafts().reversed()) {
            if (draft.sentence.paragraph() == sentence.paragraph()
                    && draft.isLevel()
                    && draft.indicator.code().equals(indicator.code())) {
                Map<String, String> own = breakdowns.near(indicator, amount, headOnly(clause, amount), sentence, parts);
                own.remove("scope");
                if (own.isEmpty() || draft.breakdown.codes().containsAll(own.values())) {
                    boolean plain = draft.sentence.equals(sentence)
                            || draft.breakdown.codes().stream().noneMatch(c -> c.startsWith("with"));
                    if (plain) {
                        return Optional.of(draft);
                    }
                }
            }
        }
        Draft fresh = new Draft(amount, sentence, indicator);
        Map<String, String> own = breakdowns.near(indicator, amount, headOnly(clause, amount), sentence, parts);
        fresh.breakdown = new Breakdown(List.copyOf(own.values()));
        placed(fresh, amount, clause, sentence);
        Draft detached = new Draft(amount, new Sentence(0, 0, sentence.paragraph(), sentence.role()), indicator);
        detached.inherit(fresh);
        return Optional.of(detached);
    }

    private Optional<Indicator> namedIndicator(Amount amount, Clause clause, List<Mention> terms, Entity entity) {
        int from = Math.max(clause.headFrom(), clause.segmentFrom());
        Clause head = new Clause(from, from, from, amount.to(), amount.to(), amount.to(), clause.bracketed());
        Optional<IndicatorChoice.Choice> worded = indicators.byWording(
                amount.noun() == Noun.PERCENT || amount.noun() == Noun.TIMES ? anything(amount) : amount,
                head,
                terms,
                entity,
                from);
        if (worded.isPresent()) {
            return worded.map(IndicatorChoice.Choice::indicator);
        }
        if (clause.bracketed() && amount.from() - from <= 2) {
            return Optional.empty();
        }
        for (int i = amount.from() - 1; i >= from; i--) {
            Lexeme lexeme = lexemes.get(i);
            if (document.periodLexemes().contains(i)) {
                continue;
            }
            String code =
                    switch (lexeme.form()) {
                        case "htx" -> "coop.count";
                        case "lhhtx", "hiệp" -> "union.count";
                        case "tht" -> "group.count";
                        default -> "";
                    };
            if (!code.isEmpty()) {
                return vocabulary.find(code);
            }
        }
        return Optional.empty();
    }

    private static Amount anything(Amount amount) {
        return new Amount(
                amount.value(),
                amount.upper(),
                amount.whole(),
                amount.resolution(),
                Noun.ANYTHING,
                amount.qualifier(),
                amount.rate(),
                amount.perUnit(),
                amount.from(),
                amount.number(),
                amount.nounFrom(),
                amount.to());
    }
}

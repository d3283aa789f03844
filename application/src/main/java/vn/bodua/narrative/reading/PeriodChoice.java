package vn.bodua.narrative.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bodua.indicator.Indicator;
import vn.bodua.narrative.reading.PeriodMention.Role;
import vn.bodua.narrative.reading.PeriodMention.Shape;
import vn.bodua.time.Period;

/** Gives an amount its period, and a comparison its base. */
final class PeriodChoice {

    record Found(Optional<Period> period, String words, boolean own) {}

    private static final Set<String> EVENTS =
            Set.of("meeting.attendance", "congress.delegates", "alliance.board_members");

    private final Document document;
    private final Setting setting;
    /** The last period named so far: what "trong kỳ" points back to. */
    private Optional<Period> lastNamed = Optional.empty();

    private Optional<Period> lastSpan = Optional.empty();
    private Optional<Period> lastBase = Optional.empty();
    private int lastBaseParagraph = -1;
    private int seenTo;

    PeriodChoice(Document document, Setting setting) {
        this.document = document;
        this.setting = setting;
    }

    private Optional<Period> resolve(PeriodMention mention) {
        if (mention.shape() == Shape.POINTER) {
            if (mention.first() == 1) {
                if (mention.second() == 1 && lastSpan.isPresent() && isYetToCome(lastSpan.get())) {
                    int from = lastSpan.get().first().getYear();
                    int length = lastSpan.get().last().getYear() - from;
                    return Optional.of(Period.span(Period.year(from - length), Period.year(from)));
                }
                return lastSpan.isPresent() ? lastSpan : lastNamed;
            }
            return lastNamed.isPresent() && lastNamed.get().shape() != Period.Shape.DAY
                    ? lastNamed
                    : setting.stateDate();
        }
        if (mention.shape() == Shape.REST_OF_YEAR) {
            return setting.period().map(PeriodChoice::restOfYear);
        }
        return mention.resolve(document.yearFor(mention, setting.year()));
    }

    private boolean isYetToCome(Period span) {
        Integer year = setting.eventDay().map(d -> d.first().getYear()).orElse(setting.year());
        return year != null && span.first().getYear() >= year;
    }

    private static Period restOfYear(Period report) {
        return report.last().getMonthValue() == 6 ? Period.half(report.last().getYear(), 2) : report.yearOfEnd();
    }

    /** Takes note of the periods named up to a lexeme. */
    void advance(int to) {
        for (PeriodMention mention : document.periods()) {
            if (mention.from() >= seenTo
                    && mention.from() < to
                    && mention.role() == Role.NAMED
                    && mention.shape() != Shape.POINTER) {
                Sentence sentence = document.sentenceOf(mention.from());
                if (sentence == null || sentence.role() == Sentence.Role.FURNITURE) {
                    continue;
                }
                resolve(mention).ifPresent(p -> {
                    if (p.shape() == Period.Shape.SPAN) {
                        lastSpan = Optional.of(p);
                    }
                    if (p.shape() != Period.Shape.DAY) {
                        lastNamed = Optional.of(p);
                    }
                });
            }
        }
        seenTo = Math.max(seenTo, to);
    }

    Found of(Indicator indicator, Amount amount, Clause clause, Sentence sentence, boolean target) {
        if (EVENTS.contains(indicator.code())) {
            Optional<Found> day = named(amount, clause, sentence, true);
            if (day.isPresent()) {
                return day.get();
            }
            return new Found(setting.eventDay().isPresent() ? setting.eventDay() : setting.period(), "", false);
        }
        Optional<Found> own = named(amount, clause, sentence, false);
        boolean state = indicator.kind() == Indicator.Kind.STOCK;
        if (own.isPresent()) {
            Period named = own.get().period().orElseThrow();
            boolean stateOfSpan = state && named.shape() == Period.Shape.SPAN && !target;
            if (!stateOfSpan) {
                return state && !target
                        ? new Found(Optional.of(ofState(named)), own.get().words(), true)
                        : own.get();
            }
        }
        if (target && setting.period().isPresent()) {
            Period report = setting.period().get();
            Optional<Period> ahead = lastNamed.filter(p -> p.first().isAfter(report.last()));
            if (ahead.isPresent()) {
                return new Found(ahead, "", false);
            }
        }
        Optional<Period> usual = setting.stateDate();
        return new Found(usual, usual.equals(setting.period()) ? setting.periodWords() : "", false);
    }

    /** A state at the end of the report's period takes the report's code; another date stays as precise as printed. */
    private Period ofState(Period named) {
        Optional<Period> report = setting.period();
        if (report.isPresent() && report.get().last().equals(named.last()) && named.shape() != Period.Shape.DAY) {
            return report.get();
        }
        if (report.isPresent()
                && named.shape() == Period.Shape.DAY
                && report.get().contains(named)
                && setting.eventDay().filter(d -> d.equals(named)).isPresent()) {
            return report.get();
        }
        return named;
    }

    private Optional<Found> named(Amount amount, Clause clause, Sentence sentence, boolean days) {
        PeriodMention best = null;
        for (PeriodMention mention : document.periods()) {
            boolean usable = mention.role() == Role.NAMED
                    && sentence.holds(mention.from())
                    && (mention.shape() == Shape.DAY ? days || isStateDay(mention) : !days);
            if (!usable) {
                continue;
            }
            boolean before = mention.to() <= amount.from();
            boolean after = mention.from() >= amount.to()
                    && mention.from() < Math.min(clause.farTo(), clause.tailTo() + 4)
                    && !followsNext(mention, clause);
            if (before || (after && (best == null || isInTail(mention, clause)))) {
                best = mention;
            }
        }
        if (best == null) {
            return days ? Optional.empty() : sameStretchFirst(sentence, amount);
        }
        if (comesBackToNow(best, amount)) {
            return Optional.empty();
        }
        PeriodMention chosen = best;
        return resolve(chosen).map(p -> new Found(Optional.of(p), document.words(chosen.from(), chosen.to()), true));
    }

    /** "Năm 2018 có 300 HTX; đến nay có 312 HTX": another figure and "đến nay" stand between. */
    private boolean comesBackToNow(PeriodMention mention, Amount amount) {
        List<Lexeme> lexemes = document.lexemes();
        int now = Math.max(
                Words.findLast(lexemes, mention.to(), amount.from(), "đến", "nay"),
                Math.max(
                        Words.findLast(lexemes, mention.to(), amount.from(), "hiện", "nay"),
                        Words.findLast(lexemes, mention.to(), amount.from(), "tới", "nay")));
        for (int i = mention.to(); i < now; i++) {
            if (lexemes.get(i).isNumber() && !Words.before(lexemes, now, "từ")) {
                return true;
            }
        }
        return false;
    }

    /** "Cùng kỳ năm 2019, toàn tỉnh có …": the sentence tells of the earlier period. */
    private Optional<Found> sameStretchFirst(Sentence sentence, Amount amount) {
        for (PeriodMention mention : document.periods()) {
            if (mention.role() == Role.SAME_STRETCH
                    && (mention.from() == sentence.from()
                            || (mention.from() == sentence.from() + 1
                                    && Words.at(document.lexemes(), sentence.from(), "trong")))
                    && mention.to() <= amount.from()
                    && (Words.at(document.lexemes(), mention.to(), ",")
                            || Words.at(document.lexemes(), mention.to(), "có")
                            || document.lexemes().get(mention.to()).isWord())) {
                return baseOf(mention, setting.period())
                        .map(p -> new Found(Optional.of(p), document.words(mention.from(), mention.to()), true));
            }
        }
        return Optional.empty();
    }

    private static boolean isInTail(PeriodMention mention, Clause clause) {
        return mention.from() < clause.tailTo();
    }

    private static boolean followsNext(PeriodMention mention, Clause clause) {
        return mention.from() > clause.tailTo() + 3;
    }

    /** "tính đến ngày 31/12/2018", "đến 30/6": a day that a state is counted on. */
    private boolean isStateDay(PeriodMention mention) {
        return Words.before(document.lexemes(), mention.from(), "đến")
                || Words.before(document.lexemes(), mention.from(), "tới");
    }

    /** The base of a comparison: of this amount's clause, else of the next one like it, else the paragraph's. */
    Optional<Period> base(Optional<Period> period, Amount amount, Sentence sentence, List<Amount> amounts) {
        List<PeriodMention> bases = new ArrayList<>();
        for (PeriodMention mention : document.periods()) {
            if (sentence.holds(mention.from())
                    && (mention.role() == Role.BASE || mention.role() == Role.SAME_STRETCH)) {
                bases.add(mention);
            }
        }
        PeriodMention chosen = choose(bases, amount, amounts);
        Optional<Period> base = chosen == null ? Optional.empty() : baseOf(chosen, period);
        if (base.isEmpty()) {
            base = relative(sentence, period);
        }
        if (base.isPresent()) {
            lastBase = base;
            lastBaseParagraph = sentence.paragraph();
            return base;
        }
        return lastBaseParagraph == sentence.paragraph() ? lastBase : Optional.empty();
    }

    private static @Nullable PeriodMention choose(List<PeriodMention> bases, Amount amount, List<Amount> amounts) {
        PeriodMention after = null;
        PeriodMention before = null;
        int next = Integer.MAX_VALUE;
        for (Amount other : amounts) {
            if (other.from() > amount.from() && other.from() < next) {
                next = other.from();
            }
        }
        for (PeriodMention mention : bases) {
            if (mention.from() >= amount.to() && after == null) {
                after = mention;
            } else if (mention.to() <= amount.number()) {
                before = mention;
            }
        }
        if (after != null && after.from() < next) {
            return after;
        }
        return before != null ? before : after;
    }

    private static Optional<Period> baseOf(PeriodMention mention, Optional<Period> period) {
        if (mention.role() == Role.BASE) {
            return mention.resolve(null)
                    .or(() -> period.flatMap(p -> mention.resolve(p.last().getYear())));
        }
        if (period.isEmpty()) {
            return Optional.empty();
        }
        Period same = period.get().samePeriodLastYear();
        Integer year = mention.year();
        while (year != null && same.last().getYear() > year) {
            same = same.samePeriodLastYear();
        }
        return Optional.of(same);
    }

    /** "so với năm trước", "so với quý trước", "so với đầu năm". */
    private Optional<Period> relative(Sentence sentence, Optional<Period> period) {
        int at = Words.find(document.lexemes(), sentence.from(), sentence.to(), "so", "với");
        if (at < 0 || period.isEmpty()) {
            return Optional.empty();
        }
        List<Lexeme> lexemes = document.lexemes();
        if (Words.find(lexemes, at, Math.min(sentence.to(), at + 6), "năm", "trước") >= 0
                || Words.find(lexemes, at, Math.min(sentence.to(), at + 6), "năm", "ngoái") >= 0) {
            return period.map(p -> p.shape() == Period.Shape.YEAR
                    ? p.previous()
                    : Period.year(p.last().getYear() - 1));
        }
        if (Words.at(lexemes, at + 2, "đầu", "năm")) {
            return period.map(p -> Period.year(p.last().getYear() - 1));
        }
        if (Words.at(lexemes, at + 2, "quý", "trước") || Words.at(lexemes, at + 2, "tháng", "trước")) {
            return period.map(Period::previous);
        }
        return Optional.empty();
    }

    /** The plan's period: as printed, else the year. */
    Optional<Period> plan(Optional<Period> period, Amount amount, Sentence sentence) {
        for (PeriodMention mention : document.periods()) {
            if (sentence.holds(mention.from()) && mention.role() == Role.PLAN && mention.from() >= amount.from()) {
                return mention.resolve(document.yearFor(mention, setting.year()));
            }
        }
        List<Lexeme> lexemes = document.lexemes();
        int near = Math.min(sentence.to(), amount.to() + 7);
        if (Words.find(lexemes, amount.to(), near, "nhiệm", "kỳ") >= 0
                || Words.find(lexemes, amount.to(), near, "giai", "đoạn") >= 0) {
            return lastSpan;
        }
        if (Words.find(lexemes, amount.to(), near, "quý") >= 0
                || Words.find(lexemes, amount.to(), near, "tháng") >= 0) {
            return period;
        }
        return period.map(p -> p.shape() == Period.Shape.SPAN ? p : p.yearOfEnd());
    }
}

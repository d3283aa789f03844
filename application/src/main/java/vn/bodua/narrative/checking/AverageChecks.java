package vn.bodua.narrative.checking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.bodua.indicator.Dictionary;
import vn.bodua.indicator.Formula;
import vn.bodua.indicator.Indicator;
import vn.bodua.narrative.Check;
import vn.bodua.narrative.Check.Rule;
import vn.bodua.narrative.Check.Verdict;
import vn.bodua.narrative.Statement.Kind;
import vn.bodua.quantity.VietnameseNumber;
import vn.bodua.time.Period;

/** An average against its total and count; the stock at the end against the one before, new and dissolved. */
final class AverageChecks {

    private final Dictionary dictionary;
    private final List<Figure> figures;

    AverageChecks(Dictionary dictionary, List<Figure> figures) {
        this.dictionary = dictionary;
        this.figures = figures;
    }

    List<Check> checks() {
        List<Check> checks = new ArrayList<>();
        for (Figure figure : figures) {
            if (figure.isValue()) {
                average(figure).ifPresent(checks::add);
            }
            if (figure.isKind(Kind.CHANGE) && (figure.is("coop.count") || figure.is("coop.active"))) {
                rollForward(figure).ifPresent(checks::add);
            }
        }
        return checks;
    }

    private Optional<Check> average(Figure average) {
        Indicator indicator = dictionary.get(average.statement().indicator());
        Optional<Figure> total = term(indicator.numerator(), average);
        Optional<Figure> count = term(indicator.denominator(), average);
        if (!indicator.isAverage()
                || total.isEmpty()
                || count.isEmpty()
                || count.get().value().signum() <= 0) {
            return Optional.empty();
        }
        BigDecimal computed = total.get().value().divide(count.get().value(), Judgement.EXACT_ENOUGH);
        Verdict verdict =
                Judgement.of(computed, average.value(), average.resolution(), average, total.get(), count.get());
        String shown = average.written(
                computed.setScale(computed.compareTo(BigDecimal.valueOf(1000)) > 0 ? 0 : 2, RoundingMode.HALF_UP));
        return Optional.of(new Check(
                Rule.AVERAGE,
                verdict,
                total.get().written() + " / " + count.get().written() + " = " + shown
                        + (verdict == Verdict.HOLDS ? ", khớp " : ", văn bản ghi ") + average.written(),
                List.of(total.get().index(), count.get().index(), average.index())));
    }

    private Optional<Figure> term(Optional<Formula> formula, Figure like) {
        if (formula.isEmpty()
                || formula.get().weightsItself()
                || formula.get().terms().size() != 1) {
            return Optional.empty();
        }
        Formula.Term term = formula.get().terms().getFirst();
        return find(term.indicator(), like);
    }

    private Optional<Figure> find(String indicator, Figure like) {
        return figures.stream()
                .filter(f -> f.isValue()
                        && f.is(indicator)
                        && f.breakdown().equals(like.breakdown())
                        && f.samePlaceAndTime(like))
                .findFirst();
    }

    /** Reports often leave out those that started again or merged: a difference among active ones decides nothing. */
    private Optional<Check> rollForward(Figure change) {
        Optional<Figure> founded = find("coop.new", change);
        Optional<Figure> dissolved = find("coop.dissolved", change);
        if (founded.isEmpty() || dissolved.isEmpty() || !startsAfterBase(change)) {
            return Optional.empty();
        }
        Optional<Figure> merged = find("coop.merged", change);
        BigDecimal computed = founded.get().value().subtract(dissolved.get().value());
        StringBuilder written = new StringBuilder(
                founded.get().written() + " − " + dissolved.get().written());
        List<Integer> used = new ArrayList<>(
                List.of(change.index(), founded.get().index(), dissolved.get().index()));
        if (merged.isPresent()) {
            computed = computed.subtract(merged.get().value());
            written.append(" − ").append(merged.get().written());
            used.add(merged.get().index());
        }
        boolean equal = computed.compareTo(change.value()) == 0;
        Verdict verdict = equal ? Verdict.HOLDS : change.is("coop.active") ? Verdict.UNDECIDED : Verdict.FAILS;
        written.append(" = ").append(VietnameseNumber.write(computed));
        if (!equal) {
            written.append(", văn bản ghi thay đổi ").append(change.written());
        }
        return Optional.of(new Check(Rule.ROLL_FORWARD, verdict, written.toString(), used));
    }

    private static boolean startsAfterBase(Figure change) {
        Optional<Period> base = change.statement().base();
        return base.isPresent()
                && change.period().isPresent()
                && base.get().last().plusDays(1).equals(change.period().get().first());
    }
}

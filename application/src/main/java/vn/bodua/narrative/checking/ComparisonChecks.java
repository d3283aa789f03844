package vn.bodua.narrative.checking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.bodua.indicator.Breakdown;
import vn.bodua.indicator.Dictionary;
import vn.bodua.indicator.Formula;
import vn.bodua.indicator.Indicator;
import vn.bodua.narrative.Check;
import vn.bodua.narrative.Check.Rule;
import vn.bodua.narrative.Check.Verdict;
import vn.bodua.narrative.Derived;
import vn.bodua.narrative.Statement.Kind;
import vn.bodua.quantity.Qualifier;
import vn.bodua.quantity.Quantity;
import vn.bodua.quantity.VietnameseNumber;

/** Changes against their base, percents of plan against the target, shares against part and whole; and what they imply. */
final class ComparisonChecks {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Dictionary dictionary;
    private final List<Figure> figures;
    private final List<Check> checks = new ArrayList<>();
    private final List<Derived> derived = new ArrayList<>();

    ComparisonChecks(Dictionary dictionary, List<Figure> figures) {
        this.dictionary = dictionary;
        this.figures = figures;
        for (Figure figure : figures) {
            if (figure.statement().quantity().upper().isPresent()) {
                continue;
            }
            switch (figure.statement().kind()) {
                case CHANGE -> change(figure);
                case CHANGE_PERCENT -> changePercent(figure);
                case PLAN_PERCENT -> plan(figure);
                case SHARE -> share(figure);
                default -> {}
            }
        }
    }

    List<Check> checks() {
        return checks;
    }

    List<Derived> derived() {
        return derived;
    }

    /** The level that a comparison belongs to: the one that it follows, else the same cell anywhere in the text. */
    private Optional<Figure> level(Figure comparison) {
        if (comparison.of() >= 0
                && figures.get(comparison.of()).isLevel()
                && figures.get(comparison.of()).sameCell(comparison)) {
            return Optional.of(figures.get(comparison.of()));
        }
        return figures.stream()
                .filter(f -> f.isLevel() && f.sameCell(comparison))
                .findFirst();
    }

    /** The same cell at the base period, when the text states it. */
    private Optional<Figure> earlier(Figure comparison) {
        return figures.stream()
                .filter(f -> f.isValue()
                        && comparison.statement().base().isPresent()
                        && f.period().equals(comparison.statement().base())
                        && f.statement().unit().equals(comparison.statement().unit())
                        && f.is(comparison.statement().indicator())
                        && f.breakdown().equals(comparison.breakdown()))
                .findFirst();
    }

    private void change(Figure change) {
        Optional<Figure> level = level(change);
        if (level.isEmpty()) {
            return;
        }
        Optional<Figure> earlier = earlier(change);
        if (earlier.isPresent()) {
            BigDecimal computed = level.get().value().subtract(earlier.get().value());
            Verdict verdict = Judgement.of(
                    computed,
                    change.value(),
                    tolerance(change, level.get(), earlier.get()),
                    change,
                    level.get(),
                    earlier.get());
            checks.add(new Check(
                    Rule.CHANGE,
                    verdict,
                    level.get().written() + " − " + earlier.get().written() + " = "
                            + level.get().written(computed)
                            + (verdict == Verdict.HOLDS ? "" : ", văn bản ghi " + change.written()),
                    List.of(level.get().index(), change.index(), earlier.get().index())));
            return;
        }
        BigDecimal before = level.get().value().subtract(change.value());
        if (change.statement().base().isPresent()
                && before.signum() >= 0
                && level.get().isValue()) {
            boolean exact = !change.isLoose() && !level.get().isLoose();
            derived.add(new Derived(
                    change.statement().unit(),
                    change.statement().base().get(),
                    change.statement().indicator(),
                    change.breakdown(),
                    Kind.VALUE,
                    Quantity.of(
                            before,
                            level.get().statement().quantity().measure(),
                            exact
                                    ? Qualifier.EXACT
                                    : change.isLoose()
                                            ? Qualifier.ABOUT
                                            : level.get().qualifier()),
                    level.get().written() + (change.value().signum() < 0 ? " + " : " − ")
                            + level.get().written(change.value().abs()) + " = "
                            + level.get().written(before),
                    change.index()));
        }
    }

    private static BigDecimal tolerance(Figure... figures) {
        BigDecimal sum = BigDecimal.ZERO;
        boolean counts = true;
        for (Figure figure : figures) {
            sum = sum.add(figure.resolution());
            counts &= figure.resolution().compareTo(BigDecimal.ONE) == 0;
        }
        return counts ? BigDecimal.ZERO : sum;
    }

    private void changePercent(Figure percent) {
        Optional<Figure> level = level(percent);
        if (level.isEmpty()) {
            return;
        }
        Optional<Figure> change = figures.stream()
                .filter(f -> f.isKind(Kind.CHANGE)
                        && f.sameCell(percent)
                        && f.statement().base().equals(percent.statement().base()))
                .findFirst();
        Optional<Figure> earlier = earlier(percent);
        BigDecimal before;
        Figure other;
        if (earlier.isPresent()) {
            before = earlier.get().value();
            other = earlier.get();
        } else if (change.isPresent()) {
            before = level.get().value().subtract(change.get().value());
            other = change.get();
        } else {
            return;
        }
        if (before.signum() <= 0) {
            return;
        }
        BigDecimal difference = level.get().value().subtract(before);
        BigDecimal computed = difference.multiply(HUNDRED).divide(before, Judgement.EXACT_ENOUGH);
        Verdict verdict = Judgement.of(computed, percent.value(), percent.resolution(), percent, level.get(), other);
        checks.add(new Check(
                Rule.CHANGE,
                verdict,
                level.get().written(difference.abs()) + " / " + level.get().written(before) + " = "
                        + shown(computed.abs(), percent) + said(verdict, percent),
                List.of(level.get().index(), other.index(), percent.index())));
    }

    private static String shown(BigDecimal percent, Figure printed) {
        int scale = Math.max(2, printed.resolution().scale() + 1);
        BigDecimal shown = percent.setScale(scale, RoundingMode.HALF_UP);
        BigDecimal stripped = shown.stripTrailingZeros();
        boolean whole = stripped.scale() <= 0;
        return VietnameseNumber.write(whole ? stripped.setScale(0) : shown) + "%";
    }

    private static String said(Verdict verdict, Figure percent) {
        return (verdict == Verdict.HOLDS ? ", khớp " : ", văn bản ghi ") + percent.percent();
    }

    private void plan(Figure percent) {
        Optional<Figure> level = level(percent);
        if (level.isEmpty() || percent.value().signum() <= 0) {
            return;
        }
        Optional<Figure> target = figures.stream()
                .filter(f -> f.isKind(Kind.TARGET)
                        && f.isLevel()
                        && f.index() != level.get().index()
                        && f.is(percent.statement().indicator())
                        && f.breakdown().equals(percent.breakdown())
                        && f.statement().unit().equals(percent.statement().unit())
                        && f.period().equals(percent.statement().base()))
                .findFirst();
        if (target.isPresent() && target.get().value().signum() > 0) {
            BigDecimal computed =
                    level.get().value().multiply(HUNDRED).divide(target.get().value(), Judgement.EXACT_ENOUGH);
            Verdict verdict =
                    Judgement.of(computed, percent.value(), percent.resolution(), percent, level.get(), target.get());
            checks.add(new Check(
                    Rule.PLAN,
                    verdict,
                    level.get().written() + " / " + target.get().written() + " = " + shown(computed, percent)
                            + said(verdict, percent),
                    List.of(level.get().index(), percent.index(), target.get().index())));
            return;
        }
        if (level.get().resolution().compareTo(BigDecimal.ONE) == 0) {
            impliedTarget(percent, level.get());
        }
    }

    private void impliedTarget(Figure percent, Figure level) {
        ImpliedTarget implied = ImpliedTarget.of(level.value(), percent.value(), percent.resolution());
        boolean loose = percent.isLoose() || level.isLoose();
        Verdict verdict = loose ? Verdict.UNDECIDED : implied.verdict();
        String explanation = loose
                ? "%s, %s kế hoạch: chỉ tiêu tính ngược khoảng %s"
                        .formatted(
                                level.statement().quote().text(),
                                percent.statement().quote().text(),
                                VietnameseNumber.write(implied.computed()))
                : switch (implied.verdict()) {
                    case HOLDS ->
                        "%s = %s của chỉ tiêu %s"
                                .formatted(
                                        level.written(), percent.percent(), VietnameseNumber.write(implied.target()));
                    case UNDECIDED ->
                        "%s = %s ứng với chỉ tiêu %s, không phải số tròn"
                                .formatted(
                                        level.written(), percent.percent(), VietnameseNumber.write(implied.target()));
                    case FAILS ->
                        "%s = %s không ứng với chỉ tiêu tròn nào (tính ngược được %s)"
                                .formatted(
                                        level.written(), percent.percent(), VietnameseNumber.write(implied.computed()));
                };
        checks.add(new Check(Rule.PLAN, verdict, explanation, List.of(level.index(), percent.index())));
        if (!loose && verdict == Verdict.HOLDS && percent.statement().base().isPresent()) {
            derived.add(new Derived(
                    percent.statement().unit(),
                    percent.statement().base().get(),
                    percent.statement().indicator(),
                    percent.breakdown(),
                    Kind.TARGET,
                    Quantity.of(implied.target(), level.statement().quantity().measure(), Qualifier.EXACT),
                    level.written() + " / " + percent.percent() + " = " + VietnameseNumber.write(implied.target()),
                    percent.index()));
        }
    }

    private void share(Figure share) {
        Optional<Figure> part = level(share);
        Optional<Figure> whole = whole(share);
        if (part.isEmpty()
                || whole.isEmpty()
                || whole.get().value().signum() <= 0
                || Objects.equals(whole.get(), part.get())) {
            return;
        }
        BigDecimal computed =
                part.get().value().multiply(HUNDRED).divide(whole.get().value(), Judgement.EXACT_ENOUGH);
        Verdict verdict = Judgement.of(computed, share.value(), share.resolution(), share, part.get(), whole.get());
        checks.add(new Check(
                Rule.SHARE,
                verdict,
                part.get().written() + " / " + whole.get().written() + " = " + shown(computed, share)
                        + said(verdict, share),
                List.of(part.get().index(), whole.get().index(), share.index())));
    }

    /** Of a part its indicator undivided; of effective, rated, certified ones the count that they are among. */
    private Optional<Figure> whole(Figure share) {
        String code = share.statement().indicator();
        if (!share.breakdown().isWhole()) {
            Optional<Figure> undivided = cell(share, code, Breakdown.NONE);
            if (undivided.isPresent() || share.breakdown().codes().size() == 1) {
                return undivided;
            }
        }
        Optional<String> denominator = dictionary
                .indicator(code + "_share")
                .flatMap(Indicator::denominator)
                .filter(f -> f.terms().size() == 1 && !f.weightsItself())
                .map(f -> f.terms().getFirst())
                .map(Formula.Term::indicator);
        String family = code.startsWith("rating.") ? "coop.count" : code.substring(0, code.indexOf('.')) + ".count";
        return denominator
                .flatMap(d -> cell(share, d, share.breakdown()))
                .or(() -> cell(share, family, share.breakdown()));
    }

    private Optional<Figure> cell(Figure like, String indicator, Breakdown breakdown) {
        return figures.stream()
                .filter(f ->
                        f.isLevel() && f.is(indicator) && f.breakdown().equals(breakdown) && f.samePlaceAndTime(like))
                .findFirst();
    }
}

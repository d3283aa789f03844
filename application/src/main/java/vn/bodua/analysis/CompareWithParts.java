package vn.bodua.analysis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.bodua.access.Actor;
import vn.bodua.access.Permission;
import vn.bodua.access.Permitted;
import vn.bodua.access.Subject;
import vn.bodua.analysis.PartsTable.Addition;
import vn.bodua.analysis.PartsTable.Constituent;
import vn.bodua.analysis.PartsTable.Row;
import vn.bodua.indicator.Breakdown;
import vn.bodua.indicator.Dictionary;
import vn.bodua.indicator.Formula;
import vn.bodua.indicator.Indicator;
import vn.bodua.ledger.Belief;
import vn.bodua.ledger.Figure;
import vn.bodua.ledger.Figures;
import vn.bodua.organization.Unit;
import vn.bodua.organization.UnitId;
import vn.bodua.organization.Units;
import vn.bodua.quantity.Qualifier;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.time.Period;

/**
 * Sets the figure claimed for a whole beside what its parts claim: the sum of the parts, how many have reported, the
 * difference. Parts are those of the period's last day; they are shown as they were or in the boundaries of another day,
 * which never changes the total. Averages and ratios are recomputed from numerator and denominator, never added.
 *
 * <p>Refusals: {@code INDICATOR_UNKNOWN}, {@code BREAKDOWN_UNKNOWN}, {@code UNIT_UNKNOWN}, {@code UNIT_NOT_AT_DATE}.
 */
@Component
public class CompareWithParts {

    private final Figures figures;
    private final Units units;
    private final Dictionary dictionary;

    CompareWithParts(Figures figures, Units units, Dictionary dictionary) {
        this.figures = figures;
        this.units = units;
        this.dictionary = dictionary;
    }

    @Permitted(Permission.SEE_FIGURES)
    public Outcome<PartsTable> compare(
            Actor actor,
            @Subject UnitId whole,
            String indicator,
            Breakdown breakdown,
            Period period,
            Boundaries boundaries,
            Belief belief) {
        Optional<Unit> unit = units.byId(whole);
        if (unit.isEmpty()) {
            return Outcome.refused(Refusal.of(
                    RefusalCode.UNIT_UNKNOWN,
                    "unit",
                    whole.value(),
                    "date",
                    period.last().toString()));
        }
        List<Unit> parts = partsOn(unit.get(), period.last());
        if (parts.isEmpty() && !unit.get().existsOn(period.last())) {
            return Outcome.refused(Refusal.of(
                    RefusalCode.UNIT_NOT_AT_DATE,
                    "unit",
                    unit.get().nameOn(period.last()).full(),
                    "date",
                    period.last().toString(),
                    "existence",
                    unit.get().describeExistence()));
        }
        return dictionary
                .check(indicator, breakdown)
                .map(i -> table(unit.get(), i, breakdown, period, boundaries, belief, parts));
    }

    /** The parts of a unit on a day; for a unit formed later, the units that its territory consisted of. */
    private List<Unit> partsOn(Unit whole, LocalDate day) {
        return whole.existsOn(day) ? units.parts(whole.id(), day) : units.predecessorsOn(whole.id(), day);
    }

    private PartsTable table(
            Unit whole,
            Indicator indicator,
            Breakdown breakdown,
            Period period,
            Boundaries boundaries,
            Belief belief,
            List<Unit> parts) {
        List<UnitId> ids = new ArrayList<>(parts.stream().map(Unit::id).toList());
        ids.add(whole.id());
        AcceptedLookup accepted = new AcceptedLookup(figures, ids, period, belief);
        List<Constituent> constituents = parts.stream()
                .map(p -> new Constituent(p, accepted.of(p.id(), indicator, breakdown)))
                .toList();
        Addition addition =
                switch (indicator.acrossUnits()) {
                    case SUM -> Addition.SUM;
                    case RATIO -> Addition.RATIO;
                    case NONE -> Addition.NONE;
                };
        List<Row> rows = grouped(constituents, boundaries, period.last()).entrySet().stream()
                .map(e -> row(e.getKey(), e.getValue(), indicator, breakdown, addition, accepted, boundaries))
                .toList();
        return new PartsTable(
                whole,
                indicator,
                breakdown,
                period,
                boundaries,
                accepted.of(whole.id(), indicator, breakdown),
                rows,
                together(constituents, indicator, breakdown, addition, accepted),
                addition,
                (int) constituents.stream()
                        .filter(c -> c.figure().isPresent()
                                || addition == Addition.RATIO
                                        && fraction(c, indicator, breakdown, accepted)
                                                .isPresent())
                        .count(),
                constituents.size());
    }

    /** A unit as it is to be shown, and whether it also covers territory beyond the parts grouped under it. */
    private record Shown(Unit unit, boolean partial) {}

    private Map<Shown, List<Constituent>> grouped(
            List<Constituent> constituents, Boundaries boundaries, LocalDate then) {
        Map<Unit, List<Constituent>> byUnit = new LinkedHashMap<>();
        for (Constituent constituent : constituents) {
            Unit shown =
                    switch (boundaries) {
                        case Boundaries.AsThen t -> constituent.unit();
                        case Boundaries.AsOn(LocalDate day) ->
                            units.asOn(constituent.unit().id(), day).orElse(constituent.unit());
                    };
            byUnit.computeIfAbsent(shown, u -> new ArrayList<>()).add(constituent);
        }
        Map<Shown, List<Constituent>> grouped = new LinkedHashMap<>();
        byUnit.forEach((unit, its) -> grouped.put(new Shown(unit, coversMore(unit, its, then)), its));
        return grouped;
    }

    private boolean coversMore(Unit shown, List<Constituent> constituents, LocalDate then) {
        List<UnitId> covered = constituents.stream().map(c -> c.unit().id()).toList();
        return !shown.existsOn(then)
                && units.predecessorsOn(shown.id(), then).stream().map(Unit::id).anyMatch(p -> !covered.contains(p));
    }

    private Row row(
            Shown shown,
            List<Constituent> constituents,
            Indicator indicator,
            Breakdown breakdown,
            Addition addition,
            AcceptedLookup accepted,
            Boundaries boundaries) {
        List<Unit> inseparable =
                switch (boundaries) {
                    case Boundaries.AsThen t -> List.of();
                    case Boundaries.AsOn(LocalDate day) ->
                        shown.unit().existsOn(day)
                                ? List.of()
                                : units.predecessorsOn(shown.unit().id(), day);
                };
        Optional<BigDecimal> value = constituents.size() == 1
                ? constituents
                        .getFirst()
                        .figure()
                        .filter(CompareWithParts::canBeAdded)
                        .map(f -> f.quantity().value())
                : together(constituents, indicator, breakdown, addition, accepted);
        return new Row(shown.unit(), constituents, value, shown.partial(), inseparable);
    }

    private Optional<BigDecimal> together(
            List<Constituent> constituents,
            Indicator indicator,
            Breakdown breakdown,
            Addition addition,
            AcceptedLookup accepted) {
        return switch (addition) {
            case SUM ->
                constituents.stream()
                        .flatMap(c -> c.figure().stream())
                        .filter(CompareWithParts::canBeAdded)
                        .map(f -> f.quantity().value())
                        .reduce(BigDecimal::add);
            case RATIO -> recomputed(constituents, indicator, breakdown, accepted);
            case NONE -> Optional.empty();
        };
    }

    private static boolean canBeAdded(Figure figure) {
        return figure.quantity().qualifier() != Qualifier.RANGE;
    }

    /** Σ numerator ÷ Σ denominator over the units that have both; in percent for a share. */
    private Optional<BigDecimal> recomputed(
            List<Constituent> constituents, Indicator ratio, Breakdown breakdown, AcceptedLookup accepted) {
        BigDecimal numerator = BigDecimal.ZERO;
        BigDecimal denominator = BigDecimal.ZERO;
        for (Constituent constituent : constituents) {
            Optional<Fraction> its = fraction(constituent, ratio, breakdown, accepted);
            if (its.isPresent()) {
                numerator = numerator.add(its.get().numerator());
                denominator = denominator.add(its.get().denominator());
            }
        }
        if (denominator.signum() == 0) {
            return Optional.empty();
        }
        BigDecimal scaled = ratio.isShare() ? numerator.movePointRight(2) : numerator;
        return Optional.of(scaled.divide(denominator, MathContext.DECIMAL64));
    }

    /** What one unit brings to a ratio, above and below the line. */
    private record Fraction(BigDecimal numerator, BigDecimal denominator) {}

    private Optional<Fraction> fraction(
            Constituent constituent, Indicator ratio, Breakdown breakdown, AcceptedLookup accepted) {
        Formula above = ratio.numerator().orElseThrow();
        UnitId unit = constituent.unit().id();
        Optional<BigDecimal> numerator = sum(above, unit, breakdown, accepted);
        if (above.weightsItself()) {
            numerator = numerator.flatMap(weight -> constituent
                    .figure()
                    .filter(CompareWithParts::canBeAdded)
                    .map(f -> f.quantity().value().multiply(weight)));
        }
        Optional<BigDecimal> denominator = sum(ratio.denominator().orElseThrow(), unit, breakdown, accepted);
        return numerator.flatMap(n -> denominator.map(d -> new Fraction(n, d)));
    }

    private Optional<BigDecimal> sum(Formula formula, UnitId unit, Breakdown breakdown, AcceptedLookup accepted) {
        BigDecimal total = BigDecimal.ZERO;
        for (Formula.Term term : formula.terms()) {
            Breakdown both = new Breakdown(
                    java.util.stream.Stream.concat(term.breakdown().codes().stream(), breakdown.codes().stream())
                            .toList());
            Optional<Figure> figure =
                    accepted.of(unit, dictionary.get(term.indicator()), both).filter(CompareWithParts::canBeAdded);
            if (figure.isEmpty()) {
                return Optional.empty();
            }
            total = total.add(figure.get().quantity().value());
        }
        return Optional.of(total);
    }
}

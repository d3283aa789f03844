package vn.bodua.analysis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.bodua.analysis.PartsTable.Addition;
import vn.bodua.analysis.PartsTable.Constituent;
import vn.bodua.analysis.PartsTable.Row;
import vn.bodua.indicator.Breakdown;
import vn.bodua.indicator.Dictionary;
import vn.bodua.indicator.Formula;
import vn.bodua.indicator.Indicator;
import vn.bodua.ledger.Figure;
import vn.bodua.organization.Portion;
import vn.bodua.organization.Unit;
import vn.bodua.organization.UnitId;
import vn.bodua.organization.Units;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.time.Period;

/**
 * Tables of wholes and parts over one state of the units, which need not be that of today: what a reorganization would
 * change is seen by comparing two.
 */
final class Comparison {

    private final AcceptedFigures figures;
    private final Units units;
    private final Dictionary dictionary;

    Comparison(AcceptedFigures figures, Units units, Dictionary dictionary) {
        this.figures = figures;
        this.units = units;
        this.dictionary = dictionary;
    }

    Outcome<PartsTable> of(UnitId whole, String indicator, Breakdown breakdown, Period period, Boundaries boundaries) {
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
                .map(i -> table(unit.get(), i, breakdown, period, boundaries, parts));
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
            List<Unit> parts) {
        List<UnitId> ids = new ArrayList<>(parts.stream().map(Unit::id).toList());
        ids.add(whole.id());
        AcceptedLookup accepted = new AcceptedLookup(figures, ids, period);
        List<Constituent> constituents = parts.stream()
                .map(p -> Constituent.all(p, accepted.of(p.id(), indicator, breakdown)))
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
            switch (boundaries) {
                case Boundaries.AsThen t ->
                    byUnit.computeIfAbsent(constituent.unit(), u -> new ArrayList<>())
                            .add(constituent);
                case Boundaries.AsOn(LocalDate day) -> {
                    List<Portion> portions = units.portionsOn(constituent.unit().id(), then, day);
                    List<Constituent> pieces = constituent.apportioned(portions);
                    for (int i = 0; i < portions.size(); i++) {
                        byUnit.computeIfAbsent(portions.get(i).unit(), u -> new ArrayList<>())
                                .add(pieces.get(i));
                    }
                }
            }
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
                ? constituents.getFirst().amount()
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
            case SUM -> constituents.stream().flatMap(c -> c.amount().stream()).reduce(BigDecimal::add);
            case RATIO -> recomputed(constituents, indicator, breakdown, accepted);
            case NONE -> Optional.empty();
        };
    }

    /** Σ numerator ÷ Σ denominator over the units that have both; in percent for a share. */
    private Optional<BigDecimal> recomputed(
            List<Constituent> constituents, Indicator ratio, Breakdown breakdown, AcceptedLookup accepted) {
        BigDecimal numerator = BigDecimal.ZERO;
        BigDecimal denominator = BigDecimal.ZERO;
        for (Constituent constituent : constituents) {
            Optional<Fraction> its = fraction(constituent, ratio, breakdown, accepted);
            if (its.isPresent()) {
                numerator = numerator.add(its.get().numerator().multiply(constituent.share()));
                denominator = denominator.add(its.get().denominator().multiply(constituent.share()));
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
                    .filter(Constituent::canBeAdded)
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
                    accepted.of(unit, dictionary.get(term.indicator()), both).filter(Constituent::canBeAdded);
            if (figure.isEmpty()) {
                return Optional.empty();
            }
            total = total.add(figure.get().quantity().value());
        }
        return Optional.of(total);
    }
}

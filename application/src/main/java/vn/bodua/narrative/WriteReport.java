package vn.bodua.narrative;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.bodua.access.Actor;
import vn.bodua.access.Permission;
import vn.bodua.access.Permitted;
import vn.bodua.access.Subject;
import vn.bodua.indicator.Dictionary;
import vn.bodua.indicator.Indicator;
import vn.bodua.ledger.Belief;
import vn.bodua.ledger.Cell;
import vn.bodua.ledger.Figure;
import vn.bodua.ledger.FigureKind;
import vn.bodua.ledger.Figures;
import vn.bodua.ledger.Source;
import vn.bodua.narrative.writing.Material;
import vn.bodua.narrative.writing.ReportWriter;
import vn.bodua.narrative.writing.WrittenReport;
import vn.bodua.organization.KnownUnits;
import vn.bodua.organization.Unit;
import vn.bodua.organization.UnitId;
import vn.bodua.quantity.Qualifier;
import vn.bodua.quantity.Quantity;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.time.BusinessClock;
import vn.bodua.time.Period;

/**
 * Writes the report of a unit and a period from what the ledger accepts: the unit's own figures, those of the same period
 * a year before, targets that are due from then on, and what its parts reported. What is missing is said in the report.
 *
 * <p>Refusals: {@code UNIT_UNKNOWN}, {@code UNIT_NOT_AT_DATE}, {@code PERIOD_IN_FUTURE}, {@code NOTHING_TO_WRITE}.
 */
@Component
public class WriteReport {

    private final Figures figures;
    private final KnownUnits units;
    private final Dictionary dictionary;
    private final DocumentTables documents;
    private final BusinessClock clock;

    WriteReport(
            Figures figures, KnownUnits units, Dictionary dictionary, DocumentTables documents, BusinessClock clock) {
        this.figures = figures;
        this.units = units;
        this.dictionary = dictionary;
        this.documents = documents;
        this.clock = clock;
    }

    @Permitted(Permission.WRITE_REPORTS)
    public Outcome<WrittenReport> write(Actor actor, @Subject UnitId id, Period period) {
        Optional<Unit> found = units.now().byId(id);
        if (found.isEmpty()) {
            return Outcome.refused(Refusal.of(
                    RefusalCode.UNIT_UNKNOWN,
                    "unit",
                    id.value(),
                    "date",
                    period.last().toString()));
        }
        Unit unit = found.get();
        if (!unit.existsOn(period.last())) {
            return Outcome.refused(Refusal.of(
                    RefusalCode.UNIT_NOT_AT_DATE,
                    "unit",
                    unit.nameOn(period.last()).full(),
                    "date",
                    period.last().toString(),
                    "existence",
                    unit.describeExistence()));
        }
        if (period.first().isAfter(clock.today())) {
            return Outcome.refused(Refusal.of(
                    RefusalCode.PERIOD_IN_FUTURE,
                    "period",
                    period.code(),
                    "today",
                    clock.today().toString()));
        }
        Material material = material(unit, period);
        boolean anyOfThePeriod = material.entries().stream()
                .anyMatch(e -> e.kind() == Material.Kind.VALUE && e.period().equals(period));
        return anyOfThePeriod
                ? Outcome.done(new ReportWriter(dictionary).compose(material, clock.today()))
                : Outcome.refused(Refusal.of(
                        RefusalCode.NOTHING_TO_WRITE,
                        "unit",
                        unit.nameOn(period.last()).name(),
                        "period",
                        period.code()));
    }

    private Material material(Unit unit, Period period) {
        // The reports of provinces are about them; nobody waits for figures of every commune by itself.
        List<Unit> parts = units.now().parts(unit.id(), period.last()).stream()
                .filter(part -> !part.kind().isBelowProvinces())
                .toList();
        Map<Cell, Figure> chosen = new LinkedHashMap<>();
        ownFigures(unit, period).forEach((cell, figure) -> chosen.put(cell, figure));
        Map<Cell, List<Figure>> ofParts = new LinkedHashMap<>();
        for (Unit part : parts) {
            for (Figure figure : figures.acceptedOf(part.id(), Belief.NOW)) {
                placed(figure, period)
                        .filter(cell ->
                                cell.kind() == FigureKind.VALUE && cell.period().equals(period))
                        .ifPresent(cell -> {
                            chosen.putIfAbsent(cell, figure);
                            ofParts.computeIfAbsent(cell.of(unit.id()), c -> new ArrayList<>())
                                    .add(figure);
                        });
            }
        }
        Map<Long, String> titles = documents.titles(chosen.values().stream()
                .flatMap(f -> f.source().inDocument().stream())
                .map(Source.OfDocument::document)
                .collect(Collectors.toSet()));
        List<Material.Entry> entries = new ArrayList<>();
        chosen.forEach((cell, figure) -> entries.add(entry(cell, figure, titles)));
        entries.addAll(sumsOfAllParts(unit, chosen, ofParts, parts.size()));
        return new Material(
                unit,
                period,
                entries,
                parts.stream().map(p -> p.nameOn(period.last()).name()).toList());
    }

    /** The unit's own figures of the period and of the same period a year before, and its targets due from then on. */
    private Map<Cell, Figure> ownFigures(Unit unit, Period period) {
        Period yearBefore = period.samePeriodLastYear();
        Map<Cell, Figure> own = new HashMap<>();
        for (Figure figure : figures.acceptedOf(unit.id(), Belief.NOW)) {
            if (figure.cell().kind() == FigureKind.TARGET) {
                if (!figure.cell().period().last().isBefore(period.last())) {
                    own.put(figure.cell(), figure);
                }
            } else {
                placed(figure, period).ifPresent(cell -> own.merge(cell, figure, WriteReport::stated));
                placed(figure, yearBefore).ifPresent(cell -> own.merge(cell, figure, WriteReport::stated));
            }
        }
        return own;
    }

    private static Figure stated(Figure one, Figure other) {
        return one.isDerived() ? other : one;
    }

    /** The figure's cell under this period: its own, or for a stock any period that ends the same day. */
    private Optional<Cell> placed(Figure figure, Period period) {
        Period own = figure.cell().period();
        boolean stock = dictionary.get(figure.cell().indicator()).kind() == Indicator.Kind.STOCK;
        boolean same = own.equals(period) || (stock && own.last().equals(period.last()));
        return same ? Optional.of(figure.cell().in(period)) : Optional.empty();
    }

    /** Where every part has reported and the unit itself has not, the sum stands for it. */
    private List<Material.Entry> sumsOfAllParts(
            Unit unit, Map<Cell, Figure> chosen, Map<Cell, List<Figure>> ofParts, int expected) {
        List<Material.Entry> sums = new ArrayList<>();
        ofParts.forEach((cell, its) -> {
            Indicator indicator = dictionary.get(cell.indicator());
            boolean addable = indicator.acrossUnits() == Indicator.AcrossUnits.SUM
                    && its.stream().allMatch(f -> f.quantity().upper().isEmpty());
            if (!chosen.containsKey(cell) && addable && expected > 0 && its.size() == expected) {
                BigDecimal sum = its.stream().map(f -> f.quantity().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
                sums.add(new Material.Entry(
                        unit.nameOn(cell.period().last()).name(),
                        cell.indicator(),
                        cell.breakdown(),
                        cell.period(),
                        Material.Kind.VALUE,
                        Quantity.of(
                                sum,
                                its.getFirst().quantity().measure(),
                                its.stream()
                                        .map(f -> f.quantity().qualifier())
                                        .reduce((a, b) -> a == b ? a : Qualifier.ABOUT)
                                        .orElseThrow()),
                        "Cộng từ %d đơn vị".formatted(expected),
                        cell.reference()));
            }
        });
        return sums;
    }

    private Material.Entry entry(Cell cell, Figure figure, Map<Long, String> titles) {
        return new Material.Entry(
                units.now().get(cell.unit()).nameOn(cell.period().last()).name(),
                cell.indicator(),
                cell.breakdown(),
                cell.period(),
                cell.kind() == FigureKind.TARGET ? Material.Kind.TARGET : Material.Kind.VALUE,
                figure.quantity(),
                figure.source()
                        .inDocument()
                        .map(d -> titles.getOrDefault(d.document(), ""))
                        .orElse("Sổ đăng ký HTX"),
                figure.cell().reference());
    }
}

package vn.bodua.registry;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.bodua.access.Actor;
import vn.bodua.access.Permission;
import vn.bodua.access.Permitted;
import vn.bodua.access.Subject;
import vn.bodua.ledger.Cell;
import vn.bodua.ledger.ClaimId;
import vn.bodua.ledger.Figure;
import vn.bodua.ledger.Figures;
import vn.bodua.ledger.Source;
import vn.bodua.organization.KnownUnits;
import vn.bodua.organization.Unit;
import vn.bodua.organization.UnitId;
import vn.bodua.organization.UnitKind;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.time.BusinessClock;

/**
 * Shows what a counted figure was counted from: of a province each registrant with what it added, as the registry was then;
 * of the nation what was counted in each province.
 *
 * <p>Refusals: {@code FIGURE_UNKNOWN}, also for a figure that a document carries.
 */
@Component
public class ShowCounted {

    private final Figures figures;
    private final RegistryCounts counts;
    private final KnownUnits units;

    ShowCounted(Figures figures, RegistryCounts counts, KnownUnits units) {
        this.figures = figures;
        this.counts = counts;
        this.units = units;
    }

    /**
     * A counted figure.
     *
     * @param rows of a province, who added most first
     * @param provinces of the nation, the greatest first
     */
    public record Counted(Figure figure, List<Row> rows, List<Figure> provinces) {}

    /** A registrant that was counted, and what it added in units of the indicator. */
    public record Row(Named registrant, long added) {}

    @Permitted(Permission.SEE_REGISTRY)
    public Outcome<Counted> of(Actor actor, @Subject ClaimId claim) {
        Optional<Figure> found = figures.at(claim.position());
        if (found.isPresent() && found.get().source() instanceof Source.Count(long entry)) {
            Figure figure = found.get();
            boolean isProvince = units.now().get(figure.cell().unit()).kind() == UnitKind.PROVINCE;
            return Outcome.done(new Counted(
                    figure,
                    isProvince ? rows(figure, new EntryId(entry)) : List.of(),
                    isProvince ? List.of() : provinces(figure, entry)));
        }
        return Outcome.refused(Refusal.of(RefusalCode.FIGURE_UNKNOWN, "figure", claim.toString()));
    }

    private List<Row> rows(Figure figure, EntryId entry) {
        Cell cell = figure.cell();
        LocalDate counted = figure.recordedAt().atZone(BusinessClock.HANOI).toLocalDate();
        Collection<Dossier> registered = counts.registeredIn(cell.unit(), lastDay(cell, counted));
        return registered.stream()
                .map(dossier -> dossier.knownTo(entry))
                .flatMap(dossier -> Optional.ofNullable(
                        counts.added(dossier, cell.period(), counted).get(cell))
                        .map(added -> new Row(Named.of(dossier.life(), lastDay(cell, counted)), added))
                        .stream())
                .sorted(Comparator.comparing(Row::added).reversed().thenComparing(Row::registrant, Named.BY_NAME))
                .toList();
    }

    private List<Figure> provinces(Figure figure, long entry) {
        Cell whole = figure.cell();
        List<Cell> cells = units.now().downToProvinces().stream()
                .filter(unit -> unit.kind() == UnitKind.PROVINCE)
                .map(Unit::id)
                .map(province -> cellOf(province, whole))
                .toList();
        return figures.lastCounted(cells, entry).values().stream()
                .filter(part -> part.quantity().value().signum() != 0)
                .sorted(Comparator.comparing((Figure part) -> part.quantity().value())
                        .reversed()
                        .thenComparing(part -> part.cell().unit().value()))
                .toList();
    }

    private static Cell cellOf(UnitId province, Cell whole) {
        return new Cell(province, whole.indicator(), whole.breakdown(), whole.period(), whole.kind());
    }

    /** The day by whose boundaries it was counted. */
    private static LocalDate lastDay(Cell cell, LocalDate counted) {
        LocalDate last = cell.period().last();
        return last.isAfter(counted) ? counted : last;
    }
}

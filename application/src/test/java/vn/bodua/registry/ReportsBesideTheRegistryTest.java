package vn.bodua.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bodua.registry.TestRegistry.BAC_GIANG;
import static vn.bodua.registry.TestRegistry.HA_NOI;
import static vn.bodua.registry.TestRegistry.refusal;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.bodua.indicator.Breakdown;
import vn.bodua.ledger.Cell;
import vn.bodua.ledger.ClaimId;
import vn.bodua.ledger.Figure;
import vn.bodua.ledger.NewFigure;
import vn.bodua.ledger.Source;
import vn.bodua.ledger.TestFigures;
import vn.bodua.organization.UnitId;
import vn.bodua.quantity.Quantity;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.registry.Reconcile.Line;
import vn.bodua.registry.Reconcile.Reason;
import vn.bodua.time.Period;

/** What a province reports and what the registry counts, side by side, with the names behind both. */
class ReportsBesideTheRegistryTest {

    private static final UnitId BAC_NINH = TestRegistry.BAC_NINH_2025;
    private static final Period NINE_MONTHS = Period.toMonth(2026, 9);

    private final TestRegistry registry = new TestRegistry();

    private RegistrantId founded(String name, String day) {
        return registry.founded(LegalKind.COOPERATIVE, TestRegistry.at(BAC_NINH, "Tân Tiến", name), day);
    }

    private static Cell cell(UnitId unit, String indicator, Period period) {
        return Cell.ofValue(unit, indicator, Breakdown.NONE, period);
    }

    /** A report that states so much, come a minute later than whatever was before and a minute before what follows. */
    private Figure reported(Cell cell, long value, String measure) {
        registry.clock.forward(Duration.ofMinutes(1));
        long document = TestFigures.document(registry.database.sql(), registry.clock, "Báo cáo của Bắc Ninh", value);
        Figure figure = registry.database
                .transaction()
                .execute(in -> registry.entering.enter(
                        List.of(new NewFigure(
                                cell,
                                Quantity.exactly(Long.toString(value), measure),
                                new Source.Sentence(document, 0, "toàn tỉnh có " + value))),
                        "an"))
                .getFirst();
        registry.clock.forward(Duration.ofMinutes(1));
        return figure;
    }

    private Line line(String indicator) {
        return registry.reconcile.of(registry.an, BAC_NINH, Optional.of(NINE_MONTHS)).orElseThrow().lines().stream()
                .filter(l -> l.reported().cell().indicator().equals(indicator))
                .findFirst()
                .orElseThrow();
    }

    private static Map<Reason, List<String>> names(Line line) {
        return line.explained().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        e -> e.getValue().stream().map(Named::name).toList()));
    }

    @Test
    @DisplayName("a report of 3 new ones where the registry has 2 is explained by the one of the month after")
    void fewer() {
        founded("HTX Một", "2026-03-01");
        founded("HTX Hai", "2026-09-30");
        founded("HTX Ba", "2026-10-02");
        reported(cell(BAC_NINH, "coop.new", NINE_MONTHS), 3, "HTX");

        Line line = line("coop.new");
        assertThat(line.difference()).isEqualByComparingTo("-1");
        assertThat(names(line)).isEqualTo(Map.of(Reason.JUST_AFTER, List.of("HTX Ba")));
    }

    @Test
    @DisplayName("what was entered after the report came explains why the registry has more")
    void more() {
        founded("HTX Một", "2026-03-01");
        reported(cell(BAC_NINH, "coop.new", NINE_MONTHS), 1, "HTX");
        founded("HTX Muộn", "2026-04-01");

        Line line = line("coop.new");
        assertThat(line.difference()).isEqualByComparingTo("1");
        assertThat(names(line)).isEqualTo(Map.of(Reason.ENTERED_LATE, List.of("HTX Muộn")));
    }

    @Test
    @DisplayName(
            "what was withdrawn since explains why the registry has less, under the name that it was registered by")
    void withdrawn() {
        founded("HTX Một", "2026-03-01");
        RegistrantId mistaken = founded("HTX Nhầm", "2026-04-01");
        reported(cell(BAC_NINH, "coop.new", NINE_MONTHS), 2, "HTX");
        registry.withdraw.withdraw(
                registry.an,
                mistaken,
                registry.life(mistaken).events().getFirst().id(),
                "Ghi nhầm");

        assertThat(names(line("coop.new"))).isEqualTo(Map.of(Reason.CHANGED_SINCE, List.of("HTX Nhầm")));
    }

    @Test
    @DisplayName("members are fewer by those whose members nobody recorded")
    void notTold() {
        RegistrantId told = founded("HTX Một", "2020-03-01");
        founded("HTX Chưa Ghi", "2020-03-01");
        registry.counted(told, "2026-01-01", Map.of(CensusItem.MEMBERS, 40L));
        reported(cell(BAC_NINH, "coop.members", NINE_MONTHS), 70, "người");

        Line line = line("coop.members");
        assertThat(line.difference()).isEqualByComparingTo("-30");
        assertThat(names(line)).isEqualTo(Map.of(Reason.NOT_TOLD, List.of("HTX Chưa Ghi")));
    }

    @Test
    @DisplayName("where both agree nobody is named, and an indicator that no registry counts is not compared")
    void agree() {
        founded("HTX Một", "2026-03-01");
        reported(cell(BAC_NINH, "coop.new", NINE_MONTHS), 1, "HTX");
        reported(cell(BAC_NINH, "alliance.staff", NINE_MONTHS), 4, "người");

        List<Line> lines = registry.reconcile
                .of(registry.an, BAC_NINH, Optional.empty())
                .orElseThrow()
                .lines();
        assertThat(lines).singleElement().satisfies(line -> {
            assertThat(line.agrees()).isTrue();
            assertThat(line.explained()).isEmpty();
        });
    }

    @Test
    @DisplayName("nothing on record is a zero beside what was reported")
    void nothing() {
        reported(cell(BAC_NINH, "coop.dissolved", NINE_MONTHS), 2, "HTX");
        Line line = line("coop.dissolved");
        assertThat(line.counted()).isEmpty();
        assertThat(line.difference()).isEqualByComparingTo("-2");
    }

    @Test
    @DisplayName("a counted figure lists who was counted, as the registry was when it was counted")
    void rows() {
        RegistrantId one = founded("HTX Một", "2026-03-01");
        founded("HTX Hai", "2026-04-01");
        Cell cell = cell(BAC_NINH, "coop.new", NINE_MONTHS);
        Figure earlier = registry.figures.lastCounted(List.of(cell)).get(cell);
        registry.withdraw.withdraw(
                registry.an, one, registry.life(one).events().getFirst().id(), "Ghi nhầm");
        Figure later = registry.figures.lastCounted(List.of(cell)).get(cell);

        assertThat(rows(earlier)).containsExactlyInAnyOrder("HTX Một 1", "HTX Hai 1");
        assertThat(rows(later)).containsExactly("HTX Hai 1");
    }

    private List<String> rows(Figure figure) {
        return registry.counted.of(registry.an, new ClaimId(figure.position())).orElseThrow().rows().stream()
                .map(row -> row.registrant().name() + " " + row.added())
                .toList();
    }

    @Test
    @DisplayName("the nation's count lists its provinces, whose sum it is")
    void provinces() {
        founded("HTX Một", "2026-03-01");
        founded("HTX Hai", "2026-04-01");
        registry.founded(LegalKind.COOPERATIVE, TestRegistry.at(HA_NOI, "Xã Ba", "HTX Ba"), "2026-05-01");
        Cell whole = cell(UnitId.NATION, "coop.new", NINE_MONTHS);
        Figure figure = registry.figures.lastCounted(List.of(whole)).get(whole);
        var counted =
                registry.counted.of(registry.an, new ClaimId(figure.position())).orElseThrow();

        assertThat(counted.rows()).isEmpty();
        assertThat(counted.provinces())
                .extracting(part -> part.cell().unit() + " " + part.quantity().code())
                .containsExactly("bac-ninh-2025 2", "ha-noi 1");
    }

    @Test
    @DisplayName("refuses to list what a document carries, what is nowhere, and what lies beyond one's reach")
    void refused() {
        founded("HTX Một", "2026-03-01");
        Cell cell = cell(BAC_NINH, "coop.new", NINE_MONTHS);
        Figure counted = registry.figures.lastCounted(List.of(cell)).get(cell);
        Figure stated = reported(cell, 5, "HTX");

        for (long figure : Set.of(stated.position(), 987_654_321L)) {
            assertThat(refusal(registry.counted.of(registry.an, new ClaimId(figure)))
                            .code())
                    .isEqualTo(RefusalCode.FIGURE_UNKNOWN);
        }
        assertThat(refusal(registry.counted.of(TestRegistry.keeperOf(HA_NOI), new ClaimId(counted.position())))
                        .code())
                .isEqualTo(RefusalCode.FIGURE_UNKNOWN);
        assertThat(refusal(registry.reconcile.of(TestRegistry.keeperOf(HA_NOI), BAC_GIANG, Optional.empty()))
                        .code())
                .isEqualTo(RefusalCode.UNIT_NOT_IN_REACH);
    }

    @Test
    @DisplayName("the periods to choose from are those reported for, the latest first")
    void periods() {
        reported(cell(BAC_NINH, "coop.new", NINE_MONTHS), 1, "HTX");
        reported(cell(BAC_NINH, "coop.new", Period.half(2026, 1)), 2, "HTX");
        reported(cell(BAC_NINH, "coop.new", Period.day(LocalDate.of(2026, 5, 5))), 3, "HTX");
        assertThat(registry.reconcile
                        .of(registry.an, BAC_NINH, Optional.empty())
                        .orElseThrow()
                        .periods())
                .containsExactly(NINE_MONTHS, Period.half(2026, 1));
    }
}

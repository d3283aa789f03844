package vn.bodua.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.bodua.access.Actor;
import vn.bodua.access.Role;
import vn.bodua.access.TestActors;
import vn.bodua.indicator.Breakdown;
import vn.bodua.ledger.Belief;
import vn.bodua.ledger.Cell;
import vn.bodua.ledger.TestLedger;
import vn.bodua.organization.Decision;
import vn.bodua.organization.MergeUnits;
import vn.bodua.organization.Naming;
import vn.bodua.organization.Part;
import vn.bodua.organization.Preview;
import vn.bodua.organization.TestReorganizing;
import vn.bodua.organization.UnitId;
import vn.bodua.quantity.Quantity;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.time.Period;

@DisplayName("A reorganization that is decided")
class ReorganizingKeepsTotalsTest {

    private static final LocalDate DAY = LocalDate.of(2028, 1, 1);
    private static final LocalDate LATER = LocalDate.of(2030, 1, 1);
    private static final Period YEAR = Period.parse("2026").orElseThrow();
    private static final UnitId AN_GIANG = new UnitId("an-giang-2025");
    private static final UnitId CA_MAU = new UnitId("ca-mau-2025");
    private static final UnitId CAN_THO = new UnitId("can-tho-2025");
    private static final UnitId HA_NOI = new UnitId("ha-noi");
    private static final Actor CENTRAL = TestActors.everywhere("ban");
    private static final Decision DECISION =
            new Decision("Nghị quyết số 5/2027/QH16", LocalDate.of(2027, 10, 1), "Quốc hội", "");

    private static TestLedger ledger;
    private static TestReorganizing use;
    private static long report;

    @BeforeAll
    static void figures() {
        ledger = new TestLedger();
        use = new TestReorganizing(
                ledger.database(), new ReckonReorganization(ledger.figures(), ledger.dictionary()), ledger.clock());
        report = ledger.document("Báo cáo năm");
        claim(AN_GIANG, "coop.count", "287");
        claim(CA_MAU, "coop.count", "612");
        claim(CAN_THO, "coop.count", "401");
        claim(HA_NOI, "coop.count", "1943");
        claim(AN_GIANG, "coop.members", "100001");

        ledger.inTransaction(() -> use.merge.decide(
                        CENTRAL,
                        List.of(AN_GIANG, CA_MAU),
                        new MergeUnits.Newly(new Naming("Miền Tây", "tỉnh", "99")),
                        DAY,
                        DECISION))
                .orElseThrow();
        ledger.inTransaction(() -> use.split.decide(
                        CENTRAL,
                        CAN_THO,
                        List.of(part("Bắc Cần Thơ", "33.3"), part("Nam Cần Thơ", "66.7")),
                        DAY,
                        DECISION))
                .orElseThrow();
        ledger.inTransaction(() -> use.separate.decide(CENTRAL, HA_NOI, List.of(part("Hà Tây", "30")), DAY, DECISION))
                .orElseThrow();
        ledger.inTransaction(() -> use.split.decide(
                        CENTRAL,
                        new UnitId("mien-tay-2028"),
                        List.of(
                                new Part(new Part.BackTo(AN_GIANG), Optional.of(new BigDecimal("40")), List.of()),
                                new Part(new Part.BackTo(CA_MAU), Optional.of(new BigDecimal("60")), List.of())),
                        LATER,
                        DECISION))
                .orElseThrow();
    }

    private static Part part(String name, String percent) {
        return new Part(new Part.ToNew(new Naming(name, "tỉnh", "")), Optional.of(new BigDecimal(percent)), List.of());
    }

    private static void claim(UnitId unit, String indicator, String value) {
        ledger.enter(TestLedger.stated(
                Cell.ofValue(unit, indicator, Breakdown.NONE, YEAR),
                Quantity.exactly(value, ledger.dictionary().get(indicator).measure()),
                report));
    }

    private static PartsTable table(Boundaries boundaries) {
        return new Comparison(
                        AcceptedFigures.asBelieved(ledger.figures(), Belief.NOW), use.units.now(), ledger.dictionary())
                .of(UnitId.NATION, "coop.count", Breakdown.NONE, YEAR, boundaries)
                .orElseThrow();
    }

    private static BigDecimal value(PartsTable table, String unit) {
        return table.rows().stream()
                .filter(r -> r.unit().id().value().equals(unit))
                .findFirst()
                .orElseThrow()
                .value()
                .orElseThrow();
    }

    @Test
    @DisplayName("leaves the national total the same in the boundaries of every day")
    void sameTotals() {
        BigDecimal total = BigDecimal.valueOf(287 + 612 + 401 + 1943);
        for (String day : List.of("2020-01-01", "2025-07-01", "2027-12-31", "2028-01-01", "2029-06-01", "2031-01-01")) {
            PartsTable table = table(new Boundaries.AsOn(LocalDate.parse(day)));
            assertThat(table.rows().stream().flatMap(r -> r.value().stream()).reduce(BigDecimal.ZERO, BigDecimal::add))
                    .as(day)
                    .isEqualByComparingTo(total);
            assertThat(table.computed().orElseThrow()).isEqualByComparingTo(total);
        }
    }

    @Test
    @DisplayName("adds up what was merged")
    void merged() {
        assertThat(value(table(new Boundaries.AsOn(DAY)), "mien-tay-2028")).isEqualByComparingTo("899");
    }

    @Test
    @DisplayName("divides by the stated shares, to whole cooperatives, and says so")
    void apportioned() {
        PartsTable table = table(new Boundaries.AsOn(DAY));
        assertThat(value(table, "bac-can-tho-2028")).isEqualByComparingTo("134");
        assertThat(value(table, "nam-can-tho-2028")).isEqualByComparingTo("267");
        assertThat(value(table, "ha-noi")).isEqualByComparingTo("1360");
        assertThat(value(table, "ha-tay-2028")).isEqualByComparingTo("583");
        assertThat(table.rows().stream()
                        .filter(PartsTable.Row::isApportioned)
                        .map(r -> r.unit().id().value()))
                .containsExactlyInAnyOrder("bac-can-tho-2028", "nam-can-tho-2028", "ha-noi", "ha-tay-2028");
        assertThat(table.rows().stream()
                        .flatMap(r -> r.constituents().stream())
                        .flatMap(c -> c.apportionedBy().stream()))
                .containsOnly("Nghị quyết số 5/2027/QH16");
    }

    @Test
    @DisplayName("gives back undivided, when a merger is undone, what each had before")
    void undone() {
        PartsTable table = table(new Boundaries.AsOn(LATER));
        assertThat(value(table, "an-giang-2025")).isEqualByComparingTo("287");
        assertThat(value(table, "ca-mau-2025")).isEqualByComparingTo("612");
    }

    @Test
    @DisplayName("is previewed with what becomes of units, and which figures look different")
    void previewed() {
        // Reported by a province that went into one of them: it is shown under whatever that one becomes.
        ledger.enter(TestLedger.stated(
                Cell.ofValue(
                        new UnitId("kien-giang"),
                        "coop.new",
                        Breakdown.NONE,
                        Period.parse("2019").orElseThrow()),
                Quantity.exactly("31", "HTX"),
                report));
        Preview preview = use.merge
                .preview(
                        CENTRAL,
                        List.of(AN_GIANG, CA_MAU),
                        new MergeUnits.Newly(new Naming("Mũi Cà Mau", "tỉnh", "")),
                        LocalDate.of(2032, 1, 1))
                .orElseThrow();
        assertThat(preview.units().stream().map(u -> u.what() + " " + u.unit().id()))
                .containsExactlyInAnyOrder("ENDS an-giang-2025", "ENDS ca-mau-2025", "BEGINS mui-ca-mau-2032");
        assertThat(preview.figures().totals()).isEqualTo(3);
        assertThat(preview.figures().rows().stream()
                        .filter(r -> r.indicator().equals("coop.new")
                                && r.unit().id().value().startsWith("mui"))
                        .flatMap(r -> r.after().stream()))
                .singleElement()
                .satisfies(after -> assertThat(after).isEqualByComparingTo("31"));
        assertThat(preview.figures().rows().stream()
                        .filter(r -> r.indicator().equals("coop.count"))
                        .map(r -> r.unit().id() + " "
                                + r.before().map(BigDecimal::toPlainString).orElse("–") + " → "
                                + r.after().map(BigDecimal::toPlainString).orElse("–")))
                .containsExactlyInAnyOrder("an-giang-2025 287 → –", "ca-mau-2025 612 → –", "mui-ca-mau-2032 – → 899");
        assertThat(use.units.now().byId(new UnitId("mui-ca-mau-2032"))).isEmpty();
    }

    @Test
    @DisplayName(
            "is refused when a unit has reported for days on which it would not have been, for then the total would change")
    void reportedSince() {
        UnitId hue = new UnitId("thua-thien-hue");
        ledger.enter(TestLedger.stated(
                Cell.ofValue(
                        hue,
                        "coop.count",
                        Breakdown.NONE,
                        Period.parse("2026-H1").orElseThrow()),
                Quantity.exactly("300", "HTX"),
                report));
        assertThat(refusal(use.dissolve.preview(CENTRAL, hue, LocalDate.of(2026, 2, 1))))
                .isEqualTo(RefusalCode.TOTALS_WOULD_CHANGE);
        assertThat(use.dissolve.preview(CENTRAL, hue, LocalDate.of(2026, 7, 1))).isInstanceOf(Outcome.Done.class);
    }

    @Test
    @DisplayName("is for those who keep what lies above the unit, and rests on a decision with a number")
    void whoAndBy() {
        Actor provincial = TestActors.at(Role.LEADER, "an-giang-2025");
        assertThat(refusal(use.rename.preview(provincial, CA_MAU, "Đất Mũi", "tỉnh", LocalDate.of(2033, 1, 1))))
                .isEqualTo(RefusalCode.UNIT_NOT_IN_REACH);
        assertThat(refusal(use.rename.decide(
                        CENTRAL,
                        CA_MAU,
                        "Đất Mũi",
                        "tỉnh",
                        LocalDate.of(2033, 1, 1),
                        new Decision(" ", DAY, "Quốc hội", ""))))
                .isEqualTo(RefusalCode.FIELD_EMPTY);
    }

    private static RefusalCode refusal(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Refused<?>(Refusal refusal) -> refusal.code();
            case Outcome.Done<?> done -> throw new AssertionError("it was not refused");
        };
    }
}

package vn.bodua.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.bodua.organization.Reorganization.Beginning;
import vn.bodua.organization.Reorganization.Dissolve;
import vn.bodua.organization.Reorganization.Found;
import vn.bodua.organization.Reorganization.Known;
import vn.bodua.organization.Reorganization.Merge;
import vn.bodua.organization.Reorganization.Move;
import vn.bodua.organization.Reorganization.NewUnit;
import vn.bodua.organization.Reorganization.Piece;
import vn.bodua.organization.Reorganization.Rename;
import vn.bodua.organization.Reorganization.Separate;
import vn.bodua.organization.Reorganization.Split;
import vn.bodua.organization.Reorganization.Taker;
import vn.bodua.organization.Reorganization.Under;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;

@DisplayName("A reorganization")
class ReorganizationsTest {

    private static final LocalDate THEN = LocalDate.of(2027, 6, 30);
    private static final LocalDate DAY = LocalDate.of(2028, 1, 1);
    private static final LocalDate LATER = LocalDate.of(2030, 1, 1);
    private static final LocalDate AFTER = LocalDate.of(2031, 1, 1);
    private static final UnitId AN_GIANG = new UnitId("an-giang-2025");
    private static final UnitId CA_MAU = new UnitId("ca-mau-2025");
    private static final UnitId HA_NOI = new UnitId("ha-noi");
    private static final UnitId BOTH = new UnitId("mien-tay-2028");
    private static final UnitId EAST = new UnitId("dong-an-giang-2028");
    private static final UnitId WEST = new UnitId("tay-an-giang-2028");

    private final Units units = ShippedUnits.load();

    private static Beginning province(UnitId id, String name) {
        return new Beginning(new NewUnit(
                id,
                UnitKind.PROVINCE,
                name,
                "tỉnh",
                Optional.empty(),
                List.of(new Under(Tree.TERRITORY, UnitId.NATION))));
    }

    private static Piece piece(Taker taker, String share) {
        return new Piece(taker, share.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(share)), List.of());
    }

    private static Units decided(Units before, Reorganization change) {
        return before.after(change, "số 1/NQ").orElseThrow();
    }

    private static RefusalCode refusal(Units before, Reorganization change) {
        return switch (before.after(change, "số 1/NQ")) {
            case Outcome.Refused<Units>(Refusal refusal) -> refusal.code();
            case Outcome.Done<Units> done -> fail("it was not refused");
        };
    }

    private static Merge merger() {
        return new Merge(List.of(AN_GIANG, CA_MAU), province(BOTH, "Miền Tây"), DAY);
    }

    private static Split split(String east, String west) {
        return new Split(
                AN_GIANG,
                List.of(piece(province(EAST, "Đông An Giang"), east), piece(province(WEST, "Tây An Giang"), west)),
                DAY);
    }

    private static List<String> portions(Units units, UnitId unit, LocalDate then, LocalDate day) {
        return units.portionsOn(unit, then, day).stream()
                .map(p -> p.unit().id() + " " + p.share().stripTrailingZeros().toPlainString())
                .toList();
    }

    @Test
    @DisplayName("founds a unit that was not counted before")
    void found() {
        UnitId commune = new UnitId("xa-my-hoa-hung-2028");
        Units after = decided(
                units,
                new Found(
                        new NewUnit(
                                commune,
                                UnitKind.COMMUNE,
                                "Mỹ Hòa Hưng",
                                "xã",
                                Optional.empty(),
                                List.of(new Under(Tree.TERRITORY, AN_GIANG))),
                        DAY));
        assertThat(after.parts(AN_GIANG, DAY)).extracting(Unit::id).contains(commune);
        assertThat(after.parts(AN_GIANG, DAY.minusDays(1))).isEmpty();
        assertThat(units.byId(commune)).isEmpty();
    }

    @Test
    @DisplayName("renames a unit, which keeps its former name for former days")
    void rename() {
        Units after = decided(units, new Rename(CA_MAU, "Đất Mũi", "thành phố", DAY));
        assertThat(after.get(CA_MAU).nameOn(DAY).full()).isEqualTo("thành phố Đất Mũi");
        assertThat(after.get(CA_MAU).nameOn(THEN).full()).isEqualTo("tỉnh Cà Mau");
        assertThat(after.find("đất mũi", DAY).orElseThrow().id()).isEqualTo(CA_MAU);
        assertThat(after.find("ca mau", THEN).orElseThrow().id()).isEqualTo(CA_MAU);
    }

    @Test
    @DisplayName("merges units into a new one, with what lies below them")
    void merge() {
        UnitId commune = new UnitId("xa-1");
        Units before = decided(
                units,
                new Found(
                        new NewUnit(
                                commune,
                                UnitKind.COMMUNE,
                                "Xã Một",
                                "xã",
                                Optional.empty(),
                                List.of(new Under(Tree.TERRITORY, CA_MAU))),
                        THEN));
        Units after = decided(before, merger());
        assertThat(after.parts(BOTH, DAY)).extracting(Unit::id).containsExactly(commune);
        assertThat(after.parts(UnitId.NATION, DAY))
                .extracting(Unit::id)
                .contains(BOTH)
                .doesNotContain(AN_GIANG, CA_MAU);
        assertThat(portions(after, AN_GIANG, THEN, DAY)).containsExactly("mien-tay-2028 1");
        assertThat(portions(after, BOTH, DAY, THEN)).containsExactly("mien-tay-2028 1");
        assertThat(after.predecessorsOn(BOTH, THEN)).extracting(Unit::id).containsExactlyInAnyOrder(AN_GIANG, CA_MAU);
    }

    @Test
    @DisplayName("lets one unit take in another and live on")
    void absorb() {
        Units after = decided(units, new Merge(List.of(CA_MAU), new Known(AN_GIANG), DAY));
        assertThat(after.get(AN_GIANG).existsOn(DAY)).isTrue();
        assertThat(portions(after, CA_MAU, THEN, DAY)).containsExactly("an-giang-2025 1");
        assertThat(portions(after, AN_GIANG, THEN, DAY)).containsExactly("an-giang-2025 1");
        assertThat(portions(after, AN_GIANG, DAY, THEN)).containsExactly("an-giang-2025 1");
    }

    @Test
    @DisplayName("splits a unit by stated shares, which are shown wherever they are used")
    void splitByShares() {
        Units after = decided(units, split("0.6", "0.4"));
        assertThat(portions(after, AN_GIANG, THEN, DAY))
                .containsExactly("dong-an-giang-2028 0.6", "tay-an-giang-2028 0.4");
        assertThat(after.portionsOn(AN_GIANG, THEN, DAY))
                .allMatch(p -> p.apportionedBy().equals(List.of("số 1/NQ")));
        assertThat(portions(after, EAST, DAY, THEN)).containsExactly("an-giang-2025 1");
        assertThat(after.asOn(AN_GIANG, DAY)).isEmpty();
    }

    @Test
    @DisplayName("splits a unit without shares, and then its former figures stay with it, undivided")
    void splitWithoutShares() {
        Units after = decided(units, split("", ""));
        assertThat(portions(after, AN_GIANG, THEN, DAY)).containsExactly("an-giang-2025 1");
        assertThat(portions(after, WEST, DAY, THEN)).containsExactly("an-giang-2025 1");
    }

    @Test
    @DisplayName("separates a part from a unit that lives on with the rest")
    void separate() {
        Units after =
                decided(units, new Separate(AN_GIANG, List.of(piece(province(EAST, "Đông An Giang"), "0.25")), DAY));
        assertThat(after.get(AN_GIANG).existsOn(DAY)).isTrue();
        assertThat(portions(after, AN_GIANG, THEN, DAY))
                .containsExactly("an-giang-2025 0.75", "dong-an-giang-2028 0.25");
        assertThat(portions(after, AN_GIANG, DAY, DAY.plusDays(1))).containsExactly("an-giang-2025 1");
    }

    @Test
    @DisplayName("undoes a merger: the same units are there again, and what they had before is theirs, undivided")
    void undone() {
        Units merged = decided(units, merger());
        Units after = decided(
                merged,
                new Split(BOTH, List.of(piece(new Known(AN_GIANG), "0.7"), piece(new Known(CA_MAU), "0.3")), LATER));
        assertThat(after.get(AN_GIANG).existsOn(DAY)).isFalse();
        assertThat(after.get(AN_GIANG).existsOn(LATER)).isTrue();
        assertThat(after.get(AN_GIANG).nameOn(AFTER).full()).isEqualTo("tỉnh An Giang");
        assertThat(after.parts(UnitId.NATION, AFTER))
                .extracting(Unit::id)
                .contains(AN_GIANG, CA_MAU)
                .doesNotContain(BOTH);
        assertThat(portions(after, AN_GIANG, THEN, AFTER)).containsExactly("an-giang-2025 1");
        assertThat(portions(after, BOTH, DAY, AFTER)).containsExactly("an-giang-2025 0.7", "ca-mau-2025 0.3");
        assertThat(portions(after, CA_MAU, AFTER, THEN)).containsExactly("ca-mau-2025 1");
        assertThat(after.predecessorsOn(AN_GIANG, LocalDate.of(2020, 1, 1)))
                .extracting(u -> u.id().value())
                .containsExactlyInAnyOrder("an-giang", "kien-giang");
    }

    @Test
    @DisplayName("moves a unit under another one")
    void move() {
        UnitId commune = new UnitId("xa-1");
        Units before = decided(
                units,
                new Found(
                        new NewUnit(
                                commune,
                                UnitKind.COMMUNE,
                                "Xã Một",
                                "xã",
                                Optional.empty(),
                                List.of(new Under(Tree.TERRITORY, CA_MAU))),
                        THEN));
        Units after = decided(before, new Move(commune, new Under(Tree.TERRITORY, HA_NOI), DAY));
        assertThat(after.parts(HA_NOI, DAY)).extracting(Unit::id).containsExactly(commune);
        assertThat(after.parts(CA_MAU, DAY)).isEmpty();
        assertThat(after.parts(CA_MAU, DAY.minusDays(1))).extracting(Unit::id).containsExactly(commune);
        assertThat(refusal(after, new Move(HA_NOI, new Under(Tree.TERRITORY, commune), LATER)))
                .isEqualTo(RefusalCode.UNIT_PLACED_WRONG);
    }

    @Test
    @DisplayName("dissolves a unit that has nothing below it")
    void dissolve() {
        Units after = decided(units, new Dissolve(HA_NOI, DAY));
        assertThat(after.parts(UnitId.NATION, DAY)).hasSize(33);
        assertThat(portions(after, HA_NOI, THEN, DAY)).containsExactly("ha-noi 1");
        assertThat(refusal(units, new Dissolve(UnitId.NATION, DAY))).isEqualTo(RefusalCode.UNIT_HAS_PARTS);
    }

    @Test
    @DisplayName("is refused where it cannot be")
    void refused() {
        assertThat(refusal(units, new Rename(new UnitId("an-giang"), "X", "tỉnh", DAY)))
                .isEqualTo(RefusalCode.UNIT_NOT_AT_DATE);
        assertThat(refusal(units, new Rename(new UnitId("nowhere"), "X", "tỉnh", DAY)))
                .isEqualTo(RefusalCode.UNIT_UNKNOWN);
        assertThat(refusal(units, new Rename(CA_MAU, " ", "tỉnh", DAY))).isEqualTo(RefusalCode.FIELD_EMPTY);
        assertThat(refusal(units, new Merge(List.of(AN_GIANG), province(BOTH, "X"), DAY)))
                .isEqualTo(RefusalCode.UNITS_TOO_FEW);
        assertThat(refusal(units, new Merge(List.of(AN_GIANG, UnitId.NATION), province(BOTH, "X"), DAY)))
                .isEqualTo(RefusalCode.UNITS_OF_TWO_KINDS);
        assertThat(refusal(units, new Merge(List.of(AN_GIANG, CA_MAU), province(BOTH, "Hà Nội"), DAY)))
                .isEqualTo(RefusalCode.UNIT_THERE_ALREADY);
        assertThat(refusal(units, split("0.6", "0.5"))).isEqualTo(RefusalCode.SHARES_NOT_WHOLE);
        assertThat(refusal(units, split("0.6", ""))).isEqualTo(RefusalCode.SHARES_NOT_WHOLE);
        assertThat(refusal(units, split("1.2", "-0.2"))).isEqualTo(RefusalCode.SHARES_NOT_WHOLE);
        assertThat(refusal(units, new Separate(AN_GIANG, List.of(piece(province(EAST, "X"), "1")), DAY)))
                .isEqualTo(RefusalCode.SHARES_NOT_WHOLE);
        assertThat(refusal(units, new Split(AN_GIANG, List.of(piece(province(EAST, "X"), "")), DAY)))
                .isEqualTo(RefusalCode.UNITS_TOO_FEW);
        assertThat(refusal(
                        units,
                        new Split(
                                AN_GIANG, List.of(piece(new Known(CA_MAU), ""), piece(province(EAST, "X"), "")), DAY)))
                .isEqualTo(RefusalCode.UNIT_STILL_THERE);
        Units later = decided(units, new Rename(CA_MAU, "Đất Mũi", "tỉnh", LATER));
        assertThat(refusal(later, new Rename(CA_MAU, "Mũi", "tỉnh", DAY))).isEqualTo(RefusalCode.UNIT_CHANGED_LATER);
    }

    @Test
    @DisplayName("says of a split with units below it where each one goes")
    void children() {
        UnitId commune = new UnitId("xa-1");
        Units before = decided(
                units,
                new Found(
                        new NewUnit(
                                commune,
                                UnitKind.COMMUNE,
                                "Xã Một",
                                "xã",
                                Optional.empty(),
                                List.of(new Under(Tree.TERRITORY, AN_GIANG))),
                        THEN));
        assertThat(refusal(before, split("0.6", "0.4"))).isEqualTo(RefusalCode.UNIT_HAS_PARTS);
        Units after = decided(
                before,
                new Split(
                        AN_GIANG,
                        List.of(
                                new Piece(province(EAST, "Đông An Giang"), Optional.empty(), List.of(commune)),
                                piece(province(WEST, "Tây An Giang"), "")),
                        DAY));
        assertThat(after.parts(EAST, DAY)).extracting(Unit::id).containsExactly(commune);
    }

    @Test
    @DisplayName("what was renamed on a day is not renamed, merged, split or dissolved on the same day")
    void twiceOnOneDay() {
        Units once = decided(units, new Rename(CA_MAU, "Đất Mũi", "tỉnh", DAY));
        assertThat(List.of(
                        new Rename(CA_MAU, "Mũi", "tỉnh", DAY),
                        new Merge(List.of(CA_MAU), new Known(AN_GIANG), DAY),
                        new Split(
                                CA_MAU,
                                List.of(piece(province(EAST, "Đông"), ""), piece(province(WEST, "Tây"), "")),
                                DAY),
                        new Dissolve(CA_MAU, DAY)))
                .allSatisfy(change -> assertThat(refusal(once, change)).isEqualTo(RefusalCode.UNIT_CHANGED_LATER));
    }
}

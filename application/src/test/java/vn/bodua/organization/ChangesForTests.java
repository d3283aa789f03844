package vn.bodua.organization;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.bodua.organization.RecordedReorganizations.OnRecord;
import vn.bodua.organization.Reorganization.Beginning;
import vn.bodua.organization.Reorganization.Known;
import vn.bodua.organization.Reorganization.NewUnit;
import vn.bodua.organization.Reorganization.Piece;
import vn.bodua.organization.Reorganization.Under;

/** Decisions of years to come, for tests of what shows them. */
public final class ChangesForTests {

    public static final LocalDate DAY = LocalDate.of(2028, 1, 1);
    public static final LocalDate LATER = LocalDate.of(2030, 1, 1);
    public static final UnitId AN_GIANG = new UnitId("an-giang-2025");
    public static final UnitId CA_MAU = new UnitId("ca-mau-2025");
    public static final UnitId EAST = new UnitId("dong-an-giang-2028");
    public static final UnitId WEST = new UnitId("tay-an-giang-2028");
    public static final UnitId BOTH = new UnitId("mien-tay-2028");

    private ChangesForTests() {}

    /** Chia, with these shares; empty for none stated. */
    public static Reorganization split(String east, String west) {
        return new Reorganization.Split(
                AN_GIANG,
                List.of(piece(province(EAST, "Đông An Giang"), east), piece(province(WEST, "Tây An Giang"), west)),
                DAY);
    }

    public static Reorganization merger() {
        return new Reorganization.Merge(List.of(AN_GIANG, CA_MAU), province(BOTH, "Miền Tây"), DAY);
    }

    /** The merger undone, both as they were. */
    public static Reorganization undone() {
        return new Reorganization.Split(
                BOTH, List.of(piece(new Known(AN_GIANG), ""), piece(new Known(CA_MAU), "")), LATER);
    }

    public static Reorganization separation() {
        return new Reorganization.Separate(AN_GIANG, List.of(piece(province(WEST, "Tây An Giang"), "0.25")), DAY);
    }

    public static Beginning province(UnitId id, String name) {
        return new Beginning(new NewUnit(
                id,
                UnitKind.PROVINCE,
                name,
                "tỉnh",
                Optional.empty(),
                List.of(new Under(Tree.TERRITORY, UnitId.NATION))));
    }

    private static Piece piece(Reorganization.Taker taker, String share) {
        return new Piece(taker, share.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(share)), List.of());
    }

    /** The shipped units after these decisions, number 1 and so on. */
    public static Units after(Reorganization... changes) {
        Units units = ShippedUnits.load();
        for (OnRecord one : recorded(changes)) {
            units = units.after(one.change(), one.decision().number()).orElseThrow();
        }
        return units;
    }

    public static List<OnRecord> recorded(Reorganization... changes) {
        List<OnRecord> recorded = new java.util.ArrayList<>();
        for (Reorganization change : changes) {
            int number = recorded.size() + 1;
            recorded.add(new OnRecord(
                    number,
                    change,
                    new Decision(
                            "Nghị quyết số " + number + "/2027/QH16", LocalDate.of(2027, 10, 1), "Quốc hội", "Sắp xếp"),
                    List.of(),
                    Instant.parse("2027-11-01T02:00:00Z"),
                    "an"));
        }
        return recorded;
    }
}

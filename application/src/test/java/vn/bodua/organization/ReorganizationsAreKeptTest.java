package vn.bodua.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.bodua.TestDatabase;
import vn.bodua.database.generated.Tables;
import vn.bodua.organization.Reorganization.Beginning;
import vn.bodua.organization.Reorganization.Code;
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
import vn.bodua.organization.Reorganization.Under;

@DisplayName("Reorganizations on record")
class ReorganizationsAreKeptTest {

    private static final LocalDate DAY = LocalDate.of(2028, 1, 1);
    private static final Decision DECISION =
            new Decision("Nghị quyết số 5/2027/QH16", LocalDate.of(2027, 10, 1), "Quốc hội", "Về sắp xếp");
    private static final UnitId AN_GIANG = new UnitId("an-giang-2025");
    private static final UnitId CA_MAU = new UnitId("ca-mau-2025");

    private final TestDatabase database = TestDatabase.fresh();
    private final KnownUnits known = TestUnits.known(database.sql());
    private final ReorganizationTables tables = new ReorganizationTables(database.sql());

    private static NewUnit province(String id, String name) {
        return new NewUnit(
                new UnitId(id),
                UnitKind.PROVINCE,
                name,
                "tỉnh",
                Optional.of(new Code("province-34", "9" + id.length() % 10)),
                List.of(new Under(Tree.TERRITORY, UnitId.NATION)));
    }

    private void keep(Reorganization change) {
        database.transaction().executeWithoutResult(status -> {
            Instant now = Instant.parse("2027-11-01T00:00:00Z");
            tables.insert(change, new Decisions(database.sql()).recorded(DECISION, now, "an"), now, "an");
        });
    }

    @Test
    @DisplayName("of every kind are read back as they were kept")
    void everyKind() {
        List<Reorganization> changes = List.of(
                new Found(province("moi-2027", "Mới"), LocalDate.of(2027, 12, 1)),
                new Rename(CA_MAU, "Đất Mũi", "thành phố", LocalDate.of(2027, 12, 2)),
                new Merge(List.of(AN_GIANG, CA_MAU), new Beginning(province("mien-tay-2028", "Miền Tây")), DAY),
                new Split(
                        new UnitId("mien-tay-2028"),
                        List.of(
                                new Piece(new Known(AN_GIANG), Optional.of(new BigDecimal("0.7")), List.of()),
                                new Piece(new Known(CA_MAU), Optional.of(new BigDecimal("0.3")), List.of())),
                        DAY.plusYears(1)),
                new Separate(
                        new UnitId("ha-noi"),
                        List.of(new Piece(
                                new Beginning(province("ha-tay-2028", "Hà Tây")), Optional.empty(), List.of())),
                        DAY),
                new Move(new UnitId("lai-chau"), new Under(Tree.TERRITORY, new UnitId("ha-noi")), DAY),
                new Dissolve(new UnitId("dien-bien"), DAY),
                new Merge(List.of(new UnitId("hue-2030")), new Known(new UnitId("thua-thien-hue")), DAY));
        changes.subList(0, 7).forEach(this::keep);
        assertThat(tables.after(0))
                .extracting(ReorganizationTables.Recorded::change)
                .containsExactlyElementsOf(changes.subList(0, 7));
        assertThat(tables.after(0)).allMatch(r -> r.decision().equals(DECISION));
        assertThat(database.sql().fetchCount(Tables.DECISION)).isEqualTo(1);
        Units units = known.now();
        assertThat(units.get(AN_GIANG).existence().spans()).hasSize(2);
        assertThat(units.parts(new UnitId("ha-noi"), DAY)).extracting(Unit::id).containsExactly(new UnitId("lai-chau"));
        assertThat(units.get(new UnitId("dien-bien")).existsOn(DAY)).isFalse();
    }

    @Test
    @DisplayName("are known to another node at once, and give the same snapshot until the next one")
    void otherNode() {
        KnownUnits other = TestUnits.known(database.sql());
        Units before = other.now();
        assertThat(other.now()).isSameAs(before);
        keep(new Rename(CA_MAU, "Đất Mũi", "thành phố", DAY));
        assertThat(other.now().get(CA_MAU).nameOn(DAY).name()).isEqualTo("Đất Mũi");
        assertThat(before.get(CA_MAU).nameOn(DAY).name()).isEqualTo("Cà Mau");
    }

    @Test
    @DisplayName("cannot be changed or deleted by the application")
    void onlyAdded() {
        keep(new Rename(CA_MAU, "Đất Mũi", "thành phố", DAY));
        Assertions.assertThatThrownBy(
                        () -> database.sql().deleteFrom(Tables.REORGANIZATION).execute())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("permission denied");
        Assertions.assertThatThrownBy(() -> database.sql()
                        .update(Tables.REORGANIZATION_UNIT)
                        .set(Tables.REORGANIZATION_UNIT.NAME, "x")
                        .execute())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("permission denied");
    }
}

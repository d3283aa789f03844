package vn.bodua.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.bodua.TestDatabase;
import vn.bodua.database.generated.Tables;
import vn.bodua.organization.Reorganization.Dissolve;
import vn.bodua.refusal.Outcome;

@DisplayName("The alliances that come with the project")
class AlliancesTest {

    private static final LocalDate THEN = LocalDate.of(2024, 1, 1);
    private static final LocalDate NOW = LocalDate.of(2026, 1, 1);
    private static final UnitId CENTRAL = new UnitId("lien-minh-htx-viet-nam");
    private static final UnitId BAC_GIANG = new UnitId("lien-minh-htx-bac-giang");
    private final Units units = ShippedUnits.load();

    private List<Unit> provincial(LocalDate day) {
        return units.parts(CENTRAL, day).stream()
                .filter(u -> u.nameOn(day).name().startsWith("Liên minh HTX"))
                .toList();
    }

    @Test
    @DisplayName("are one for each province, 63 then and 34 now, under the central one")
    void oneForEachProvince() {
        assertThat(provincial(THEN)).hasSize(63);
        assertThat(provincial(NOW)).hasSize(34);
        assertThat(units.find("lien minh htx tinh bac giang", THEN)
                        .orElseThrow()
                        .id())
                .isEqualTo(BAC_GIANG);
        assertThat(units.find("Liên minh HTX tỉnh Bắc Giang", NOW)).isInstanceOf(Outcome.Refused.class);
        assertThat(units.asOn(BAC_GIANG, NOW).map(Unit::id)).contains(new UnitId("lien-minh-htx-bac-ninh-2025"));
    }

    @Test
    @DisplayName("bear their longer name where a source has it, and are marked where they are only inferred")
    void sources() {
        assertThat(units.get(new UnitId("lien-minh-htx-hai-phong")).nameOn(THEN).full())
                .isEqualTo("Liên minh HTX và doanh nghiệp thành phố Hải Phòng");
        assertThat(units.placesOf(BAC_GIANG)).hasSize(2).allMatch(TreePlace::verified);
        assertThat(units.placesOf(new UnitId("lien-minh-htx-ha-noi")))
                .hasSize(2)
                .noneMatch(TreePlace::verified);
    }

    @Test
    @DisplayName("are no parts of territory, which is counted, and are reached by the roles that reach it")
    void noParts() {
        assertThat(units.parts(UnitId.NATION, THEN)).hasSize(63);
        assertThat(units.parts(new UnitId("bac-giang"), THEN)).isEmpty();
        assertThat(units.find("Bắc Giang", THEN).orElseThrow().id()).isEqualTo(new UnitId("bac-giang"));
        assertThat(TestUnits.jurisdiction(units).reachOf("bac-giang", THEN).covers(BAC_GIANG.value()))
                .isTrue();
        assertThat(TestUnits.jurisdiction(units).reachOf("bac-ninh-2025", NOW).covers(BAC_GIANG.value()))
                .isTrue();
        assertThat(TestUnits.jurisdiction(units).reachOf("an-giang", THEN).covers(BAC_GIANG.value()))
                .isFalse();
    }

    @Test
    @DisplayName("do not hinder the end of their province, and stay among the alliances")
    void doNotHinder() {
        Units after = units.after(new Dissolve(new UnitId("dien-bien"), LocalDate.of(2028, 1, 1)), "Nghị quyết")
                .orElseThrow();
        UnitId alliance = new UnitId("lien-minh-htx-dien-bien");
        LocalDate day = LocalDate.of(2028, 1, 1);
        assertThat(after.get(alliance).existsOn(day)).isTrue();
        assertThat(after.parts(CENTRAL, day)).extracting(Unit::id).contains(alliance);
        assertThat(after.placesOf(alliance))
                .filteredOn(p -> p.tree() == Tree.TERRITORY)
                .noneMatch(p -> p.validity().holdsOn(day));
    }

    @Test
    @DisplayName("come into the database of an earlier release, and what is there already stays")
    void carriedIntoAnEarlierRelease() {
        TestDatabase database = TestDatabase.fresh();
        var sql = database.sql();
        sql.insertInto(Tables.UNIT)
                .set(Tables.UNIT.ID, "ca-nuoc")
                .set(Tables.UNIT.KIND, "nation")
                .set(Tables.UNIT.EXISTENCE, new vn.bodua.database.DateRange(Optional.empty(), Optional.empty()))
                .execute();
        sql.insertInto(Tables.UNIT_NAME)
                .set(Tables.UNIT_NAME.UNIT_ID, "ca-nuoc")
                .set(Tables.UNIT_NAME.NAME, "Toàn quốc")
                .set(Tables.UNIT_NAME.VALIDITY, new vn.bodua.database.DateRange(Optional.empty(), Optional.empty()))
                .execute();
        Units carried = TestUnits.carriedInto(sql);
        assertThat(carried.get(UnitId.NATION).nameOn(NOW).name()).isEqualTo("Toàn quốc");
        assertThat(carried.all()).hasSameSizeAs(units.all());
        assertThat(carried.places()).hasSameSizeAs(units.places());
        int rows = sql.fetchCount(Tables.TREE_PLACE);
        TestUnits.carriedInto(sql);
        assertThat(sql.fetchCount(Tables.TREE_PLACE)).isEqualTo(rows);
    }
}

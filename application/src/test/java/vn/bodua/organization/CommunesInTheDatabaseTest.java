package vn.bodua.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bodua.database.generated.Tables.UNIT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.bodua.TestDatabase;
import vn.bodua.access.Actor;
import vn.bodua.access.Reach;
import vn.bodua.access.TestActors;
import vn.bodua.access.Within;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.time.BusinessClock;

@DisplayName("Communes on a database")
class CommunesInTheDatabaseTest {

    private static final LocalDate DAY = LocalDate.of(2027, 1, 1);
    private static final UnitId BA_DINH = new UnitId("commune-00004-2025");
    private static final UnitId NGOC_HA = new UnitId("commune-00008-2025");
    private static final Actor CENTRAL = TestActors.everywhere("ban");

    private final TestDatabase database = TestDatabase.fresh();

    private KnownUnits withCommunes() {
        return Objects.requireNonNull(
                database.transaction().execute(status -> TestUnits.knownWithCommunes(database.sql())));
    }

    private TestReorganizing use() {
        return new TestReorganizing(
                database,
                withCommunes(),
                (before, after, change) -> new Reckoning.Reckoned(0, Optional.empty(), List.of()),
                BusinessClock.fixedAt(Instant.parse("2026-11-20T02:00:00Z")));
    }

    @Test
    @DisplayName("come in at an upgrade from a release that had none, once, and nothing that was there is touched")
    void upgrade() {
        Units formerly = TestUnits.carriedInto(database.sql());
        int before = database.sql().fetchCount(UNIT);
        assertThat(before).isEqualTo(formerly.all().size());

        Units now = withCommunes().now();
        Units release = ShippedUnits.loadWithCommunes();
        assertThat(now.all()).containsExactlyInAnyOrderElementsOf(release.all());
        assertThat(now.places()).containsExactlyInAnyOrderElementsOf(release.places());
        assertThat(now.successions()).containsExactlyInAnyOrderElementsOf(release.successions());
        assertThat(database.sql().fetchCount(UNIT)).isEqualTo(release.all().size());

        withCommunes();
        assertThat(database.sql().fetchCount(UNIT)).isEqualTo(release.all().size());
    }

    @Test
    @DisplayName("stay when an older release is started on it again")
    void olderRelease() {
        withCommunes();
        int communes = database.sql().fetchCount(UNIT, UNIT.KIND.eq("commune"));
        Units without = TestUnits.carriedInto(database.sql());
        assertThat(communes).isEqualTo(13_356);
        assertThat(database.sql().fetchCount(UNIT, UNIT.KIND.eq("commune"))).isEqualTo(communes);
        assertThat(without.all()).noneMatch(u -> u.kind().isBelowProvinces());
    }

    @Test
    @DisplayName("merge by a decision like any unit, and are so again after a restart")
    void merge() {
        TestReorganizing use = use();
        Naming naming = new Naming("Ba Đình - Ngọc Hà", "phường", "00004");
        Preview preview = use.merge
                .preview(CENTRAL, List.of(BA_DINH, NGOC_HA), new MergeUnits.Newly(naming), DAY)
                .orElseThrow();
        assertThat(preview.units())
                .extracting(Preview.UnitChange::what)
                .containsExactlyInAnyOrder(Preview.What.ENDS, Preview.What.ENDS, Preview.What.BEGINS);
        database.transaction()
                .executeWithoutResult(status -> use.merge
                        .decide(
                                CENTRAL,
                                List.of(BA_DINH, NGOC_HA),
                                new MergeUnits.Newly(naming),
                                DAY,
                                TestReorganizing.decision("1/2026"))
                        .orElseThrow());
        for (Units units : List.of(use.units.now(), withCommunes().now())) {
            Unit merged = units.find("phường Ba Đình - Ngọc Hà, Hà Nội", DAY).orElseThrow();
            assertThat(units.asOn(BA_DINH, DAY)).contains(merged);
            assertThat(units.find("00004", DAY).orElseThrow()).isEqualTo(merged);
            assertThat(units.find("00004", DAY.minusDays(1)).orElseThrow().id()).isEqualTo(BA_DINH);
            assertThat(units.parts(new UnitId("ha-noi"), DAY)).hasSize(125).contains(merged);
            // Trúc Bạch went into Ba Đình, and with it into the new ward.
            assertThat(units.asOn(new UnitId("commune-00004"), DAY)).contains(merged);
            assertThat(new UnitsReached(KnownUnits.always(units))
                            .reachOf(merged.id().value(), DAY)
                            .covers("commune-00004"))
                    .isTrue();
        }
    }

    @Test
    @DisplayName("do not merge with a province, and a namesake beside another is refused")
    void refused() {
        TestReorganizing use = use();
        assertThat(code(use.merge.preview(
                        CENTRAL,
                        List.of(BA_DINH, new UnitId("ha-noi")),
                        new MergeUnits.Newly(new Naming("Thủ Đô", "phường", "")),
                        DAY)))
                .isEqualTo(RefusalCode.UNITS_OF_TWO_KINDS);
        assertThat(code(use.merge.preview(
                        CENTRAL,
                        List.of(BA_DINH, NGOC_HA),
                        new MergeUnits.Newly(new Naming("Hoàn Kiếm", "phường", "")),
                        DAY)))
                .isEqualTo(RefusalCode.UNIT_THERE_ALREADY);
        assertThat(code(use.merge.preview(
                        CENTRAL,
                        List.of(new UnitId("commune-00001"), BA_DINH),
                        new MergeUnits.Newly(new Naming("Phúc Xá", "phường", "")),
                        DAY)))
                .isEqualTo(RefusalCode.UNIT_NOT_AT_DATE);
    }

    private static RefusalCode code(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome).refusal().code();
    }

    @Test
    @DisplayName("limit a query to those within reach, however many they are, in one value")
    void reach() {
        Units units = withCommunes().now();
        Reach thanhHoa = new UnitsReached(KnownUnits.always(units)).reachOf("thanh-hoa", DAY);
        assertThat(thanhHoa).isInstanceOfSatisfying(Reach.Only.class, only -> {
            assertThat(only.units()).hasSizeGreaterThan(700);
            assertThat(database.sql().fetchCount(UNIT, Within.reach(thanhHoa, UNIT.ID)))
                    .isEqualTo(only.units().size());
        });
        assertThat(database.sql().fetchCount(UNIT, Within.reach(Reach.nothing(), UNIT.ID)))
                .isZero();
        assertThat(database.sql()
                        .selectFrom(UNIT)
                        .where(Within.reach(thanhHoa, UNIT.ID))
                        .getBindValues())
                .hasSize(1);
    }
}

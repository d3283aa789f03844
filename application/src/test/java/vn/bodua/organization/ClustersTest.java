package vn.bodua.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bodua.time.Validity;

/** Clusters for emulation: who belonged to which and when, and what of it is only a guess. */
class ClustersTest {

    private static final Units UNITS = ShippedUnits.load();
    private static final UnitId SOUTHWEST = new UnitId("cum-tay-nam-song-hau");

    @Test
    void sixProvincesFormedTheClusterTayNamSongHauIn2019() {
        assertThat(names(SOUTHWEST, LocalDate.of(2019, 3, 31)))
                .containsExactlyInAnyOrder("An Giang", "Bạc Liêu", "Cà Mau", "Hậu Giang", "Kiên Giang", "Sóc Trăng");
    }

    @Test
    void canThoBelongedToItFrom2021AsFarAsIsKnown() {
        assertThat(names(SOUTHWEST, LocalDate.of(2020, 12, 31))).doesNotContain("Cần Thơ");
        assertThat(names(SOUTHWEST, LocalDate.of(2021, 1, 1))).hasSize(7).contains("Cần Thơ");
        assertThat(memberships(SOUTHWEST, LocalDate.of(2021, 1, 1))).noneMatch(TreePlace::verified);
    }

    @ParameterizedTest
    @CsvSource({"2017-12-31,0", "2018-01-01,6", "2020-12-31,6", "2025-06-30,7", "2025-07-01,0"})
    void aMembershipHoldsOnItsDaysOnly(LocalDate day, int members) {
        assertThat(UNITS.parts(SOUTHWEST, day)).hasSize(members);
    }

    @Test
    void theClustersOfThe63EndedWithThem() {
        assertThat(clusters())
                .filteredOn(c -> c.existsOn(LocalDate.of(2025, 6, 30)))
                .isNotEmpty()
                .allMatch(c -> c.existence().until().orElseThrow().equals(LocalDate.of(2025, 7, 1)));
    }

    @Test
    void eightMountainProvincesOfTodayFormClusterOne() {
        UnitId one =
                UNITS.find("C1-2025", LocalDate.of(2025, 8, 1)).orElseThrow().id();

        assertThat(names(one, LocalDate.of(2025, 8, 1)))
                .containsExactlyInAnyOrder(
                        "Lai Châu", "Sơn La", "Phú Thọ", "Lào Cai", "Cao Bằng", "Điện Biên", "Tuyên Quang", "Lạng Sơn");
        assertThat(UNITS.parts(one, LocalDate.of(2025, 8, 1)))
                .extracting(Unit::id)
                .contains(new UnitId("phu-tho-2025"))
                .doesNotContain(new UnitId("phu-tho"));
    }

    @Test
    void whoLedAClusterIsKeptWithTheMembership() {
        assertThat(UNITS.placesOf(new UnitId("bac-lieu")))
                .anyMatch(p -> p.parent().equals(SOUTHWEST) && p.role().equals("cụm trưởng 2019"));
    }

    @Test
    void whatIsGuessedByRegionIsNeverShownAsVerified() {
        List<TreePlace> guessed = clusters().stream()
                .flatMap(c -> UNITS.placesUnder(c.id()).stream())
                .filter(p -> p.source().contains("suy đoán"))
                .toList();

        assertThat(guessed).isNotEmpty().noneMatch(TreePlace::verified);
    }

    @Test
    void everyVerifiedMembershipNamesItsSource() {
        assertThat(clusters().stream().flatMap(c -> UNITS.placesUnder(c.id()).stream()))
                .filteredOn(TreePlace::verified)
                .isNotEmpty()
                .allMatch(p -> !p.source().isBlank());
    }

    @Test
    void onNoDayDoesAClusterMixWhatIsVerifiedWithWhatIsGuessed() {
        for (Unit cluster : clusters()) {
            for (TreePlace place : UNITS.placesUnder(cluster.id())) {
                LocalDate first = place.validity().from().orElseThrow();
                Set<Boolean> kinds = memberships(cluster.id(), first).stream()
                        .map(TreePlace::verified)
                        .collect(Collectors.toSet());
                assertThat(kinds).as("%s on %s", cluster.id(), first).hasSize(1);
            }
        }
    }

    @Test
    void noProvinceIsVerifiedInTwoClustersAtOnce() {
        for (Unit province : UNITS.all()) {
            List<TreePlace> verified = UNITS.placesOf(province.id()).stream()
                    .filter(p -> p.tree() == Tree.EMULATION && p.verified())
                    .toList();
            for (TreePlace one : verified) {
                assertThat(verified)
                        .filteredOn(other -> other != one)
                        .noneMatch(other -> overlap(one.validity(), other.validity()));
            }
        }
    }

    @Test
    void aMemberExistsOnEveryDayOfItsMembership() {
        for (Unit cluster : clusters()) {
            for (TreePlace place : UNITS.placesUnder(cluster.id())) {
                Unit member = UNITS.get(place.child());
                assertThat(member.existsOn(place.validity().from().orElseThrow()))
                        .isTrue();
                place.validity()
                        .until()
                        .ifPresent(end ->
                                assertThat(member.existsOn(end.minusDays(1))).isTrue());
                assertThat(cluster.existsOn(place.validity().from().orElseThrow()))
                        .isTrue();
            }
        }
    }

    @Test
    void aClusterIsNoPartOfTheNation() {
        assertThat(UNITS.parts(UnitId.NATION, LocalDate.of(2019, 3, 31)))
                .noneMatch(u -> u.kind() == UnitKind.CLUSTER || u.kind() == UnitKind.REGION);
    }

    private static boolean overlap(Validity one, Validity other) {
        LocalDate from = one.from().orElse(LocalDate.MIN);
        LocalDate otherFrom = other.from().orElse(LocalDate.MIN);
        return one.holdsOn(otherFrom) || other.holdsOn(from);
    }

    private static List<Unit> clusters() {
        return UNITS.all().stream().filter(u -> u.kind() == UnitKind.CLUSTER).toList();
    }

    private static List<TreePlace> memberships(UnitId cluster, LocalDate day) {
        return UNITS.placesUnder(cluster).stream()
                .filter(p -> p.validity().holdsOn(day))
                .toList();
    }

    private static List<String> names(UnitId cluster, LocalDate day) {
        return UNITS.parts(cluster, day).stream().map(u -> u.nameOn(day).name()).toList();
    }
}

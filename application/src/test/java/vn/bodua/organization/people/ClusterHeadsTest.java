package vn.bodua.organization.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.bodua.TestDatabase;
import vn.bodua.access.TestActors;
import vn.bodua.organization.KnownUnits;
import vn.bodua.organization.TestUnits;
import vn.bodua.organization.UnitId;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.time.BusinessClock;

@DisplayName("The head of a cluster in a year")
class ClusterHeadsTest {

    private static final UnitId CLUSTER = new UnitId("cum-tay-nam-song-hau");

    private final TestDatabase database = TestDatabase.fresh();
    private final KnownUnits units = TestUnits.known(database.sql());
    private final TestPeople people =
            new TestPeople(database, units, BusinessClock.fixedAt(Instant.parse("2026-03-01T00:00:00Z")));

    private Outcome<Long> name(UnitId cluster, int year, ClusterHead.Place place, String unit) {
        return people.nameHead.name(
                TestActors.everywhere("ban"), cluster, year, place, new UnitId(unit), Optional.empty());
    }

    private List<String> heads(int year) {
        return people.heads.of(CLUSTER).stream()
                .filter(h -> h.year() == year)
                .map(h -> h.place().code() + " " + h.unit())
                .toList();
    }

    private static void refused(Outcome<?> outcome, RefusalCode code) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        r -> assertThat(r.refusal().code()).isEqualTo(code));
    }

    @Test
    @DisplayName("is read from the roles that came with the project: Hậu Giang, Bạc Liêu, Sóc Trăng, An Giang in turn")
    void shipped() {
        assertThat(heads(2018)).containsExactly("head hau-giang");
        assertThat(heads(2019)).containsExactly("head bac-lieu");
        assertThat(heads(2020)).containsExactly("head soc-trang");
        assertThat(heads(2021)).containsExactly("head an-giang", "deputy can-tho");
    }

    @Test
    @DisplayName("is replaced by a later one, and what was on record stays")
    void replaced() {
        name(CLUSTER, 2019, ClusterHead.Place.HEAD, "ca-mau").orElseThrow();
        assertThat(heads(2019)).containsExactly("head ca-mau");
        name(CLUSTER, 2019, ClusterHead.Place.HEAD, "kien-giang").orElseThrow();
        assertThat(heads(2019)).containsExactly("head kien-giang");
        name(CLUSTER, 2019, ClusterHead.Place.DEPUTY, "ca-mau").orElseThrow();
        assertThat(heads(2019)).containsExactly("head kien-giang", "deputy ca-mau");
        assertThat(database.sql().fetchCount(vn.bodua.database.generated.Tables.CLUSTER_HEAD))
                .isEqualTo(3);
    }

    @Test
    @DisplayName("is a member of it on some day of that year")
    void notAMember() {
        refused(name(CLUSTER, 2019, ClusterHead.Place.HEAD, "can-tho"), RefusalCode.NOT_A_MEMBER_THEN);
        refused(name(CLUSTER, 2026, ClusterHead.Place.HEAD, "ca-mau"), RefusalCode.NOT_A_MEMBER_THEN);
        refused(name(CLUSTER, 2019, ClusterHead.Place.HEAD, "ha-noi"), RefusalCode.NOT_A_MEMBER_THEN);
        refused(name(CLUSTER, 2019, ClusterHead.Place.HEAD, "khong-co"), RefusalCode.UNIT_UNKNOWN);
    }

    @Test
    @DisplayName("is not its deputy too")
    void twice() {
        refused(name(CLUSTER, 2019, ClusterHead.Place.DEPUTY, "bac-lieu"), RefusalCode.HEADS_CLUSTER_ALREADY);
        refused(name(CLUSTER, 2021, ClusterHead.Place.HEAD, "an-giang"), RefusalCode.HEADS_CLUSTER_ALREADY);
    }

    @Test
    @DisplayName("is named of a cluster or block, and of nothing else")
    void noCluster() {
        refused(name(new UnitId("ca-mau"), 2019, ClusterHead.Place.HEAD, "an-giang"), RefusalCode.NOT_A_CLUSTER);
        refused(name(new UnitId("khong-co"), 2019, ClusterHead.Place.HEAD, "an-giang"), RefusalCode.UNIT_NOT_IN_REACH);
    }
}

package vn.bodua.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bodua.registry.TestLife.OTHER;
import static vn.bodua.registry.TestLife.day;
import static vn.bodua.registry.TestLife.moment;
import static vn.bodua.registry.TestLife.named;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.bodua.organization.UnitId;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.registry.LifeEvent.Changed;
import vn.bodua.registry.LifeEvent.Dissolved;
import vn.bodua.registry.LifeEvent.Joined;
import vn.bodua.registry.LifeEvent.JoinedUnion;
import vn.bodua.registry.LifeEvent.Left;
import vn.bodua.registry.LifeEvent.LeftUnion;
import vn.bodua.registry.LifeEvent.Resumed;
import vn.bodua.registry.LifeEvent.Suspended;

@DisplayName("A life")
class LivesTest {

    private static final Dissolved VOLUNTARILY = new Dissolved(LifeEvent.Way.VOLUNTARY);

    @Test
    @DisplayName("has a state on every day since its founding, each until the next")
    void states() {
        TestLife life = TestLife.ofACooperative()
                .founded("2015-03-01")
                .on("2017-05-10", new Suspended("Thiếu vốn"))
                .on("2018-01-01", new Resumed())
                .on("2020-06-30", VOLUNTARILY);
        assertThat(life.stateOn("2015-02-28")).isEqualTo(State.UNFOUNDED);
        assertThat(life.stateOn("2015-03-01")).isEqualTo(State.OPERATING);
        assertThat(life.stateOn("2017-05-09")).isEqualTo(State.OPERATING);
        assertThat(life.stateOn("2017-05-10")).isEqualTo(State.SUSPENDED);
        assertThat(life.stateOn("2017-12-31")).isEqualTo(State.SUSPENDED);
        assertThat(life.stateOn("2018-01-01")).isEqualTo(State.OPERATING);
        assertThat(life.stateOn("2020-06-30")).isEqualTo(State.DISSOLVED);
        assertThat(life.stateOn("2040-01-01")).isEqualTo(State.DISSOLVED);
        assertThat(life.life().foundedOn()).contains(day("2015-03-01"));
        assertThat(life.life().endedOn()).contains(day("2020-06-30"));
    }

    @Test
    @DisplayName("knows since when it is suspended, also when something else is changed meanwhile")
    void since() {
        Life life = TestLife.ofACooperative()
                .founded("2015-03-01")
                .on("2017-05-10", new Suspended("Thiếu vốn"))
                .on("2017-08-01", new Changed(named("HTX Tân Tiến 2")))
                .life();
        Chapter changed = life.on(day("2017-09-01")).orElseThrow();
        assertThat(changed.state()).isEqualTo(State.SUSPENDED);
        assertThat(changed.since()).isEqualTo(day("2017-05-10"));
        assertThat(changed.registration().names().full()).isEqualTo("HTX Tân Tiến 2");
        assertThat(life.on(day("2017-07-31"))
                        .orElseThrow()
                        .registration()
                        .names()
                        .full())
                .isEqualTo("HTX Tân Tiến");
    }

    @Test
    @DisplayName(
            "keeps the law that it is registered under when something is changed; only registering again changes it")
    void law() {
        TestLife life = TestLife.ofACooperative()
                .on("2014-01-01", new LifeEvent.Founded(named("HTX Tân Tiến").under(Law.LAW_2012)))
                .on("2024-09-01", new Changed(named("HTX Tân Tiến 2").under(Law.LAW_2023)));
        assertThat(life.life().last().orElseThrow().registration().law()).contains(Law.LAW_2012);
        life.on("2025-01-01", new LifeEvent.Reregistered(named("HTX Tân Tiến 2"), Law.LAW_2023));
        assertThat(life.life().last().orElseThrow().registration().law()).contains(Law.LAW_2023);
    }

    @Test
    @DisplayName("belongs to an alliance and to unions from the day it joins until it leaves or ends")
    void belonging() {
        Life life = TestLife.ofACooperative()
                .founded("2015-03-01")
                .on("2016-01-01", new Joined(new UnitId("bac-giang"), Affiliation.Kind.LINKED))
                .on("2016-02-01", new JoinedUnion(OTHER))
                .on("2016-03-01", new JoinedUnion(new RegistrantId(9)))
                .on("2017-01-01", new LeftUnion(OTHER))
                .on("2018-01-01", new Left("Xin ra"))
                .on("2019-01-01", new Joined(new UnitId("bac-giang"), Affiliation.Kind.FULL))
                .on("2020-01-01", VOLUNTARILY)
                .life();
        assertThat(life.on(day("2015-12-31")).orElseThrow().affiliation()).isEmpty();
        assertThat(life.on(day("2016-01-01"))
                        .orElseThrow()
                        .affiliation()
                        .orElseThrow()
                        .kind())
                .isEqualTo(Affiliation.Kind.LINKED);
        assertThat(life.on(day("2016-12-31")).orElseThrow().unions())
                .containsExactlyInAnyOrder(OTHER, new RegistrantId(9));
        assertThat(life.on(day("2017-01-01")).orElseThrow().unions()).containsExactly(new RegistrantId(9));
        assertThat(life.on(day("2018-06-01")).orElseThrow().affiliation()).isEmpty();
        assertThat(life.on(day("2019-06-01"))
                        .orElseThrow()
                        .affiliation()
                        .orElseThrow()
                        .since())
                .isEqualTo(day("2019-01-01"));
        Chapter end = life.last().orElseThrow();
        assertThat(end.affiliation()).isEmpty();
        assertThat(end.unions()).isEmpty();
    }

    @Test
    @DisplayName(
            "takes in events that are recorded late, where they happened, if the whole remains possible with all of them")
    void late() {
        TestLife life = TestLife.ofACooperative()
                .founded("2015-03-01")
                .on("2019-01-01", new Suspended("Thiếu vốn"))
                .atOnce(
                        new Happening(day("2016-01-01"), new Suspended("Bão")),
                        new Happening(day("2016-06-01"), new Resumed()));
        assertThat(life.stateOn("2016-03-01")).isEqualTo(State.SUSPENDED);
        assertThat(life.stateOn("2017-03-01")).isEqualTo(State.OPERATING);
        assertThat(life.stateOn("2019-01-01")).isEqualTo(State.SUSPENDED);
    }

    @Test
    @DisplayName("refuses a late event after which what followed is impossible, and says which")
    void lateAndImpossible() {
        TestLife life = TestLife.ofACooperative().founded("2015-03-01").on("2019-01-01", new Suspended("Thiếu vốn"));
        assertThat(life.refused("2018-01-01", VOLUNTARILY))
                .isEqualTo(Refusal.of(RefusalCode.ENDED_ALREADY, "date", "2019-01-01", "ended", "2018-01-01"));
        assertThat(life.refused("2018-01-01", new Suspended("Bão")).code()).isEqualTo(RefusalCode.ALREADY_SUSPENDED);
    }

    @Test
    @DisplayName("on one day begins before anything else happens and ends after it, in whatever order it was recorded")
    void oneDay() {
        Life life = TestLife.ofACooperative()
                .founded("2015-03-01")
                .on("2020-01-01", VOLUNTARILY)
                .on("2020-01-01", new Changed(named("HTX Tân Tiến 2")))
                .on("2015-03-01", new Joined(new UnitId("bac-giang"), Affiliation.Kind.FULL))
                .life();
        assertThat(life.chapters()).hasSize(2);
        assertThat(life.last().orElseThrow().registration().names().full()).isEqualTo("HTX Tân Tiến 2");
        assertThat(life.on(day("2015-03-01")).orElseThrow().affiliation()).isPresent();
    }

    @Test
    @DisplayName("without an event that is withdrawn is what it was before, and the event stays readable")
    void withdrawn() {
        TestLife life = TestLife.ofACooperative().founded("2015-03-01");
        var before = life.life().chapters();
        life.on("2019-01-01", VOLUNTARILY);
        Life without = life.without(1).orElseThrow();
        assertThat(without.chapters()).isEqualTo(before);
        assertThat(without.events()).hasSize(2);
        assertThat(without.events().getLast().withdrawal().orElseThrow().reason())
                .isEqualTo("Ghi nhầm");
    }

    @Test
    @DisplayName("does not lose a founding that later events rest on, but may lose it while it is alone")
    void foundingWithdrawn() {
        TestLife alone = TestLife.ofACooperative().founded("2015-03-01");
        assertThat(alone.without(0).orElseThrow().chapters()).isEmpty();
        TestLife life = TestLife.ofACooperative().founded("2015-03-01").on("2019-01-01", new Suspended("Thiếu vốn"));
        assertThat(((Outcome.Refused<Life>) life.without(0)).refusal().code()).isEqualTo(RefusalCode.NOT_FOUNDED_YET);
    }

    @Test
    @DisplayName(
            "is remembered as it was known at any moment: before an event was recorded, and before it was withdrawn")
    void known() {
        TestLife told = TestLife.ofACooperative()
                .founded("2015-03-01")
                .on("2019-01-01", VOLUNTARILY)
                .on("2016-01-01", new Changed(named("HTX Tân Tiến 2")));
        Life life = told.without(1).orElseThrow();
        assertThat(life.knownAt(moment(0).minusSeconds(1)).chapters()).isEmpty();
        assertThat(life.knownAt(moment(0)).on(day("2019-06-01")).orElseThrow().state())
                .isEqualTo(State.OPERATING);
        Life whileDissolved = life.knownAt(moment(2));
        assertThat(whileDissolved.on(day("2019-06-01")).orElseThrow().state()).isEqualTo(State.DISSOLVED);
        assertThat(whileDissolved
                        .on(day("2017-01-01"))
                        .orElseThrow()
                        .registration()
                        .names()
                        .full())
                .isEqualTo("HTX Tân Tiến 2");
        assertThat(life.knownAt(moment(1))
                        .on(day("2017-01-01"))
                        .orElseThrow()
                        .registration()
                        .names()
                        .full())
                .isEqualTo("HTX Tân Tiến");
        assertThat(life.knownAt(moment(3)).chapters()).isEqualTo(life.chapters());
        assertThat(life.on(day("2019-06-01")).orElseThrow().state()).isEqualTo(State.OPERATING);
    }
}

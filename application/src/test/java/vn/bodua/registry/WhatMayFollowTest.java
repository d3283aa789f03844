package vn.bodua.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bodua.registry.TestLife.OTHER;
import static vn.bodua.registry.TestLife.named;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.bodua.golden.Golden;
import vn.bodua.organization.UnitId;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.registry.LifeEvent.Kind;

@DisplayName("What may follow in a life")
class WhatMayFollowTest {

    private static final String DOCUMENT = "../../../../../docs/registry-life.md";

    @ParameterizedTest
    @CsvSource(textBlock = """
            UNFOUNDED,  FOUNDED,      OPERATING
            OPERATING,  REREGISTERED, OPERATING
            OPERATING,  CHANGED,      OPERATING
            OPERATING,  SUSPENDED,    SUSPENDED
            OPERATING,  DISSOLVED,    DISSOLVED
            OPERATING,  CONVERTED,    CONVERTED
            OPERATING,  MERGED_INTO,  MERGED
            OPERATING,  TOOK_IN,      OPERATING
            OPERATING,  SPLIT_INTO,   SPLIT
            OPERATING,  SEPARATED,    OPERATING
            OPERATING,  CAME_OF,      OPERATING
            OPERATING,  JOINED,       OPERATING
            OPERATING,  LEFT,         OPERATING
            OPERATING,  JOINED_UNION, OPERATING
            OPERATING,  LEFT_UNION,   OPERATING
            SUSPENDED,  REREGISTERED, SUSPENDED
            SUSPENDED,  CHANGED,      SUSPENDED
            SUSPENDED,  RESUMED,      OPERATING
            SUSPENDED,  DISSOLVED,    DISSOLVED
            SUSPENDED,  CONVERTED,    CONVERTED
            SUSPENDED,  MERGED_INTO,  MERGED
            SUSPENDED,  TOOK_IN,      SUSPENDED
            SUSPENDED,  SPLIT_INTO,   SPLIT
            SUSPENDED,  SEPARATED,    SUSPENDED
            SUSPENDED,  CAME_OF,      SUSPENDED
            SUSPENDED,  JOINED,       SUSPENDED
            SUSPENDED,  LEFT,         SUSPENDED
            SUSPENDED,  JOINED_UNION, SUSPENDED
            SUSPENDED,  LEFT_UNION,   SUSPENDED
            """)
    @DisplayName("these events lead from one state to another, or leave it")
    void allowed(State before, Kind event, State after) {
        TestLife life = in(before, LegalKind.COOPERATIVE);
        if (event == Kind.LEFT) {
            life.on("2016-01-01", event(Kind.JOINED));
        }
        if (event == Kind.LEFT_UNION) {
            life.on("2016-01-01", event(Kind.JOINED_UNION));
        }
        assertThat(life.on("2018-01-01", event(event)).stateOn("2018-01-01")).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            OPERATING, FOUNDED,   SECOND_FOUNDING
            OPERATING, RESUMED,   NOT_SUSPENDED
            SUSPENDED, FOUNDED,   SECOND_FOUNDING
            SUSPENDED, SUSPENDED, ALREADY_SUSPENDED
            DISSOLVED, FOUNDED,   SECOND_FOUNDING
            MERGED,    FOUNDED,   SECOND_FOUNDING
            OPERATING, LEFT,       NOT_AFFILIATED
            OPERATING, LEFT_UNION, NOT_IN_UNION
            """)
    @DisplayName("these events are refused, each with its own reason")
    void refused(State before, Kind event, RefusalCode because) {
        assertThat(in(before, LegalKind.COOPERATIVE)
                        .refused("2018-01-01", event(event))
                        .code())
                .isEqualTo(because);
    }

    static Stream<Kind> allButFounding() {
        return EnumSet.complementOf(EnumSet.of(Kind.FOUNDED, Kind.GREW_INTO)).stream();
    }

    @ParameterizedTest
    @MethodSource("allButFounding")
    @DisplayName("before anything was founded nothing happens")
    void unfounded(Kind event) {
        Refusal refusal = TestLife.ofACooperative().refused("2018-01-01", event(event));
        assertThat(refusal.code()).isEqualTo(RefusalCode.NOT_FOUNDED_YET);
    }

    @ParameterizedTest
    @MethodSource("allButFounding")
    @DisplayName("nothing happens before the day of founding, which the refusal names")
    void beforeFounding(Kind event) {
        Refusal refusal = TestLife.ofACooperative().founded("2015-03-01").refused("2015-02-28", event(event));
        assertThat(refusal.code()).isEqualTo(RefusalCode.EVENT_BEFORE_FOUNDING);
        assertThat(refusal.details()).containsEntry("date", "2015-02-28").containsEntry("founded", "2015-03-01");
    }

    static Stream<Arguments> afterTheEnd() {
        return Stream.of(State.DISSOLVED, State.CONVERTED, State.MERGED, State.SPLIT)
                .flatMap(end -> allButFounding().map(event -> Arguments.of(end, event)));
    }

    @ParameterizedTest
    @MethodSource("afterTheEnd")
    @DisplayName("nothing happens after the end, whose day the refusal names")
    void ended(State end, Kind event) {
        Refusal refusal = in(end, LegalKind.COOPERATIVE).refused("2018-01-01", event(event));
        assertThat(refusal.code()).isEqualTo(RefusalCode.ENDED_ALREADY);
        assertThat(refusal.details()).containsEntry("ended", "2017-01-01");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            GROUP,       REREGISTERED
            ENTERPRISE,  REREGISTERED
            GROUP,       CONVERTED
            CREDIT_FUND, CONVERTED
            ENTERPRISE,  CONVERTED
            COOPERATIVE, GREW_INTO
            UNION,       GREW_INTO
            UNION,       JOINED_UNION
            GROUP,       JOINED_UNION
            ENTERPRISE,  LEFT_UNION
            """)
    @DisplayName("what does not happen to a legal kind is refused")
    void notOfKind(LegalKind kind, Kind event) {
        assertThat(in(State.OPERATING, kind).refused("2018-01-01", event(event)).code())
                .isEqualTo(RefusalCode.EVENT_NOT_OF_KIND);
    }

    @Test
    @DisplayName("a group that grew into a cooperative has ended")
    void grown() {
        TestLife group = TestLife.of(LegalKind.GROUP).founded("2015-01-01").on("2018-01-01", event(Kind.GREW_INTO));
        assertThat(group.stateOn("2018-01-01")).isEqualTo(State.GROWN);
        assertThat(group.refused("2019-01-01", event(Kind.CHANGED)).code()).isEqualTo(RefusalCode.ENDED_ALREADY);
    }

    @Test
    @DisplayName("nobody joins an alliance or a union twice; the refusal says since when it belongs there")
    void twice() {
        TestLife life = TestLife.ofACooperative()
                .founded("2015-01-01")
                .on("2016-05-01", event(Kind.JOINED))
                .on("2016-06-01", event(Kind.JOINED_UNION));
        assertThat(life.refused("2018-01-01", event(Kind.JOINED)))
                .isEqualTo(Refusal.of(RefusalCode.AFFILIATED_ALREADY, "date", "2018-01-01", "since", "2016-05-01"));
        assertThat(life.refused("2018-01-01", event(Kind.JOINED_UNION)).code()).isEqualTo(RefusalCode.IN_UNION_ALREADY);
        assertThat(life.told("2018-01-01", new LifeEvent.JoinedUnion(new RegistrantId(9))))
                .as("of another union it may become a member too")
                .isInstanceOf(Outcome.Done.class);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            LAW_2023, 2024-06-30, 2024-07-01
            LAW_2012, 2013-06-30, 2013-07-01
            LAW_2003, 2004-06-30, 2004-07-01
            """)
    @DisplayName("nobody is registered under a law before it is in force, and from then on it is possible")
    void laws(Law law, String before, String since) {
        TestLife life = TestLife.ofACooperative().founded("2000-01-01");
        Refusal refusal = life.refused(before, new LifeEvent.Reregistered(named("HTX Tân Tiến"), law));
        assertThat(refusal.code()).isEqualTo(RefusalCode.LAW_NOT_IN_FORCE);
        assertThat(refusal.details())
                .containsEntry("since", since)
                .containsEntry("law", law.code().substring(4));
        assertThat(TestLife.ofACooperative()
                        .refused(
                                before,
                                new LifeEvent.Founded(named("HTX Tân Tiến").under(law)))
                        .code())
                .isEqualTo(RefusalCode.LAW_NOT_IN_FORCE);
        Life after = life.on(since, new LifeEvent.Reregistered(named("HTX Tân Tiến"), law))
                .life();
        assertThat(after.last().orElseThrow().registration().law()).contains(law);
    }

    @Test
    @DisplayName("the table is written down for people to read")
    void document() {
        Golden.assertSame(DOCUMENT, document(State.values()));
    }

    private static String document(State... states) {
        StringBuilder text = new StringBuilder("""
                # What may happen in the life of a registrant

                Rendered from `vn.bodua.registry.LifeTransitions` by `WhatMayFollowTest`; renewed by `./bodua golden`. An event may be
                recorded late: the whole life with it must be possible. On one day what founds comes first and what ends comes last.

                ```mermaid
                stateDiagram-v2
                """);
        for (State state : states) {
            Arrays.stream(Kind.values())
                    .filter(k -> LifeTransitions.of(state, k) instanceof LifeTransitions.To(State to) && to != state)
                    .forEach(k -> text.append("    %s --> %s: %s%n"
                            .formatted(
                                    state == State.UNFOUNDED ? "[*]" : state.code(),
                                    ((LifeTransitions.To) LifeTransitions.of(state, k))
                                            .state()
                                            .code(),
                                    k.code())));
        }
        text.append("```\n\n| event | of |");
        Arrays.stream(states).forEach(s -> text.append(" ").append(s.code()).append(" |"));
        text.append("\n|---|---|").append("---|".repeat(states.length)).append("\n");
        for (Kind kind : Kind.values()) {
            Set<LegalKind> of = Arrays.stream(LegalKind.values())
                    .filter(l -> LifeTransitions.has(l, kind))
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(LegalKind.class)));
            String whose = of.size() == LegalKind.values().length
                    ? "all"
                    : of.stream().map(LegalKind::code).collect(Collectors.joining(", "));
            text.append("| ").append(kind.code()).append(" | ").append(whose).append(" |");
            for (State state : states) {
                text.append(" ")
                        .append(
                                switch (LifeTransitions.of(state, kind)) {
                                    case LifeTransitions.To(State to) -> to == state ? "stays" : "→ " + to.code();
                                    case LifeTransitions.Never(RefusalCode because) -> because.code();
                                })
                        .append(" |");
            }
            text.append("\n");
        }
        return text.toString();
    }

    /** A life that is in a state since 2017. */
    private static TestLife in(State state, LegalKind kind) {
        TestLife life = TestLife.of(kind).founded("2015-01-01");
        return switch (state) {
            case UNFOUNDED -> TestLife.of(kind);
            case OPERATING -> life;
            case SUSPENDED -> life.on("2017-01-01", event(Kind.SUSPENDED));
            case DISSOLVED -> life.on("2017-01-01", event(Kind.DISSOLVED));
            case CONVERTED -> life.on("2017-01-01", event(Kind.CONVERTED));
            case MERGED -> life.on("2017-01-01", event(Kind.MERGED_INTO));
            case SPLIT -> life.on("2017-01-01", event(Kind.SPLIT_INTO));
            case GROWN -> life.on("2017-01-01", event(Kind.GREW_INTO));
        };
    }

    private static LifeEvent event(Kind kind) {
        return switch (kind) {
            case FOUNDED -> new LifeEvent.Founded(named("HTX Tân Tiến"));
            case REREGISTERED -> new LifeEvent.Reregistered(named("HTX Tân Tiến"), Law.LAW_2003);
            case CHANGED -> new LifeEvent.Changed(named("HTX Tân Tiến Mới"));
            case SUSPENDED -> new LifeEvent.Suspended("Thiếu vốn");
            case RESUMED -> new LifeEvent.Resumed();
            case DISSOLVED -> new LifeEvent.Dissolved(LifeEvent.Way.VOLUNTARY);
            case CONVERTED -> new LifeEvent.Converted("Công ty TNHH Tân Tiến", "2400000001");
            case MERGED_INTO -> new LifeEvent.MergedInto(OTHER, Descent.MERGER);
            case TOOK_IN -> new LifeEvent.TookIn(OTHER);
            case SPLIT_INTO -> new LifeEvent.SplitInto(List.of(OTHER, new RegistrantId(3)));
            case SEPARATED -> new LifeEvent.Separated(OTHER);
            case CAME_OF -> new LifeEvent.CameOf(List.of(OTHER), Descent.SEPARATION);
            case GREW_INTO -> new LifeEvent.GrewInto(OTHER);
            case JOINED -> new LifeEvent.Joined(new UnitId("bac-giang"), Affiliation.Kind.FULL);
            case LEFT -> new LifeEvent.Left("Xin ra");
            case JOINED_UNION -> new LifeEvent.JoinedUnion(OTHER);
            case LEFT_UNION -> new LifeEvent.LeftUnion(OTHER);
        };
    }
}

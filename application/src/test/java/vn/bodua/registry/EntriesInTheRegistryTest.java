package vn.bodua.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bodua.registry.TestRegistry.BAC_GIANG;
import static vn.bodua.registry.TestRegistry.BAC_NINH_2025;
import static vn.bodua.registry.TestRegistry.HA_NOI;
import static vn.bodua.registry.TestRegistry.NO_PAPER;
import static vn.bodua.registry.TestRegistry.PAPER;
import static vn.bodua.registry.TestRegistry.at;
import static vn.bodua.registry.TestRegistry.keeperOf;
import static vn.bodua.registry.TestRegistry.named;
import static vn.bodua.registry.TestRegistry.numbered;
import static vn.bodua.registry.TestRegistry.refusal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.bodua.access.Actor;
import vn.bodua.access.Role;
import vn.bodua.access.TestActors;
import vn.bodua.database.generated.Tables;
import vn.bodua.organization.Decision;
import vn.bodua.organization.UnitId;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.registry.LifeEvent.Changed;
import vn.bodua.registry.LifeEvent.Dissolved;
import vn.bodua.registry.LifeEvent.JoinedUnion;
import vn.bodua.registry.LifeEvent.Resumed;
import vn.bodua.registry.LifeEvent.Suspended;

@DisplayName("Entries in the registry")
class EntriesInTheRegistryTest {

    private static final LocalDate DAY = LocalDate.of(2015, 3, 1);
    private static final Dissolved VOLUNTARILY = new Dissolved(LifeEvent.Way.VOLUNTARY);

    private final TestRegistry registry = new TestRegistry();

    private Outcome<RegistrantId> enter(Actor actor, Registration registration, LocalDate day, Optional<Census> first) {
        return registry.enter.enter(actor, LegalKind.COOPERATIVE, registration, day, NO_PAPER, first);
    }

    private RefusalCode refusedFor(Registration registration) {
        return refusal(enter(registry.an, registration, DAY, Optional.empty())).code();
    }

    private static Registration with(
            Registration.Business business, Optional<Long> capital, Registration.Address address) {
        Registration one = named("HTX Tân Tiến");
        return new Registration(
                one.names(), "", one.certificate(), address, one.contact(), business, capital, one.law(), false, false);
    }

    @Test
    @DisplayName("are read back as they were made, with everything that is registered and the paper that they rest on")
    void everything() {
        Registration whole = new Registration(
                new Registration.Names("Hợp tác xã Tân Tiến", "HTX Tân Tiến", "Tan Tien Cooperative"),
                "2400123456",
                Optional.of(new Registration.Certificate("20A-01", DAY, "Phòng TC-KH", 2)),
                new Registration.Address(
                        "Thôn Ngò", "Tân Tiến", BAC_GIANG, Optional.of(new Registration.Location(21.27, 106.19))),
                new Registration.Contact("0204 3 123 456", "htx@example.vn", "htxtantien.example.vn"),
                new Registration.Business(
                        "crops", List.of("0118", "0161", "4632"), Optional.of(Registration.Model.SERVICE_SUPPLY)),
                Optional.of(1_250_000_000L),
                Optional.of(Law.LAW_2012),
                false,
                true);
        RegistrantId one = registry.enter
                .enter(registry.an, LegalKind.COOPERATIVE, whole, DAY, PAPER, Optional.empty())
                .orElseThrow();
        RegistrantId union = registry.founded(LegalKind.UNION, named("LHHTX Bắc Giang"), "2014-01-01");
        List<LifeEvent> events = List.of(
                new LifeEvent.Joined(BAC_GIANG, Affiliation.Kind.LINKED),
                new JoinedUnion(union),
                new Suspended("Thiếu vốn"),
                new Resumed(),
                new LifeEvent.Reregistered(whole, Law.LAW_2023),
                new LifeEvent.LeftUnion(union),
                new LifeEvent.Left("Xin ra"),
                new Changed(named("HTX Tân Tiến 2")),
                new LifeEvent.Converted("Công ty TNHH Tân Tiến", "2400999999"));
        for (int i = 0; i < events.size(); i++) {
            registry.on(one, "2025-01-0" + (i + 1), events.get(i)).orElseThrow();
        }
        ShowFile.RegistryFile file = registry.file.show(registry.an, one).orElseThrow();
        assertThat(file.life().registrant()).isEqualTo(new Registrant(one, LegalKind.COOPERATIVE));
        assertThat(file.life().events().getFirst().event()).isEqualTo(new LifeEvent.Founded(whole));
        assertThat(file.life().events().getFirst().decision()).isEqualTo(PAPER);
        assertThat(file.life().events().stream().skip(1).map(RecordedEvent::event))
                .containsExactlyElementsOf(events);
        assertThat(file.life().last().orElseThrow().state()).isEqualTo(State.CONVERTED);
        assertThat(file.acts()).hasSize(10);
        assertThat(file.acts().getFirst().subjectUnit()).isEqualTo("bac-giang");
    }

    @Test
    @DisplayName("are refused without a name, a place in reach, a known sector, known lines, possible numbers")
    void registrations() {
        Registration.Address here = Registration.Address.in(BAC_GIANG, "");
        Registration.Business crops = Registration.Business.in("crops");
        Optional<Long> none = Optional.empty();
        assertThat(refusedFor(named(" "))).isEqualTo(RefusalCode.FIELD_EMPTY);
        assertThat(refusedFor(with(Registration.Business.in("nothing"), none, here)))
                .isEqualTo(RefusalCode.SECTOR_UNKNOWN);
        assertThat(refusedFor(
                        with(new Registration.Business("crops", List.of("0111", "04"), Optional.empty()), none, here)))
                .isEqualTo(RefusalCode.LINE_UNKNOWN);
        assertThat(refusedFor(with(crops, Optional.of(-1L), here))).isEqualTo(RefusalCode.VALUE_UNREADABLE);
        assertThat(refusedFor(with(
                        crops,
                        none,
                        new Registration.Address("", "", BAC_GIANG, Optional.of(new Registration.Location(91, 106))))))
                .isEqualTo(RefusalCode.VALUE_UNREADABLE);
        assertThat(refusal(enter(keeperOf(HA_NOI), named("HTX Tân Tiến"), DAY, Optional.empty())))
                .isEqualTo(Refusal.of(RefusalCode.UNIT_NOT_IN_REACH, "unit", "bac-giang"));
        assertThat(registry.database.sql().fetchCount(Tables.REGISTRANT))
                .as("what was refused left nothing")
                .isZero();
    }

    @Test
    @DisplayName("are refused for a day to come, and under a law that was not in force")
    void days() {
        assertThat(refusal(enter(registry.an, named("HTX A"), LocalDate.of(2026, 11, 21), Optional.empty())))
                .isEqualTo(Refusal.of(RefusalCode.EVENT_IN_FUTURE, "date", "2026-11-21", "today", "2026-11-20"));
        assertThat(enter(registry.an, named("HTX A"), LocalDate.of(2026, 11, 20), Optional.empty()))
                .isInstanceOf(Outcome.Done.class);
        assertThat(refusedFor(named("HTX A").under(Law.LAW_2023))).isEqualTo(RefusalCode.LAW_NOT_IN_FORCE);
    }

    @Test
    @DisplayName("are refused with fewer members than the law of the day asks for, where members are counted")
    void tooFew() {
        Optional<Census> six = Optional.of(Census.of(DAY, Map.of(CensusItem.MEMBERS, 6L)));
        assertThat(refusal(enter(registry.an, named("HTX A"), DAY, six)))
                .isEqualTo(Refusal.of(RefusalCode.MEMBERS_TOO_FEW, "count", "6", "limit", "7", "date", "2015-03-01"));
        LocalDate later = LocalDate.of(2025, 3, 1);
        RegistrantId one = enter(
                        registry.an,
                        named("HTX A"),
                        later,
                        Optional.of(Census.of(later, Map.of(CensusItem.MEMBERS, 6L, CensusItem.FULL_MEMBERS, 5L))))
                .orElseThrow();
        assertThat(registry.listed(one, "2025-03-01").orElseThrow().members()).contains(6L);
        assertThat(refusal(enter(
                                registry.an,
                                named("HTX B"),
                                later,
                                Optional.of(
                                        Census.of(later, Map.of(CensusItem.MEMBERS, 6L, CensusItem.FULL_MEMBERS, 4L)))))
                        .code())
                .isEqualTo(RefusalCode.MEMBERS_TOO_FEW);
    }

    @Test
    @DisplayName("are refused with a number that another had at the same time, and possible once the other has ended")
    void numbers() {
        RegistrantId one =
                registry.founded(LegalKind.COOPERATIVE, numbered("HTX Tân Tiến", "2400123456"), "2015-03-01");
        Registration other = numbered("HTX Hợp Tiến", "2400123456");
        assertThat(refusal(enter(registry.an, other, LocalDate.of(2019, 1, 1), Optional.empty())))
                .isEqualTo(Refusal.of(RefusalCode.NUMBER_TAKEN, "number", "2400123456", "name", "HTX Tân Tiến"));
        RegistrantId second = registry.cooperative("HTX Hợp Tiến", "2014-01-01");
        assertThat(refusal(registry.on(second, "2018-01-01", new Changed(other)))
                        .code())
                .isEqualTo(RefusalCode.NUMBER_TAKEN);
        EntryId end = registry.on(one, "2020-01-01", VOLUNTARILY).orElseThrow();
        assertThat(refusal(registry.on(second, "2019-12-31", new Changed(other)))
                        .code())
                .isEqualTo(RefusalCode.NUMBER_TAKEN);
        registry.on(second, "2020-01-01", new Changed(other)).orElseThrow();
        EventId dissolution = registry.life(one).events().getLast().id();
        assertThat(refusal(registry.withdraw.withdraw(registry.an, one, dissolution, "Ghi nhầm"))
                        .code())
                .as("nor does one come to life again whose number is another's now: %s", end)
                .isEqualTo(RefusalCode.NUMBER_TAKEN);
    }

    @Test
    @DisplayName("of something impossible are refused and change nothing, and the history keeps that")
    void impossible() {
        RegistrantId one = registry.cooperative("HTX Tân Tiến", "2015-03-01");
        assertThat(refusal(registry.on(one, "2016-01-01", new Resumed())).code())
                .isEqualTo(RefusalCode.NOT_SUSPENDED);
        assertThat(registry.door.history().newest().refusal()).isEqualTo("R-220");
        assertThat(registry.life(one).events()).hasSize(1);
        assertThat(refusal(registry.happened.record(registry.an, one, List.of(), NO_PAPER))
                        .code())
                .isEqualTo(RefusalCode.FIELD_EMPTY);
        assertThat(refusal(registry.on(one, "2016-01-01", new LifeEvent.TookIn(one)))
                        .code())
                .isEqualTo(RefusalCode.EVENT_OF_SEVERAL);
        assertThat(refusal(registry.happened.record(
                                registry.an,
                                one,
                                List.of(new Happening(DAY, VOLUNTARILY)),
                                Optional.of(new Decision("", DAY, "UBND", ""))))
                        .code())
                .isEqualTo(RefusalCode.FIELD_EMPTY);
    }

    @Test
    @DisplayName("make members only of unions that there are on the day")
    void unions() {
        RegistrantId one = registry.cooperative("HTX Tân Tiến", "2015-03-01");
        RegistrantId other = registry.cooperative("HTX Hợp Tiến", "2015-03-01");
        RegistrantId union = registry.founded(LegalKind.UNION, named("LHHTX Bắc Giang"), "2018-01-01");
        assertThat(refusal(registry.on(one, "2019-01-01", new JoinedUnion(other)))
                        .code())
                .isEqualTo(RefusalCode.NOT_A_UNION);
        assertThat(refusal(registry.on(one, "2019-01-01", new JoinedUnion(new RegistrantId(999))))
                        .code())
                .isEqualTo(RefusalCode.NOT_A_UNION);
        assertThat(refusal(registry.on(one, "2017-12-31", new JoinedUnion(union)))
                        .code())
                .isEqualTo(RefusalCode.NOT_A_UNION);
        registry.on(one, "2018-01-01", new JoinedUnion(union)).orElseThrow();
        Wanted members = Wanted.allOn(LocalDate.of(2019, 1, 1), 10);
        assertThat(registry.find
                        .find(
                                registry.an,
                                new Wanted(
                                        "",
                                        members.day(),
                                        members.kinds(),
                                        members.states(),
                                        members.place(),
                                        "",
                                        members.sectors(),
                                        members.fields(),
                                        members.sizes(),
                                        members.models(),
                                        members.laws(),
                                        Optional.empty(),
                                        Optional.of(union),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Wanted.Order.NAME,
                                        0,
                                        10))
                        .orElseThrow()
                        .lines())
                .extracting(FindRegistrants.Line::id)
                .containsExactly(one);
    }

    @Test
    @DisplayName(
            "are made and seen by those who reach the place alone, after the reform by those of the new province too")
    void reach() {
        RegistrantId one = registry.cooperative("HTX Tân Tiến", "2015-03-01");
        Actor elsewhere = keeperOf(HA_NOI);
        assertThat(refusal(registry.file.show(elsewhere, one)))
                .isEqualTo(Refusal.of(RefusalCode.REGISTRANT_UNKNOWN, "registrant", one.toString()));
        assertThat(refusal(registry.file.show(elsewhere, new RegistrantId(999))).code())
                .isEqualTo(RefusalCode.REGISTRANT_UNKNOWN);
        assertThat(refusal(registry.happened.record(
                                elsewhere, one, List.of(new Happening(DAY, new Suspended("x"))), NO_PAPER))
                        .code())
                .isEqualTo(RefusalCode.REGISTRANT_UNKNOWN);
        assertThat(registry.find
                        .find(elsewhere, Wanted.allOn(registry.clock.today(), 10))
                        .orElseThrow()
                        .total())
                .isZero();
        Actor reached = keeperOf(BAC_NINH_2025, BAC_GIANG);
        assertThat(registry.file.show(reached, one)).isInstanceOf(Outcome.Done.class);
        assertThat(refusal(registry.happened.record(
                        reached,
                        one,
                        List.of(new Happening(DAY.plusDays(1), new Changed(at(HA_NOI, "", "HTX Tân Tiến")))),
                        NO_PAPER)))
                .as("nobody moves a file out of reach")
                .isEqualTo(Refusal.of(RefusalCode.UNIT_NOT_IN_REACH, "unit", "ha-noi"));
        assertThat(refusal(registry.happened.record(
                                TestActors.at(Role.INSPECTOR, "bac-giang"),
                                one,
                                List.of(new Happening(DAY, new Suspended("x"))),
                                NO_PAPER))
                        .code())
                .isEqualTo(RefusalCode.PERMISSION_MISSING);
    }

    @Test
    @DisplayName("that are withdrawn leave the list as it was before, and the file tells of them")
    void withdrawn() {
        RegistrantId one = registry.cooperative("HTX Tân Tiến", "2015-03-01");
        FindRegistrants.Line before = registry.listed(one, "2026-01-01").orElseThrow();
        registry.on(one, "2020-01-01", VOLUNTARILY).orElseThrow();
        assertThat(registry.listed(one, "2026-01-01").orElseThrow().state()).isEqualTo(State.DISSOLVED);
        EventId end = registry.life(one).events().getLast().id();
        assertThat(refusal(registry.withdraw.withdraw(registry.an, one, end, " "))
                        .code())
                .isEqualTo(RefusalCode.REASON_MISSING);
        assertThat(refusal(registry.withdraw.withdraw(registry.an, one, new EventId(999), "Nhầm"))
                        .code())
                .isEqualTo(RefusalCode.EVENT_UNKNOWN);
        registry.withdraw.withdraw(registry.an, one, end, "Nhầm HTX cùng tên").orElseThrow();
        assertThat(registry.listed(one, "2026-01-01")).contains(before);
        assertThat(refusal(registry.withdraw.withdraw(registry.an, one, end, "Nhầm"))
                        .code())
                .isEqualTo(RefusalCode.EVENT_WITHDRAWN_ALREADY);
        assertThat(registry.life(one)
                        .events()
                        .getLast()
                        .withdrawal()
                        .orElseThrow()
                        .reason())
                .isEqualTo("Nhầm HTX cùng tên");
        EventId founding = registry.life(one).events().getFirst().id();
        registry.withdraw.withdraw(registry.an, one, founding, "Chưa cấp giấy").orElseThrow();
        assertThat(registry.listed(one, "2026-01-01")).isEmpty();
        assertThat(registry.file.show(keeperOf(BAC_GIANG), one))
                .as("a file without a life is still found by its number, and can be founded again")
                .isInstanceOf(Outcome.Done.class);
        registry.on(one, "2015-04-01", new LifeEvent.Founded(named("HTX Tân Tiến")))
                .orElseThrow();
        assertThat(registry.listed(one, "2026-01-01")).isPresent();
    }

    @Test
    @DisplayName("are never changed or deleted, whatever the application tries")
    void onlyAdded() {
        registry.cooperative("HTX Tân Tiến", "2015-03-01");
        for (var table : List.of(
                Tables.REGISTRANT, Tables.REGISTRY_ENTRY, Tables.LIFE_EVENT, Tables.REGISTRATION, Tables.CENSUS)) {
            Assertions.assertThatThrownBy(
                            () -> registry.database.sql().deleteFrom(table).execute())
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("permission denied");
        }
        Assertions.assertThatThrownBy(() -> registry.database
                        .sql()
                        .update(Tables.REGISTRANT_SPAN)
                        .set(Tables.REGISTRANT_SPAN.NAME, "x")
                        .execute())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("permission denied");
    }

    @Test
    @DisplayName("may name a place that was no unit yet on the day, as lists of today do")
    void placeOfToday() {
        RegistrantId one = registry.founded(
                LegalKind.COOPERATIVE, at(new UnitId("bac-ninh-2025"), "Tân Tiến", "HTX A"), "2015-03-01");
        assertThat(registry.listed(one, "2016-01-01").orElseThrow().place()).isEqualTo(BAC_NINH_2025);
    }
}

package vn.bodua.access;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bodua.access.TestAccounts.AN_GIANG;
import static vn.bodua.access.TestAccounts.CAN_THO;
import static vn.bodua.access.TestAccounts.NATION;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.RefusalCode;

class WhoMayDoWhatTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");
    private static final String REASON = "Quyết định 12/QĐ-LMHTX";

    private final TestAccounts office = new TestAccounts();

    private static RefusalCode refusalOf(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome).refusal().code();
    }

    private Outcome<RoleId> give(Actor by, PersonId to, Role role, String unit) {
        return office.giveRole.give(by, to, role, unit, TODAY, Optional.empty(), REASON);
    }

    @Test
    @DisplayName("an account is opened, gets a role, and has its rights with the next request")
    void aRoleIsInForceAtOnce() {
        Actor administrator = office.administrator();
        PersonId person = office.openAccount
                .open(administrator, "nguyen.van.an", "Nguyễn Văn An", "", AN_GIANG)
                .orElseThrow();
        assertThat(office.actor(person).may(Permission.SEE_FIGURES)).isFalse();

        RoleId role = give(administrator, person, Role.SPECIALIST, AN_GIANG).orElseThrow();
        assertThat(office.actor(person).mayAt(Permission.SEE_FIGURES, AN_GIANG)).isTrue();

        office.giveRole.end(administrator, person, role).orElseThrow();
        assertThat(office.actor(person).may(Permission.SEE_FIGURES)).isFalse();
    }

    @Test
    @DisplayName("a role holds on its days, the last one included, and on no others")
    void aRoleHoldsOnItsDays() {
        Actor administrator = office.administrator();
        PersonId person = office.person("nguyen.van.an", AN_GIANG);
        office.giveRole
                .give(
                        administrator,
                        person,
                        Role.SPECIALIST,
                        AN_GIANG,
                        TODAY.plusDays(1),
                        Optional.of(TODAY.plusDays(2)),
                        REASON)
                .orElseThrow();
        assertThat(office.rolesOf(person)).isEmpty();
        office.days(1);
        assertThat(office.rolesOf(person)).containsExactly("specialist@" + AN_GIANG);
        office.days(1);
        assertThat(office.rolesOf(person)).containsExactly("specialist@" + AN_GIANG);
        office.days(1);
        assertThat(office.rolesOf(person)).isEmpty();
    }

    @Test
    @DisplayName("a role at a province reaches what went into it, and no other province")
    void aRoleReachesTheSubtreeOfTodayAndWhatWentIntoIt() {
        Actor specialist = office.actor(office.holding(Role.SPECIALIST, AN_GIANG));
        assertThat(specialist.mayAt(Permission.SEE_FIGURES, AN_GIANG)).isTrue();
        assertThat(specialist.mayAt(Permission.SEE_FIGURES, "an-giang")).isTrue();
        assertThat(specialist.mayAt(Permission.SEE_FIGURES, "kien-giang")).isTrue();
        assertThat(specialist.mayAt(Permission.SEE_FIGURES, "can-tho")).isFalse();
        assertThat(specialist.mayAt(Permission.SEE_FIGURES, NATION)).isFalse();
    }

    @Test
    @DisplayName("a role at a province that was merged goes on at the province it went into")
    void aRoleFollowsTheSuccession() {
        Actor specialist = office.actor(office.holding(Role.SPECIALIST, "kien-giang"));
        assertThat(specialist.mayAt(Permission.SEE_FIGURES, AN_GIANG)).isTrue();
        assertThat(specialist.mayAt(Permission.SEE_FIGURES, "kien-giang")).isTrue();
    }

    @Test
    @DisplayName("a role at the nation reaches everything")
    void theNationReachesEverything() {
        Actor department = office.actor(office.holding(Role.DEPARTMENT, NATION));
        assertThat(List.of(NATION, AN_GIANG, "kien-giang", "can-tho", "cum-tay-nam-song-hau"))
                .allSatisfy(unit -> assertThat(department.mayAt(Permission.SEE_FIGURES, unit))
                        .isTrue());
    }

    @Test
    @DisplayName("a leader who has shown only a password is no leader")
    void rolesThatNeedASecondFactorCountOnlyWithOne() {
        PersonId leader = office.holding(Role.LEADER, AN_GIANG);
        office.role(leader, Role.SPECIALIST, AN_GIANG);
        Actor byPassword = office.actors
                .recognised(leader, Actors.Strength.PASSWORD, Origin.here(Origin.Face.CLI, ""))
                .orElseThrow();
        assertThat(byPassword.may(Permission.DECIDE_FIGURES)).isFalse();
        assertThat(byPassword.may(Permission.ENTER_FIGURES)).isTrue();
        assertThat(office.actor(leader).may(Permission.DECIDE_FIGURES)).isTrue();
    }

    @Test
    @DisplayName("a closed account is nobody from the next request on, its deputies included")
    void aClosedAccountIsNobody() {
        PersonId leader = office.holding(Role.LEADER, AN_GIANG);
        PersonId deputy = office.person("pho.giam.doc", AN_GIANG);
        RoleId role =
                office.tables.byId(leader).orElseThrow().roles().getFirst().id();
        office.letActFor
                .let(office.actor(leader), role, "pho.giam.doc", TODAY, TODAY.plusDays(5), "Đi công tác")
                .orElseThrow();
        assertThat(office.actor(deputy).may(Permission.DECIDE_FIGURES)).isTrue();

        office.closeAccount.close(office.administrator(), leader).orElseThrow();
        assertThat(office.actors.recognised(leader, Actors.Strength.SECOND_FACTOR, Origin.here(Origin.Face.WEB, "")))
                .isEmpty();
        assertThat(office.actor(deputy).may(Permission.DECIDE_FIGURES)).isFalse();
    }

    @Test
    @DisplayName("who acts for another has that role on the days agreed, and history tells for whom")
    void actingForAnother() {
        PersonId leader = office.holding(Role.LEADER, AN_GIANG);
        PersonId deputy = office.person("pho.giam.doc", AN_GIANG);
        RoleId role =
                office.tables.byId(leader).orElseThrow().roles().getFirst().id();
        long acting = office.letActFor
                .let(office.actor(leader), role, " pho.giam.doc ", TODAY, TODAY.plusDays(1), "Đi công tác")
                .orElseThrow();
        assertThat(office.rolesOf(deputy)).containsExactly("leader@" + AN_GIANG + " for leader." + AN_GIANG);
        office.days(2);
        assertThat(office.rolesOf(deputy)).isEmpty();
        assertThat(office.letActFor.takeBack(office.actor(leader), acting)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    @DisplayName("a deputy passes the role on to nobody")
    void aDeputyPassesNothingOn() {
        PersonId leader = office.holding(Role.LEADER, AN_GIANG);
        PersonId deputy = office.person("pho.giam.doc", AN_GIANG);
        office.person("nguoi.thu.ba", AN_GIANG);
        RoleId role =
                office.tables.byId(leader).orElseThrow().roles().getFirst().id();
        office.letActFor
                .let(office.actor(leader), role, "pho.giam.doc", TODAY, TODAY.plusDays(9), "Đi công tác")
                .orElseThrow();
        assertThat(refusalOf(office.letActFor.let(
                        office.actor(deputy), role, "nguoi.thu.ba", TODAY, TODAY.plusDays(1), "Bận")))
                .isEqualTo(RefusalCode.ROLE_UNKNOWN);
    }

    @Test
    @DisplayName("acting for another is refused to nobody, to oneself, without a reason, backwards, too long, twice")
    void actingForIsRefused() {
        PersonId leader = office.holding(Role.LEADER, AN_GIANG);
        office.person("pho.giam.doc", AN_GIANG);
        RoleId role =
                office.tables.byId(leader).orElseThrow().roles().getFirst().id();
        Actor holder = office.actor(leader);
        LocalDate last = TODAY.plusDays(3);
        assertThat(refusalOf(office.letActFor.let(holder, role, "khong.co", TODAY, last, "Bận")))
                .isEqualTo(RefusalCode.PERSON_UNKNOWN);
        assertThat(refusalOf(office.letActFor.let(holder, role, holder.account(), TODAY, last, "Bận")))
                .isEqualTo(RefusalCode.PERSON_UNKNOWN);
        assertThat(refusalOf(office.letActFor.let(holder, role, "pho.giam.doc", TODAY, last, " ")))
                .isEqualTo(RefusalCode.FIELD_EMPTY);
        assertThat(refusalOf(office.letActFor.let(holder, role, "pho.giam.doc", last, TODAY, "Bận")))
                .isEqualTo(RefusalCode.SPAN_WRONG);
        assertThat(refusalOf(office.letActFor.let(holder, role, "pho.giam.doc", TODAY, TODAY.plusDays(400), "Bận")))
                .isEqualTo(RefusalCode.SPAN_WRONG);
        office.letActFor.let(holder, role, "pho.giam.doc", TODAY, last, "Bận").orElseThrow();
        assertThat(refusalOf(office.letActFor.let(holder, role, "pho.giam.doc", last, last, "Bận")))
                .isEqualTo(RefusalCode.ROLE_HELD_ALREADY);
    }

    @Test
    @DisplayName("an administrator of a province keeps accounts of that province only, and gives no role elsewhere")
    void anAdministratorStaysAtHome() {
        Actor provincial = office.actor(office.holding(Role.ADMINISTRATOR, AN_GIANG));
        PersonId here = office.person("chuyen.vien.an-giang", AN_GIANG);
        PersonId elsewhere = office.person("chuyen.vien.can-tho", "can-tho");
        assertThat(give(provincial, here, Role.SPECIALIST, AN_GIANG)).isInstanceOf(Outcome.Done.class);
        assertThat(refusalOf(give(provincial, here, Role.SPECIALIST, NATION))).isEqualTo(RefusalCode.UNIT_NOT_IN_REACH);
        assertThat(refusalOf(give(provincial, elsewhere, Role.SPECIALIST, AN_GIANG)))
                .isEqualTo(RefusalCode.PERSON_UNKNOWN);
        assertThat(refusalOf(office.openAccount.open(provincial, "ai.do", "Ai Đó", "", NATION)))
                .isEqualTo(RefusalCode.UNIT_NOT_IN_REACH);
        assertThat(office.showAccounts.list(provincial).orElseThrow())
                .extracting(Account::unit)
                .containsOnly(AN_GIANG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "a", "Nguyen.Van.An", "nguyễn.văn.an", "a b", "-abc", "../an"})
    @DisplayName("an account name that could be mistaken for another is refused")
    void accountNames(String name) {
        assertThat(refusalOf(office.openAccount.open(office.administrator(), name, "Ai Đó", "", AN_GIANG)))
                .isEqualTo(RefusalCode.ACCOUNT_NAME_WRONG);
    }

    @Test
    @DisplayName("a taken account name, a missing name and an unknown unit are refused")
    void accountsAreRefused() {
        Actor administrator = office.administrator();
        office.person("nguyen.van.an", AN_GIANG);
        assertThat(refusalOf(office.openAccount.open(administrator, "nguyen.van.an", "An", "", AN_GIANG)))
                .isEqualTo(RefusalCode.ACCOUNT_TAKEN);
        assertThat(refusalOf(office.openAccount.open(administrator, "an.khac", " ", "", AN_GIANG)))
                .isEqualTo(RefusalCode.FIELD_EMPTY);
        assertThat(refusalOf(office.openAccount.open(administrator, "an.khac", "An", "", "khong-co")))
                .isEqualTo(RefusalCode.UNIT_NOT_IN_REACH);
    }

    @Test
    @DisplayName("the same role at the same unit is not given twice for the same days")
    void aRoleIsNotGivenTwice() {
        Actor administrator = office.administrator();
        PersonId person = office.holding(Role.SPECIALIST, AN_GIANG);
        assertThat(refusalOf(give(administrator, person, Role.SPECIALIST, AN_GIANG)))
                .isEqualTo(RefusalCode.ROLE_HELD_ALREADY);
        assertThat(give(administrator, person, Role.CLERK, AN_GIANG)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    @DisplayName("the last administrator of the whole can neither be closed nor lose the role")
    void oneAdministratorRemains() {
        PersonId only = office.holding(Role.ADMINISTRATOR, NATION);
        RoleId role = office.tables.byId(only).orElseThrow().roles().getFirst().id();
        assertThat(refusalOf(office.closeAccount.close(office.actor(only), only)))
                .isEqualTo(RefusalCode.LAST_ADMINISTRATOR);
        assertThat(refusalOf(office.giveRole.end(office.actor(only), only, role)))
                .isEqualTo(RefusalCode.LAST_ADMINISTRATOR);

        PersonId second = office.person("quan.tri.hai", NATION);
        office.role(second, Role.ADMINISTRATOR, NATION);
        assertThat(office.giveRole.end(office.actor(only), only, role)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    @DisplayName(
            "who keeps the accounts of the office, but not of each unit of a role, closes nobody and opens nobody again")
    void allRolesAreKept() {
        Actor provincial = office.actor(office.holding(Role.ADMINISTRATOR, AN_GIANG));
        PersonId person = office.holding(Role.SPECIALIST, AN_GIANG);
        office.role(person, Role.SPECIALIST, CAN_THO);
        assertThat(refusalOf(office.closeAccount.close(provincial, person))).isEqualTo(RefusalCode.UNIT_NOT_IN_REACH);
        office.closeAccount.close(office.administrator(), person).orElseThrow();
        assertThat(refusalOf(office.closeAccount.openAgain(provincial, person)))
                .isEqualTo(RefusalCode.UNIT_NOT_IN_REACH);
    }

    @Test
    @DisplayName("closing what is closed changes nothing, and the history does not say that it did")
    void closedOnce() {
        PersonId person = office.holding(Role.SPECIALIST, AN_GIANG);
        Actor administrator = office.administrator();
        office.closeAccount.close(administrator, person).orElseThrow();
        Optional<Instant> since = office.tables.byId(person).orElseThrow().closedAt();
        office.closeAccount.close(administrator, person).orElseThrow();
        assertThat(office.tables.byId(person).orElseThrow().closedAt()).isEqualTo(since);
        assertThat(office.history.entries().stream()
                        .filter(e -> e.useCase().equals("CloseAccount.close"))
                        .map(e -> e.changes().isEmpty()))
                .containsExactly(true, false);
    }
}

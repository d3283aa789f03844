package vn.bodua.access;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import vn.bodua.TestDatabase;
import vn.bodua.audit.TestHistory;
import vn.bodua.organization.TestUnits;
import vn.bodua.organization.Units;
import vn.bodua.time.BusinessClock;
import vn.bodua.time.Validity;

/** An office with accounts on a real database: use cases stand behind the real door, acts go into the real history. */
final class TestAccounts {

    static final String NATION = "ca-nuoc";
    static final String AN_GIANG = "an-giang-2025";
    static final String CAN_THO = "can-tho-2025";

    final BusinessClock clock = BusinessClock.fixedAt(Instant.parse("2026-11-20T02:00:00Z"));
    final TestDatabase database = TestDatabase.fresh();
    final Units units = TestUnits.carriedInto(database.sql());
    final Jurisdiction jurisdiction = TestUnits.jurisdiction(units);
    final AccountTables tables = new AccountTables(database.sql());
    final TestHistory history = new TestHistory(database, clock);
    final Actors actors = new Actors(database.sql(), jurisdiction, clock);
    private final LastAdministrator lastAdministrator = new LastAdministrator(tables, clock);
    final OpenAccount openAccount = behindTheDoor(new OpenAccount(tables, jurisdiction, clock));
    final CloseAccount closeAccount =
            behindTheDoor(new CloseAccount(tables, new RolesKept(database.sql()), lastAdministrator, clock));
    final GiveRole giveRole = behindTheDoor(new GiveRole(tables, jurisdiction, lastAdministrator, clock));
    final LetActFor letActFor = behindTheDoor(new LetActFor(tables, clock));
    final ShowAccounts showAccounts = behindTheDoor(new ShowAccounts(tables));

    /** The use case with the door before it, as Spring hangs it there. */
    @SuppressWarnings("unchecked")
    <T> T behindTheDoor(T useCase) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("history", history.history());
        beans.addBean("transactions", database.transaction().getTransactionManager());
        beans.addBean("sql", database.sql());
        beans.addBean("clock", clock);
        beans.addBean("people", new PersonSubject(tables));
        ProxyFactory proxy = new ProxyFactory(useCase);
        proxy.setProxyTargetClass(true);
        proxy.addAdvisor(AccessBeans.door(beans));
        return (T) proxy.getProxy();
    }

    /** Somebody with an account at an office and no role yet. */
    PersonId person(String account, String unit) {
        return database.transaction()
                .execute(status -> tables.insert(account, "Người " + account, "", unit, false, clock.now(), "thu"));
    }

    RoleId role(PersonId person, Role role, String unit) {
        return database.transaction()
                .execute(status -> tables.give(
                        person,
                        role,
                        unit,
                        new Validity(Optional.of(LocalDate.parse("2026-01-01")), Optional.empty()),
                        "Quyết định bổ nhiệm",
                        clock.now(),
                        "thu"));
    }

    /** Somebody with one role. */
    PersonId holding(Role role, String unit) {
        PersonId person = person(role.code().replace('_', '-') + "." + unit, unit);
        role(person, role, unit);
        return person;
    }

    Actor actor(PersonId person) {
        return actor(person, Optional.empty());
    }

    Actor actor(PersonId person, Optional<String> once) {
        return actors.recognised(
                        person,
                        Actors.Strength.SECOND_FACTOR,
                        new Origin(Origin.Face.WEB, "127.0.0.1", "session:1", "r1", once))
                .orElseThrow();
    }

    Actor administrator() {
        return actor(holding(Role.ADMINISTRATOR, NATION));
    }

    void days(int days) {
        clock.forward(Duration.ofDays(days));
    }

    List<String> rolesOf(PersonId person) {
        return actor(person).standings().stream()
                .map(s -> s.role().code() + "@" + s.unit()
                        + s.actingFor().map(a -> " for " + a).orElse(""))
                .toList();
    }
}

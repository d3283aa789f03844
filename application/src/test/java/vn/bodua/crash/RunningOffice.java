package vn.bodua.crash;

import static vn.bodua.database.generated.Tables.AUDIT_ENTRY;
import static vn.bodua.database.generated.Tables.PERSON;
import static vn.bodua.database.generated.Tables.ROLE_AT_UNIT;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import vn.bodua.Application;
import vn.bodua.TestDatabase;
import vn.bodua.access.Account;
import vn.bodua.access.Actor;
import vn.bodua.access.Actors;
import vn.bodua.access.GiveRole;
import vn.bodua.access.OpenAccount;
import vn.bodua.access.Origin;
import vn.bodua.access.PersonId;
import vn.bodua.access.Role;
import vn.bodua.access.RoleId;
import vn.bodua.access.ShowAccounts;
import vn.bodua.access.signin.LoadDemoAccounts;
import vn.bodua.audit.TestHistory;
import vn.bodua.database.DatabaseConnection;
import vn.bodua.ledger.Figure;
import vn.bodua.narrative.EnterReport;
import vn.bodua.narrative.ReceiveReport;
import vn.bodua.narrative.ReportId;
import vn.bodua.narrative.ReviewStatement;
import vn.bodua.narrative.ShowReport;
import vn.bodua.organization.FoundUnit;
import vn.bodua.organization.TestReorganizing;
import vn.bodua.organization.UnitId;
import vn.bodua.registry.EnterInRegistry;
import vn.bodua.registry.LegalKind;
import vn.bodua.registry.RegistrantId;
import vn.bodua.registry.Registration;
import vn.bodua.registry.clerk.NameClerk;
import vn.bodua.time.BusinessClock;
import vn.bodua.time.Period;

/** The whole application without pages on a new database, and things in it to act upon; every call passes its doors. */
final class RunningOffice implements AutoCloseable {

    static final String NATION = "ca-nuoc";
    static final String AN_GIANG = "an-giang-2025";
    static final LocalDate DAY = LocalDate.parse("2026-01-01");

    /** Tables that no use case of a person writes, or that jobs write meanwhile. */
    private static final Set<String> OF_OTHERS = Set.of(
            "audit_entry",
            "node",
            "scheduled_tasks",
            "flyway_schema_history",
            // A try at a password counts whatever comes of it.
            "sign_in_attempt");

    private final ConfigurableApplicationContext context;
    private final DSLContext past = TestDatabase.fresh().sql();
    private int fresh;

    RunningOffice(Path home) {
        DatabaseConnection owner = TestDatabase.owner();
        context = new SpringApplicationBuilder(Application.class, Faults.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run(
                        "--bodua.home=" + home,
                        "--bodua.database.url="
                                + owner.url().replace("//", "//" + owner.user() + ":" + owner.password() + "@"),
                        "--bodua.database.app-password=only-for-tests");
        context.getBean(LoadDemoAccounts.class).load();
    }

    <T> T the(Class<T> type) {
        return context.getBean(type);
    }

    /** The database, past the application. */
    DSLContext past() {
        return past;
    }

    Actor actor(String demoAccount, Optional<String> once) {
        return the(Actors.class)
                .demo(demoAccount, new Origin(Origin.Face.CLI, "", "", "r", once))
                .orElseThrow();
    }

    Actor department() {
        return actor("ban", Optional.empty());
    }

    /** Somebody who keeps accounts and whom no test can close. */
    Actor administrator() {
        return Actors.job("tests", "r");
    }

    Actor strong(PersonId person) {
        return the(Actors.class)
                .recognised(person, Actors.Strength.SECOND_FACTOR, Origin.here(Origin.Face.CLI, "r"))
                .orElseThrow();
    }

    /** A number that was never given. */
    int next() {
        return ++fresh;
    }

    /** About a month that nothing was written about; four figures that add up. */
    Letter letter() {
        int number = next();
        return new Letter(
                number + ".txt",
                Letter.Province.values()[number % Letter.Province.values().length],
                Period.month(2012 + number / 120, 1 + number / 10 % 12),
                100);
    }

    ReportId received(Letter letter) {
        return the(ReceiveReport.class)
                .receive(department(), letter.name(), letter.text().getBytes(StandardCharsets.UTF_8), false)
                .orElseThrow();
    }

    ReportId received() {
        return received(letter());
    }

    /** Two claims for one cell, the first of which counts by rule. */
    List<Figure> rivals() {
        Letter letter = letter();
        Letter rival = new Letter("b-" + letter.name(), letter.province(), letter.period(), 150);
        List<Figure> claims = new ArrayList<>();
        claims.add(the(EnterReport.class)
                .enter(department(), received(letter))
                .orElseThrow()
                .getFirst());
        ReportId second = received(rival);
        the(ReviewStatement.class).keep(department(), second, 0).orElseThrow();
        claims.add(
                the(EnterReport.class).enter(department(), second).orElseThrow().getFirst());
        return claims;
    }

    ShowReport.Shown shown(ReportId report) {
        return the(ShowReport.class).show(department(), report).orElseThrow();
    }

    /** A commune of An Giang, there the year before. */
    UnitId commune() {
        return TestReorganizing.commune(
                the(FoundUnit.class), department(), "Xã " + next(), new UnitId(AN_GIANG), DAY.minusMonths(3));
    }

    /** A cooperative that nobody registered yet. */
    Registration registration() {
        return new Registration(
                Registration.Names.of("HTX Thử " + next()),
                "",
                Optional.empty(),
                Registration.Address.in(new UnitId(AN_GIANG), "xã Thử"),
                Registration.Contact.NONE,
                Registration.Business.in("crops"),
                Optional.empty(),
                Optional.empty(),
                false,
                false);
    }

    /** The file of a cooperative of An Giang, founded on {@link #DAY}. */
    RegistrantId file() {
        return the(EnterInRegistry.class)
                .enter(administrator(), LegalKind.COOPERATIVE, registration(), DAY, Optional.empty(), Optional.empty())
                .orElseThrow();
    }

    /** A file that the demo's clerk keeps. */
    RegistrantId fileOfTheClerk() {
        return the(NameClerk.class).name(administrator(), file(), "htx").orElseThrow();
    }

    PersonId person() {
        return the(OpenAccount.class)
                .open(administrator(), "nguoi." + next(), "Người Thử", "", AN_GIANG)
                .orElseThrow();
    }

    RoleId role(PersonId person, Role role, String unit) {
        return the(GiveRole.class)
                .give(administrator(), person, role, unit, DAY, Optional.empty(), "bổ nhiệm")
                .orElseThrow();
    }

    /** Closes every other administrator of the whole, past the application: it would keep the demo's own. */
    void onlyAdministrators(PersonId... people) {
        past.update(PERSON)
                .set(PERSON.DISABLED_AT, the(BusinessClock.class).now().atOffset(ZoneOffset.UTC))
                .where(PERSON.ID.in(past.select(ROLE_AT_UNIT.PERSON_ID)
                        .from(ROLE_AT_UNIT)
                        .where(ROLE_AT_UNIT.ROLE.eq(Role.ADMINISTRATOR.code()))))
                .and(PERSON.ID.notIn(Stream.of(people).map(PersonId::value).toList()))
                .execute();
    }

    Account account(PersonId person) {
        return the(ShowAccounts.class).show(administrator(), person).orElseThrow();
    }

    /** Every row of every table that people's acts write. */
    Map<String, Set<Record>> rows() {
        Map<String, Set<Record>> rows = new TreeMap<>();
        past.meta().getSchemas("public").getFirst().getTables().stream()
                .filter(t -> !OF_OTHERS.contains(t.getName()))
                .forEach(t ->
                        rows.put(t.getName(), new HashSet<>(past.selectFrom(t).fetch())));
        return rows;
    }

    /** Results of the entries of the history after this position. */
    List<String> resultsSince(long position) {
        return past.select(AUDIT_ENTRY.RESULT)
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.POSITION.gt(position))
                .orderBy(AUDIT_ENTRY.POSITION)
                .fetch(AUDIT_ENTRY.RESULT);
    }

    /** The number of entries of the history, which has to be whole. */
    long soundHistory() {
        return TestHistory.soundEntries(past);
    }

    @Override
    public void close() {
        context.close();
    }
}

package vn.bodua.authorisation;

import static vn.bodua.database.generated.Tables.ACTING_FOR;
import static vn.bodua.database.generated.Tables.API_TOKEN;
import static vn.bodua.database.generated.Tables.PASSKEY;
import static vn.bodua.database.generated.Tables.POST_END;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import vn.bodua.ApplicationForTests;
import vn.bodua.access.Actors;
import vn.bodua.access.GiveRole;
import vn.bodua.access.Origin;
import vn.bodua.access.PersonId;
import vn.bodua.access.Role;
import vn.bodua.access.TestActors;
import vn.bodua.access.signin.From;
import vn.bodua.access.signin.Sessions;
import vn.bodua.database.DateRange;
import vn.bodua.indicator.Breakdown;
import vn.bodua.ledger.Cell;
import vn.bodua.ledger.EnterFigures;
import vn.bodua.ledger.Figure;
import vn.bodua.ledger.NewFigure;
import vn.bodua.ledger.Source;
import vn.bodua.narrative.ReceiveReport;
import vn.bodua.narrative.ReviewStatement;
import vn.bodua.organization.FoundUnit;
import vn.bodua.organization.KnownUnits;
import vn.bodua.organization.Reorganization.Under;
import vn.bodua.organization.TestReorganizing;
import vn.bodua.organization.Tree;
import vn.bodua.organization.UnitId;
import vn.bodua.organization.UnitKind;
import vn.bodua.organization.people.Body;
import vn.bodua.organization.people.FillPost;
import vn.bodua.organization.people.Filled;
import vn.bodua.organization.people.OpenTerm;
import vn.bodua.organization.people.Position;
import vn.bodua.organization.people.ShowBodies;
import vn.bodua.quantity.Qualifier;
import vn.bodua.quantity.Quantity;
import vn.bodua.time.Period;

/** What lies at one unit for somebody to reach or not to reach: a report, two rival figures, an account with a role. */
final class Things {

    private static final Map<String, Things> KNOWN = new HashMap<>();
    static final LocalDate SINCE = LocalDate.of(2020, 1, 1);

    final String unit;
    /** One whose name and figure nothing else has. */
    final long report;

    final int number = ApplicationForTests.number();
    final String indicator = "coop.new";
    final String period;
    final long rival;
    final long person;
    long role;
    private long toEnter;
    private Optional<UnitId> alliance = Optional.empty();
    private Optional<UnitId> cluster = Optional.empty();
    private long official;
    private long post;
    private int days;
    private final Map<String, List<String>> communes = new HashMap<>();

    private Things(String unit) {
        this.unit = unit;
        boolean today = ApplicationForTests.bean(KnownUnits.class)
                .now()
                .get(new UnitId(unit))
                .existsOn(LocalDate.of(2026, 3, 31));
        period = today ? "2026-Q1" : "2019";
        report = received();
        claim(700_000 + number);
        rival = claim(800_000 + number).position();
        person = ApplicationForTests.person("o" + number, unit).value();
        role = freshRole();
    }

    static Things at(String unit) {
        return KNOWN.computeIfAbsent(unit, Things::new);
    }

    /** A report that this unit's office keeps, on figures of Lào Cai. */
    long received() {
        return received(
                "bao-cao-" + number + ".txt", ApplicationForTests.text("Lào Cai", 2019, ApplicationForTests.number()));
    }

    long received(String name, String text) {
        return ApplicationForTests.bean(ReceiveReport.class)
                .receive(TestActors.at(Role.DEPARTMENT, unit), name, text.getBytes(StandardCharsets.UTF_8), false)
                .orElseThrow()
                .value();
    }

    /** The rival figure as pages write it. */
    String rivalInWords() {
        return "800.%03d".formatted(number);
    }

    /** A report with something to enter; the same one until it was entered. */
    long toEnter() {
        if (toEnter == 0) {
            toEnter = received();
            ApplicationForTests.bean(ReviewStatement.class)
                    .keep(TestActors.everywhere("he-thong"), new vn.bodua.narrative.ReportId(toEnter), 0)
                    .orElseThrow();
        }
        return toEnter;
    }

    void entered() {
        toEnter = 0;
    }

    /** A role of this unit's person that has not ended. */
    long freshRole() {
        int number = ApplicationForTests.number();
        role = ApplicationForTests.bean(GiveRole.class)
                .give(
                        TestActors.everywhere("he-thong"),
                        new PersonId(person),
                        Role.CLERK,
                        unit,
                        span(number)[0],
                        Optional.of(span(number)[1]),
                        "thử")
                .map(id -> id.value())
                .orElseThrow();
        return role;
    }

    /** Communes under the unit for a use case to change: two of them, the same ones each time. */
    List<String> communes(String useCase) {
        return communes.computeIfAbsent(
                useCase,
                u -> Stream.of("A", "B")
                        .map(letter -> TestReorganizing.commune(
                                        ApplicationForTests.bean(FoundUnit.class),
                                        TestActors.everywhere("he-thong"),
                                        letter + " " + ApplicationForTests.number(),
                                        new UnitId(unit),
                                        reorganized().minusMonths(1))
                                .value())
                        .toList());
    }

    /** The alliance of the unit. */
    UnitId alliance() {
        if (alliance.isEmpty()) {
            alliance = Optional.of(founded(UnitKind.ORGANISATION, "Liên minh HTX " + number, Tree.TERRITORY, unit));
            ApplicationForTests.bean(OpenTerm.class)
                    .open(
                            TestActors.everywhere("he-thong"),
                            alliance.get(),
                            Body.EXECUTIVE_COMMITTEE,
                            new OpenTerm.Label("lần thứ I", 2000, 2040, reorganized(), 10_000),
                            Optional.empty())
                    .orElseThrow();
        }
        return alliance.get();
    }

    private UnitId founded(UnitKind kind, String name, Tree tree, String under) {
        return founded(kind, name, tree, under, reorganized().minusMonths(1));
    }

    private static UnitId founded(UnitKind kind, String name, Tree tree, String under, LocalDate day) {
        return TestReorganizing.founded(
                ApplicationForTests.bean(FoundUnit.class),
                TestActors.everywhere("he-thong"),
                kind,
                name,
                List.of(new Under(tree, new UnitId(under))),
                day);
    }

    /** A day on which the alliance's executive committee is in office. */
    LocalDate inOffice() {
        return reorganized().plusDays(1);
    }

    /** A day on which no term of the congress began. */
    LocalDate nextDay() {
        return reorganized().minusDays(20).plusDays(days++ % 19);
    }

    /** Somebody who holds a post at the alliance and nowhere else. */
    long official() {
        if (official == 0) {
            long post = post();
            official =
                    ApplicationForTests.bean(ShowBodies.class)
                            .of(TestActors.everywhere("he-thong"), alliance())
                            .orElseThrow()
                            .posts()
                            .stream()
                            .filter(p -> p.id().value() == post)
                            .findFirst()
                            .orElseThrow()
                            .official()
                            .id()
                            .value();
        }
        return official;
    }

    /** A post at the alliance that nobody has ended yet. */
    long post() {
        if (post == 0 || isEnded(post)) {
            post = ApplicationForTests.bean(FillPost.class)
                    .fill(
                            TestActors.everywhere("he-thong"),
                            alliance(),
                            new FillPost.Newly(
                                    "Ủy viên " + ApplicationForTests.number(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    false),
                            new FillPost.Seat(Position.EXECUTIVE_MEMBER, inOffice(), Filled.ELECTED, false),
                            Optional.empty())
                    .orElseThrow()
                    .value();
        }
        return post;
    }

    private boolean isEnded(long id) {
        return sql().fetchExists(POST_END, POST_END.POST_ID.eq(id));
    }

    /** A block of emulation under the unit. */
    UnitId cluster() {
        if (cluster.isEmpty()) {
            cluster = Optional.of(founded(UnitKind.BLOCK, "Khối " + number, Tree.TERRITORY, unit));
        }
        return cluster.get();
    }

    /** A year in which the block is there. */
    LocalDate headed() {
        return reorganized();
    }

    /** A new member of the block. */
    String member() {
        return founded(
                        UnitKind.COMMUNE,
                        "Thành viên " + ApplicationForTests.number(),
                        Tree.EMULATION,
                        cluster().value(),
                        reorganized())
                .value();
    }

    /** A day on which the unit is there and may be changed. */
    LocalDate reorganized() {
        return period.equals("2019") ? LocalDate.of(2019, 3, 1) : LocalDate.of(2026, 3, 1);
    }

    private Figure claim(int value) {
        Cell cell = Cell.ofValue(
                new UnitId(unit),
                indicator,
                Breakdown.NONE,
                Period.parse(period).orElseThrow());
        return ApplicationForTests.bean(EnterFigures.class)
                .enter(
                        List.of(new NewFigure(
                                cell,
                                Quantity.of(BigDecimal.valueOf(value), "HTX", Qualifier.EXACT),
                                new Source.Sentence(received(), 0, "câu " + number))),
                        "thu")
                .getFirst();
    }

    /** Days that no other role is held on. */
    static LocalDate[] span(int number) {
        return new LocalDate[] {SINCE.minusDays(10L * number), SINCE.minusDays(10L * number - 5)};
    }

    /** The identifier of a passkey of a person, as addresses have it. */
    static String passkey(PersonId person) {
        return passkey(person, "khóa");
    }

    static String passkey(PersonId person, String name) {
        byte[] id = ("khoa" + ApplicationForTests.number()).getBytes(StandardCharsets.US_ASCII);
        sql().insertInto(PASSKEY)
                .set(PASSKEY.CREDENTIAL_ID, id)
                .set(PASSKEY.PERSON_ID, person.value())
                .set(PASSKEY.NAME, name)
                .set(PASSKEY.PUBLIC_KEY, id)
                .set(PASSKEY.SIGN_COUNT, 0L)
                .set(PASSKEY.MADE_AT, OffsetDateTime.now(ZoneOffset.UTC))
                .execute();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id);
    }

    /** A session of a person beside the one that they visit with. */
    static long session(PersonId person) {
        From from = new From(Origin.here(Origin.Face.WEB, "test"), "Chrome 140, Linux", Optional.empty());
        return ApplicationForTests.bean(Sessions.class)
                .begin(person, Actors.Strength.SECOND_FACTOR, from)
                .id();
    }

    /** A token of a person beside the one that they visit with. */
    static long token(PersonId person) {
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        return Objects.requireNonNull(sql().insertInto(API_TOKEN)
                        .set(API_TOKEN.TOKEN_HASH, "%064x".formatted(ApplicationForTests.number()))
                        .set(API_TOKEN.PERSON_ID, person.value())
                        .set(API_TOKEN.NAME, "khác")
                        .set(API_TOKEN.SCOPE, new String[] {"see_figures"})
                        .set(API_TOKEN.MADE_AT, now)
                        .set(API_TOKEN.EXPIRES_AT, now.plusDays(1))
                        .returning(API_TOKEN.ID)
                        .fetchOne())
                .getId();
    }

    /** Somebody new acts in a role, for as long as nobody takes it back. */
    static long deputy(PersonId holder, long role) {
        return deputy(holder, role, ApplicationForTests.person("phothay" + ApplicationForTests.number(), "ca-nuoc"));
    }

    static long deputy(PersonId holder, long role, PersonId deputy) {
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        return Objects.requireNonNull(sql().insertInto(ACTING_FOR)
                        .set(ACTING_FOR.ROLE_ID, role)
                        .set(ACTING_FOR.PERSON_ID, deputy.value())
                        .set(ACTING_FOR.VALIDITY, new DateRange(Optional.of(SINCE), Optional.of(SINCE.plusYears(60))))
                        .set(ACTING_FOR.REASON, "của " + holder)
                        .set(ACTING_FOR.GRANTED_AT, now)
                        .set(ACTING_FOR.GRANTED_BY, "test")
                        .returning(ACTING_FOR.ID)
                        .fetchOne())
                .getId();
    }

    static DSLContext sql() {
        return ApplicationForTests.bean(DSLContext.class);
    }
}

package vn.bodua.authorisation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bodua.database.generated.Tables.ACTING_FOR;
import static vn.bodua.database.generated.Tables.API_TOKEN;
import static vn.bodua.database.generated.Tables.PASSKEY;
import static vn.bodua.database.generated.Tables.REGISTRY_VIEW;
import static vn.bodua.database.generated.Tables.ROLE_AT_UNIT;
import static vn.bodua.database.generated.Tables.SESSION;

import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.PathVariable;
import vn.bodua.ApplicationForTests;
import vn.bodua.access.Origin;
import vn.bodua.access.Role;
import vn.bodua.architecture.Doors;
import vn.bodua.registry.KeepView;

/** An identifier of something of somebody else's, put in the place of one's own, is as one that does not exist. */
class SwappedIdentifiersTest {

    private static final String NONE = "987654321";
    private static final String MATRIX = "the matrix asks for one at every distance";
    private static final String LINK = "a secret, which nobody has who was not given it";

    /** Every identifier in an address, and what asks for another's. */
    private static final Map<String, String> WHO_ASKS = Map.ofEntries(
            Map.entry("AccountsApi id", MATRIX),
            Map.entry("AccountsApi role", "roles"),
            Map.entry("AccountsPages id", MATRIX),
            Map.entry("AccountsPages role", "roles"),
            Map.entry("AccountPages passkey", "passkeys"),
            Map.entry("AccountPages session", "sessions"),
            Map.entry("AccountPages token", "tokens"),
            Map.entry("FigurePages position", MATRIX),
            Map.entry("FiguresApi position", MATRIX),
            Map.entry("LinkPages token", LINK),
            Map.entry("MeApi id", "deputies"),
            Map.entry("DeputyPages id", "deputies"),
            Map.entry("WayInPages id", "waysIn"),
            Map.entry("AssessmentPages id", MATRIX),
            Map.entry("AssessmentsApi id", MATRIX),
            Map.entry("AssessmentsApi year", "a year"),
            Map.entry("BodiesApi id", MATRIX),
            Map.entry("BodiesPages id", MATRIX),
            Map.entry("BodiesPages post", MATRIX),
            Map.entry("ClusterHeadPages id", MATRIX),
            Map.entry("ClerkPages clerk", "a clerk of the file alone is ended"),
            Map.entry("ClerkPages id", MATRIX),
            Map.entry("OwnAssessmentPages id", MATRIX),
            Map.entry("OwnFilesApi id", MATRIX),
            Map.entry("OwnFilesApi proposal", MATRIX),
            Map.entry("OwnFilesApi year", "a year"),
            Map.entry("OwnPages id", MATRIX),
            Map.entry("OwnPages proposal", MATRIX),
            Map.entry("OwnPages year", "a year"),
            Map.entry("ProposalPages id", MATRIX),
            Map.entry("ProposalsApi clerk", "a clerk of the file alone is ended"),
            Map.entry("ProposalsApi id", MATRIX),
            Map.entry("CountedApi figure", MATRIX),
            Map.entry("CountedApi id", MATRIX),
            Map.entry("CountedPages figure", MATRIX),
            Map.entry("EntriesApi id", MATRIX),
            Map.entry("EventPages id", MATRIX),
            Map.entry("EventPages event", "an event of the file alone is withdrawn"),
            Map.entry("EventPages kind", "a kind of event"),
            Map.entry("FactPages id", MATRIX),
            Map.entry("RegistrantPages id", MATRIX),
            Map.entry("RegistrantsApi id", MATRIX),
            Map.entry("RegistryPages view", "views"),
            Map.entry("SeveralPages id", MATRIX),
            Map.entry("ReportPages id", MATRIX),
            Map.entry("ReportsApi id", MATRIX),
            Map.entry("DecisionPages hash", "decisions are law"),
            Map.entry("ReorganizationPages kind", "a kind of change"),
            Map.entry("ReorganizationsApi kind", "a kind of change"),
            Map.entry("ReviewPages id", MATRIX),
            Map.entry("ReviewPages ordinal", "statements"),
            Map.entry("StatementsApi id", MATRIX),
            Map.entry("StatementsApi number", "statements"),
            Map.entry("UnitPages id", "units are law, and the matrix asks for what they hold"),
            Map.entry("UnitsApi id", "units are law, and no figure stands there"));

    private static final Things HERE = Things.at("lao-cai-2025");
    private static final Things THERE = Things.at("an-giang-2025");

    private final Visitor visitor = holder(Role.ADMINISTRATOR, "lao-cai-2025");
    private final Visitor other = holder(Role.ADMINISTRATOR, "an-giang-2025");

    private static Visitor holder(Role role, String unit) {
        return new Visitor(ApplicationForTests.holder(role, unit).person().orElseThrow());
    }

    private static void isAsNone(Function<String, Answer> ask, String others) {
        Answer answer = ask.apply(others);
        Answer none = ask.apply(NONE);
        assertThat(answer.status()).isEqualTo(none.status()).isGreaterThanOrEqualTo(400);
        assertThat(withoutHistory(answer.told("", ""))).isEqualTo(withoutHistory(none.told(others, NONE)));
        assertThat(answer.headers()).isEqualTo(none.headers());
    }

    /** An account's page ends with its history, in which the first of two attempts stands at the second. */
    private static String withoutHistory(String page) {
        return page.contains("<section") ? page.substring(0, page.indexOf("<section")) : page;
    }

    @Test
    @DisplayName("each identifier in an address is asked for by some test")
    void everyIdentifierIsAskedFor() {
        TreeSet<String> found = Doors.handlers().stream()
                .flatMap(handler -> Arrays.stream(handler.reflect().getParameters())
                        .filter(p -> p.isAnnotationPresent(PathVariable.class))
                        .map(Parameter::getName)
                        .map(name -> handler.getOwner().getSimpleName() + " " + name))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(found).isEqualTo(new TreeSet<>(WHO_ASKS.keySet()));
    }

    @Test
    @DisplayName("a view of the registry that somebody else keeps is not there, and stays")
    void views() {
        long view = ApplicationForTests.bean(KeepView.class)
                .keep(other.actor(Origin.Face.WEB), "của người khác", "q=htx")
                .orElseThrow()
                .id();
        isAsNone(id -> visitor.form("/registry/views/" + id + "/drop"), Long.toString(view));
        assertThat(Things.sql().fetchCount(REGISTRY_VIEW, REGISTRY_VIEW.ID.eq(view)))
                .isOne();
    }

    @Test
    @DisplayName("a session, a token and a passkey of somebody else are not there, and stay")
    void whatOneSignsInWith() {
        long session = Things.session(other.person);
        long token = Things.token(other.person);
        String passkey = Things.passkey(other.person);
        isAsNone(id -> visitor.form("/account/sessions/" + id + "/end"), Long.toString(session));
        isAsNone(id -> visitor.form("/account/tokens/" + id + "/end"), Long.toString(token));
        isAsNone(id -> visitor.form("/account/passkeys/" + id + "/remove"), passkey);
        assertThat(Things.sql().fetchSingle(SESSION, SESSION.ID.eq(session)).getEndedAt())
                .isNull();
        assertThat(Things.sql().fetchSingle(API_TOKEN, API_TOKEN.ID.eq(token)).getEndedAt())
                .isNull();
        assertThat(Things.sql().fetchCount(PASSKEY, PASSKEY.PERSON_ID.eq(other.person.value())))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("a deputy of somebody else is not taken back, and nobody is made deputy in another's role")
    void deputies() {
        long deputy = Things.deputy(other.person, other.role());
        isAsNone(
                id -> visitor.apiPost("/api/v1/me/deputies/" + id + "/end", "application/json", ""),
                Long.toString(deputy));
        assertThat(Things.sql()
                        .fetchSingle(ACTING_FOR, ACTING_FOR.ID.eq(deputy))
                        .getEndedAt())
                .isNull();
        isAsNone(
                id -> visitor.apiPost(
                        "/api/v1/me/deputies",
                        "application/json",
                        "{\"role\":%s,\"deputy\":\"x\",\"from\":\"2026-01-01\",\"lastDay\":\"2026-01-02\",\"reason\":\"x\"}"
                                .formatted(id)),
                Long.toString(other.role()));
    }

    @Test
    @DisplayName("a deputy of somebody else is not taken back on the page either")
    void deputiesOnThePage() {
        long deputy = Things.deputy(other.person, other.role());
        isAsNone(id -> visitor.form("/account/deputies/" + id + "/end"), Long.toString(deputy));
        assertThat(Things.sql()
                        .fetchSingle(ACTING_FOR, ACTING_FOR.ID.eq(deputy))
                        .getEndedAt())
                .isNull();
    }

    @Test
    @DisplayName("nobody beyond reach is invited or loses second factors")
    void waysIn() {
        String beyond = other.person.toString();
        isAsNone(id -> visitor.form("/accounts/" + id + "/invitation"), beyond);
        isAsNone(id -> visitor.form("/accounts/" + id + "/factors"), beyond);
    }

    @Test
    @DisplayName("a role of somebody else is not ended through an account within reach")
    void roles() {
        String role = Long.toString(THERE.role);
        isAsNone(id -> visitor.form("/accounts/" + HERE.person + "/roles/" + id + "/end"), role);
        isAsNone(
                id -> visitor.apiPost(
                        "/api/v1/accounts/" + HERE.person + "/roles/" + id + "/end", "application/json", ""),
                role);
        isAsNone(id -> visitor.command("account", "end-role", Long.toString(HERE.person), id), role);
        assertThat(Things.sql()
                        .fetchSingle(ROLE_AT_UNIT, ROLE_AT_UNIT.ID.eq(THERE.role))
                        .getEndedAt())
                .isNull();
    }

    @Test
    @DisplayName("of a report out of reach no statement is there, known or not")
    void statements() {
        Visitor reviewer = holder(Role.SPECIALIST, "lao-cai-2025");
        for (String ordinal : new String[] {"0", "99", "-1"}) {
            for (String act : new String[] {"keep", "drop", "correct"}) {
                isAsNone(
                        id -> reviewer.form("/reports/" + id + "/statements/" + ordinal + "/" + act),
                        Long.toString(THERE.report));
                isAsNone(
                        id -> reviewer.apiPost(
                                "/api/v1/reports/" + id + "/statements/" + ordinal + "/" + act,
                                "application/json",
                                act.equals("correct") ? "{\"value\":\"1\"}" : ""),
                        Long.toString(THERE.report));
            }
        }
    }
}

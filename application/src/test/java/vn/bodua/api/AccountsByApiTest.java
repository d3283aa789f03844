package vn.bodua.api;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bodua.database.generated.Tables.AUDIT_ENTRY;
import static vn.bodua.database.generated.Tables.PERSON;

import java.time.LocalDate;
import java.util.Optional;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bodua.ApplicationForTests;
import vn.bodua.access.Actor;
import vn.bodua.access.PersonId;
import vn.bodua.access.Role;
import vn.bodua.api.AskApi.Answer;
import vn.bodua.time.BusinessClock;

@DisplayName("An account by the API")
class AccountsByApiTest {

    private static final Actor KEEPER = ApplicationForTests.holder(Role.ADMINISTRATOR, "an-giang-2025");
    private static final Actor SPECIALIST = ApplicationForTests.holder(Role.SPECIALIST, "an-giang-2025");

    private final AskApi ask = AskApi.as(KEEPER);

    private static String opening(String account) {
        return "{\"account\":\"%s\",\"name\":\"Trần Thị Bưởi\",\"unit\":\"an-giang-2025\"}".formatted(account);
    }

    private static int persons(String account) {
        return ApplicationForTests.bean(DSLContext.class).fetchCount(PERSON, PERSON.ACCOUNT.eq(account));
    }

    @Test
    @DisplayName("is one's own: roles in force with what they reach, and permissions")
    void me() {
        Answer me = AskApi.as(SPECIALIST).get("/api/v1/me");
        assertThat(me.status()).isEqualTo(200);
        assertThat(me.at("/account")).isEqualTo(SPECIALIST.account());
        assertThat(me.at("/acting/0/role")).isEqualTo("specialist");
        assertThat(me.json().at("/acting/0/everywhere").asBoolean()).isFalse();
        assertThat(me.json().at("/acting/0/units").toString()).contains("\"an-giang\"", "\"kien-giang\"");
        assertThat(me.json().at("/permissions").toString())
                .contains("enter_figures")
                .doesNotContain("keep_accounts");
        assertThat(me.body()).doesNotContainIgnoringCase("password");
    }

    @Test
    @DisplayName("is opened, given a role, closed and opened again, each with an entry in the history")
    void keeping() {
        String account = "mo" + ApplicationForTests.number();
        Answer opened = ask.post("/api/v1/accounts", opening(account));
        assertThat(opened.status()).isEqualTo(201);
        String address = "/api/v1/accounts/" + opened.id();
        Answer given = ask.post(
                address + "/roles",
                "{\"role\":\"clerk\",\"unit\":\"an-giang-2025\",\"from\":\"2020-01-01\",\"lastDay\":\"2029-12-31\",\"reason\":\"mới\"}");
        assertThat(given.status()).isEqualTo(201);
        assertThat(ask.get(address).at("/roles/0/lastDay")).isEqualTo("2029-12-31");
        assertThat(ask.post(address + "/roles/" + given.id() + "/end").status()).isEqualTo(200);
        assertThat(ask.get(address).json().at("/roles/0/ended").asBoolean()).isTrue();
        assertThat(ask.post(address + "/close").status()).isEqualTo(200);
        assertThat(ask.get(address).json().at("/closedAt").isNull()).isFalse();
        assertThat(ask.post(address + "/open").status()).isEqualTo(200);
        assertThat(ask.get(address).json().at("/closedAt").isNull()).isTrue();
        assertThat(ask.get("/api/v1/accounts?size=200").body()).contains(account);
        assertThat(ApplicationForTests.bean(DSLContext.class)
                        .fetchCount(
                                AUDIT_ENTRY,
                                AUDIT_ENTRY
                                        .SUBJECT
                                        .eq(Long.toString(opened.id()))
                                        .and(AUDIT_ENTRY.SUBJECT_KIND.eq("account"))))
                .isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "demo", "roles", "closedAt", "createdAt", "password", "person_id"})
    @DisplayName("is not opened by a request that sets more than may be set")
    void refusesMore(String field) {
        String account = "them" + ApplicationForTests.number();
        String more = opening(account).replace("{", "{\"" + field + "\":1,");
        Answer refused = ask.post("/api/v1/accounts", more);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("R-851");
        assertThat(refused.at("/details/field")).isEqualTo(field);
        assertThat(persons(account)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"role\":\"king\",\"unit\":\"an-giang-2025\",\"from\":\"2020-01-01\",\"reason\":\"x\"}",
                "{\"role\":\"clerk\",\"unit\":\"bac-ninh-2025\",\"from\":\"2020-01-01\",\"reason\":\"x\"}",
                "{\"role\":\"administrator\",\"unit\":\"ca-nuoc\",\"from\":\"2020-01-01\",\"reason\":\"x\"}",
                "{\"role\":\"clerk\",\"unit\":\"an-giang-2025\",\"from\":\"hôm nay\",\"reason\":\"x\"}",
                "{\"role\":\"clerk\",\"unit\":\"an-giang-2025\",\"from\":\"2020-01-01\"}",
                "{\"role\":\"clerk\",\"unit\":\"an-giang-2025\",\"from\":\"2020-02-01\",\"lastDay\":\"2020-01-01\",\"reason\":\"x\"}"
            })
    @DisplayName("is given no role that does not exist, lies beyond the keeper's reach, or has no days or reason")
    void refusesRoles(String role) {
        PersonId person = ApplicationForTests.person("vai" + ApplicationForTests.number(), "an-giang-2025");
        Answer refused = ask.post("/api/v1/accounts/" + person + "/roles", role);
        assertThat(refused.status()).isBetween(400, 422);
        assertThat(ask.get("/api/v1/accounts/" + person).json().at("/roles")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/close", "/open", "/roles/1/end"})
    @DisplayName("of another province is answered, byte for byte, as one that does not exist")
    void outOfReachIsNotThere(String act) {
        String other =
                "/api/v1/accounts/" + ApplicationForTests.person("xa" + ApplicationForTests.number(), "bac-ninh-2025");
        String none = "/api/v1/accounts/987654321";
        Answer ofOthers = act.isEmpty() ? ask.get(other) : ask.post(other + act);
        Answer ofNone = act.isEmpty() ? ask.get(none) : ask.post(none + act);
        assertThat(ofOthers.status()).isEqualTo(404);
        String id = other.substring(other.lastIndexOf('/') + 1);
        assertThat(ofOthers.body().replaceAll("\\b" + id + "\\b", "N"))
                .isEqualTo(ofNone.body().replaceAll("\\b987654321\\b", "N").replaceAll("\\b" + id + "\\b", "N"));
    }

    @Test
    @DisplayName("is neither seen nor kept by a specialist")
    void notForSpecialists() {
        AskApi specialist = AskApi.as(SPECIALIST);
        String account = "len" + ApplicationForTests.number();
        assertThat(specialist.get("/api/v1/accounts").status()).isEqualTo(403);
        assertThat(specialist.post("/api/v1/accounts", opening(account)).code()).isEqualTo("R-801");
        assertThat(persons(account)).isZero();
    }

    @Test
    @DisplayName("asked for twice under one key is opened once")
    void onceUnderOneKey() {
        String account = "lan" + ApplicationForTests.number();
        AskApi once = AskApi.as(
                ApplicationForTests.recognised(KEEPER.person().orElseThrow(), Optional.of("khoa-" + account)));
        assertThat(once.post("/api/v1/accounts", opening(account)).status()).isEqualTo(201);
        Answer again = once.post("/api/v1/accounts", opening(account));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("R-804");
        assertThat(persons(account)).isEqualTo(1);
    }

    @Test
    @DisplayName("lets another act in its role for some days, and takes that back")
    void deputies() {
        Actor leader = ApplicationForTests.holder(Role.LEADER, "an-giang-2025");
        long role = AskApi.as(leader).get("/api/v1/me").json().at("/roles/0/id").asLong();
        String delegation =
                "{\"role\":%d,\"deputy\":\"%s\",\"from\":\"%s\",\"lastDay\":\"%s\",\"reason\":\"đi công tác\"}";
        LocalDate today = ApplicationForTests.bean(BusinessClock.class).today();
        String wanted = delegation.formatted(role, SPECIALIST.account(), today, today.plusDays(30));
        Answer let = AskApi.as(leader).post("/api/v1/me/deputies", wanted);
        assertThat(let.status()).isEqualTo(201);
        assertThat(AskApi.as(leader).post("/api/v1/me/deputies", wanted).code()).isEqualTo("R-810");

        Actor deputy = ApplicationForTests.recognised(SPECIALIST.person().orElseThrow(), Optional.empty());
        Answer me = AskApi.as(deputy).get("/api/v1/me");
        assertThat(me.at("/acting/1/actingFor")).isEqualTo(leader.account());
        assertThat(AskApi.as(deputy)
                        .post("/api/v1/me/deputies/" + let.id() + "/end")
                        .code())
                .isEqualTo("R-808");

        assertThat(AskApi.as(leader)
                        .post("/api/v1/me/deputies/" + let.id() + "/end")
                        .status())
                .isEqualTo(200);
        Actor after = ApplicationForTests.recognised(SPECIALIST.person().orElseThrow(), Optional.empty());
        assertThat(AskApi.as(after).get("/api/v1/me").json().at("/acting")).hasSize(1);
    }
}

package vn.bodua.authorisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.bodua.ApplicationForTests;
import vn.bodua.access.GiveRole;
import vn.bodua.access.PersonId;
import vn.bodua.access.Role;
import vn.bodua.access.TestActors;
import vn.bodua.architecture.Doors;
import vn.bodua.database.generated.DefaultSchema;

/** Forms that another site would send with somebody's session, and requests that only read. Routes come from the program. */
class ForgedFormsTest {

    /** Rows that come and go without anybody's request. */
    private static final List<String> OF_THE_NODE =
            List.of("scheduled_tasks", "node", "flyway_schema_history", "sign_in_attempt", "sign_in_step", "session");

    private static final Things HERE = Things.at("lao-cai-2025");
    private static final Visitor EVERYBODY = everybody();
    private static final Visitor OTHER = everybody();

    /** Somebody with every role of the whole, so that nothing but the form's token can stand in the way. */
    private static Visitor everybody() {
        PersonId person = ApplicationForTests.person("moi" + ApplicationForTests.number(), "ca-nuoc");
        for (Role role : Role.values()) {
            ApplicationForTests.bean(GiveRole.class)
                    .give(
                            TestActors.everywhere("he-thong"),
                            person,
                            role,
                            "ca-nuoc",
                            Things.SINCE,
                            Optional.empty(),
                            "thử")
                    .orElseThrow();
        }
        return new Visitor(person);
    }

    private static String filled(String path) {
        return path.replace("/reports/{id}", "/reports/" + HERE.report)
                .replace("/accounts/{id}", "/accounts/" + HERE.person)
                .replace("/units/{id}", "/units/" + HERE.unit)
                .replace("{role}", Long.toString(HERE.role))
                .replace("{ordinal}", "0")
                .replace("{position}", Long.toString(HERE.rival))
                .replaceAll("\\{[a-z]+}", "1");
    }

    private static List<Doors.Route> pages() {
        return Doors.routes().stream()
                .filter(r -> !r.path().startsWith("/api/"))
                .toList();
    }

    /** How many rows each table has, and the text of all their rows. */
    private static Map<String, String> rows() {
        Map<String, String> rows = new TreeMap<>();
        for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
            if (!OF_THE_NODE.contains(table.getName())) {
                rows.put(table.getName(), Things.sql().selectCount().from(table).fetchSingle(0, String.class));
            }
        }
        return rows;
    }

    @Test
    @DisplayName("without its token, with a wrong one, or with another's, every form is refused and no row is changed")
    void formsNeedTheirToken() {
        List<String> unsafe = pages().stream()
                .filter(r -> r.methods().startsWith("POST"))
                .map(r -> filled(r.path()))
                .toList();
        assertThat(unsafe).hasSizeGreaterThan(25);
        Map<String, String> before = rows();
        for (String address : unsafe) {
            for (String token : List.of("", "wrong", OTHER.csrf)) {
                HttpRequest.Builder request = EVERYBODY
                        .cookie(Visitor.request(address))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(Visitor.encoded("_csrf", token, "reason", "x", "name", "x")));
                Answer answer = Visitor.send(request);
                assertThat(answer.status())
                        .as("%s with token \"%s\"", address, token)
                        .isEqualTo(403);
            }
        }
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    @DisplayName("a form from another site is refused even with its token")
    void formsFromElsewhere() {
        Map<String, String> before = rows();
        for (String header : List.of("Origin", "Sec-Fetch-Site")) {
            String value = header.equals("Origin") ? "https://elsewhere.example" : "cross-site";
            Answer answer = Visitor.send(EVERYBODY
                    .cookie(Visitor.request("/account/recovery-codes"))
                    .header(header, value)
                    .header("X-CSRF-TOKEN", EVERYBODY.csrf)
                    .POST(BodyPublishers.noBody()));
            assertThat(answer.status()).as(header).isEqualTo(403);
        }
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    @DisplayName("whoever reads changes nothing: GET and HEAD of every address leave every row as it was")
    void readingChangesNothing() {
        Map<String, String> before = rows();
        for (Doors.Route route : pages()) {
            for (String method : List.of("GET", "HEAD")) {
                Answer answer = Visitor.send(EVERYBODY
                        .cookie(Visitor.request(filled(route.path())))
                        .method(method, BodyPublishers.noBody()));
                assertThat(answer.status()).as("%s %s", method, route.path()).isLessThan(500);
            }
        }
        Map<String, String> after = rows();
        // a page that offers an authenticator keeps the secret it shows until the code is typed; it opens nothing
        before.remove("authenticator");
        after.remove("authenticator");
        // a refused act leaves its trace, and GET of a form's address is one
        before.remove("audit_entry");
        after.remove("audit_entry");
        assertThat(after).isEqualTo(before);
    }

    @Test
    @DisplayName("fields that a form does not have change nothing: neither role, nor office, nor demo mark, nor keeper")
    void unknownFieldsAreNothing() {
        String account = "them" + ApplicationForTests.number();
        String[] more = {
            "account",
            account,
            "name",
            "Lê Văn Thêm",
            "email",
            "",
            "unit",
            HERE.unit,
            "demo",
            "true",
            "id",
            "1",
            "createdBy",
            "x",
            "created_by",
            "x",
            "disabledAt",
            "2020-01-01",
            "roles",
            "administrator",
            "roles[0].role",
            "administrator",
            "role",
            "administrator",
            "unitId",
            "ca-nuoc",
            "person.demo",
            "true",
            "class.module.classLoader.x",
            "1",
            "permission",
            "run_system",
            "actor",
            "he-thong"
        };
        Answer opened = EVERYBODY.form("/accounts", more);
        assertThat(opened.status()).isEqualTo(302);
        var person = vn.bodua.database.generated.Tables.PERSON;
        var row = Things.sql()
                .selectFrom(person)
                .where(person.ACCOUNT.eq(account))
                .fetchSingle();
        assertThat(row.getDemo()).isFalse();
        assertThat(row.getUnitId()).isEqualTo(HERE.unit);
        assertThat(row.getId()).isNotEqualTo(1L);
        assertThat(row.getDisabledAt()).isNull();
        assertThat(row.getCreatedBy())
                .isEqualTo(EVERYBODY.actor(vn.bodua.access.Origin.Face.WEB).account());
        var roles = vn.bodua.database.generated.Tables.ROLE_AT_UNIT;
        assertThat(Things.sql().fetchCount(DSL.selectFrom(roles).where(roles.PERSON_ID.eq(row.getId()))))
                .isZero();

        Answer received = EVERYBODY.form(
                "/reports",
                "name",
                "a.txt",
                "text",
                ApplicationForTests.text("Lào Cai", 2018, ApplicationForTests.number()),
                "sample",
                "true",
                "keeper",
                "ca-nuoc",
                "keeperId",
                "ca-nuoc",
                "sha256",
                "0",
                "receivedBy",
                "x",
                "entered",
                "true");
        assertThat(received.status()).isEqualTo(302);
        var document = vn.bodua.database.generated.Tables.DOCUMENT;
        var report = Things.sql()
                .selectFrom(document)
                .orderBy(document.ID.desc())
                .limit(1)
                .fetchSingle();
        assertThat(report.getSample()).isFalse();
        assertThat(report.getKeeperId()).isEqualTo("lao-cai");
        assertThat(report.getReceivedBy())
                .isEqualTo(EVERYBODY.actor(vn.bodua.access.Origin.Face.WEB).account());
    }
}

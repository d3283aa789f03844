package vn.bodua.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bodua.ApplicationForTests;
import vn.bodua.access.Actor;
import vn.bodua.access.Role;
import vn.bodua.api.AskApi.Answer;

@DisplayName("A figure by the API")
class FiguresByApiTest {

    private static final Actor SPECIALIST = ApplicationForTests.holder(Role.SPECIALIST, "an-giang-2025");
    private static final Actor LEADER = ApplicationForTests.holder(Role.LEADER, "an-giang-2025");
    private static final Actor ADMINISTRATOR = ApplicationForTests.holder(Role.ADMINISTRATOR, "ca-nuoc");

    private static String cell(String unit, int year) {
        return "/api/v1/figures?unit=" + unit + "&indicator=coop.new&period=" + year;
    }

    @Test
    @DisplayName("stands in its cell with its source, found by the unit's identifier, name or code")
    void cellWithItsSource() {
        long report = ApplicationForTests.entered("An Giang", 2011, 31).value();
        Answer cell = AskApi.as(SPECIALIST).get(cell("an-giang", 2011));
        assertThat(cell.status()).isEqualTo(200);
        assertThat(cell.at("/accepted/value")).isEqualTo("31");
        assertThat(cell.json().at("/accepted/source/report").asLong()).isEqualTo(report);
        assertThat(cell.json().at("/accepted/source/formula").isNull()).isTrue();
        assertThat(cell.at("/decisions/0/rule")).isEqualTo("first_claim");
        assertThat(AskApi.as(SPECIALIST).get(cell("An%20Giang", 2011)).body()).isEqualTo(cell.body());
        assertThat(AskApi.as(SPECIALIST).get(cell("89", 2011)).body()).isEqualTo(cell.body());
    }

    @Test
    @DisplayName("is asked as it was believed on a day")
    void asItWasBelieved() {
        ApplicationForTests.entered("An Giang", 2012, 32);
        Answer before = AskApi.as(SPECIALIST).get(cell("an-giang", 2012) + "&asOf=2012-12-31");
        assertThat(before.json().at("/accepted").isNull()).isTrue();
        assertThat(before.json().at("/claims")).hasSize(1);
    }

    @Test
    @DisplayName("takes the place of its rival when a leader says why, and not without a reason or by a specialist")
    void accepted() {
        ApplicationForTests.entered("An Giang", 2013, 33);
        long second = ApplicationForTests.entered("An Giang", 2013, 34).value();
        Answer cell = AskApi.as(LEADER).get(cell("an-giang", 2013));
        assertThat(cell.at("/accepted/value")).isEqualTo("33");
        assertThat(cell.json().at("/claims/1/source/report").asLong()).isEqualTo(second);
        String accept =
                "/api/v1/figures/" + cell.json().at("/claims/1/position").asLong() + "/accept";

        assertThat(AskApi.as(SPECIALIST).post(accept, "{\"reason\":\"x\"}").code())
                .isEqualTo("R-801");
        assertThat(AskApi.as(LEADER).post(accept, "{\"reason\":\" \"}").code()).isEqualTo("R-603");
        Answer accepted = AskApi.as(LEADER).post(accept, "{\"reason\":\"bản đính chính\"}");
        assertThat(accepted.status()).isEqualTo(200);
        assertThat(accepted.at("/value")).isEqualTo("34");
        assertThat(AskApi.as(LEADER).post(accept, "{\"reason\":\"lần nữa\"}").status())
                .isEqualTo(409);

        Answer after = AskApi.as(SPECIALIST).get(cell("an-giang", 2013));
        assertThat(after.at("/accepted/value")).isEqualTo("34");
        assertThat(after.at("/decisions/1/reason")).isEqualTo("bản đính chính");
        assertThat(after.at("/decisions/1/by")).isEqualTo(LEADER.account());
    }

    @Test
    @DisplayName("of a province beyond reach is answered, byte for byte, as one of a unit that does not exist")
    void outOfReachIsNotThere() {
        ApplicationForTests.entered("Bắc Giang", 2014, 35);
        for (String address : new String[] {
            "/api/v1/figures?unit=%s&indicator=coop.new&period=2014",
            "/api/v1/table?unit=%s&indicator=coop.new&period=2014",
            "/api/v1/written?unit=%s&period=2014"
        }) {
            Answer ofOthers = AskApi.as(SPECIALIST).get(address.formatted("bac-giang"));
            Answer ofNone = AskApi.as(SPECIALIST).get(address.formatted("khong-co"));
            assertThat(ofOthers.status()).as(address).isEqualTo(404);
            assertThat(ofOthers.body().replace("bac-giang", "N"))
                    .isEqualTo(ofNone.body().replace("khong-co", "N"));
        }
    }

    @Test
    @DisplayName("beyond reach is accepted by nobody, as one that does not exist")
    void outOfReachIsNotAccepted() {
        ApplicationForTests.entered("Bắc Giang", 2015, 36);
        Actor nation = ApplicationForTests.holder(Role.DEPARTMENT, "ca-nuoc");
        long position = AskApi.as(nation)
                .get(cell("bac-giang", 2015))
                .json()
                .at("/accepted/position")
                .asLong();
        Answer ofOthers = AskApi.as(LEADER).post("/api/v1/figures/" + position + "/accept", "{\"reason\":\"x\"}");
        Answer ofNone = AskApi.as(LEADER).post("/api/v1/figures/987654321/accept", "{\"reason\":\"x\"}");
        assertThat(ofOthers.status()).isEqualTo(404);
        assertThat(ofOthers.body().replaceAll("\\b" + position + "\\b", "N"))
                .isEqualTo(ofNone.body().replace("987654321", "N"));
    }

    @Test
    @DisplayName("is added up in tables, in the boundaries of then and of today")
    void inTables() {
        ApplicationForTests.entered("An Giang", 2016, 40);
        ApplicationForTests.entered("Kiên Giang", 2016, 2);
        String table = "/api/v1/table?unit=an-giang-2025&indicator=coop.new&period=2016";
        Answer then = AskApi.as(SPECIALIST).get(table);
        assertThat(then.at("/computed")).isEqualTo("42");
        assertThat(then.at("/addition")).isEqualTo("sum");
        assertThat(then.json().at("/rows")).hasSize(2);
        Answer today = AskApi.as(SPECIALIST).get(table + "&boundaries=today");
        assertThat(today.at("/computed")).isEqualTo("42");
        assertThat(today.json().at("/rows")).hasSize(1);
        assertThat(today.at("/rows/0/value")).isEqualTo("42");
    }

    @Test
    @DisplayName("is written into a report of the kind asked for")
    void written() {
        ApplicationForTests.entered("An Giang", 2017, 43);
        Answer html = AskApi.as(SPECIALIST).get("/api/v1/written?unit=an-giang&period=2017&format=html");
        assertThat(html.status()).isEqualTo(200);
        assertThat(html.response().getContentType()).startsWith("text/html");
        assertThat(html.body()).contains("43");
        Answer word = AskApi.as(SPECIALIST).get("/api/v1/written?unit=an-giang&period=2017");
        assertThat(word.response().getContentAsByteArray()).startsWith('P', 'K');
        assertThat(word.response().getHeader("Content-Disposition"))
                .startsWith("attachment")
                .contains("2017.docx");
        assertThat(AskApi.as(SPECIALIST)
                        .get("/api/v1/written?unit=an-giang&period=2008-Q4")
                        .code())
                .isEqualTo("R-701");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/reports",
                "/api/v1/figures?unit=an-giang&indicator=coop.new&period=2020",
                "/api/v1/table?unit=an-giang&indicator=coop.new&period=2020",
                "/api/v1/written?unit=an-giang&period=2020"
            })
    @DisplayName("is not for an administrator")
    void notForAdministrators(String address) {
        Answer answer = AskApi.as(ADMINISTRATOR).get(address);
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("R-801");
    }

    @Test
    @DisplayName("belongs to a unit, which is found on a day by a part of its name, and shown through time")
    void units() {
        Answer found = AskApi.as(SPECIALIST).get("/api/v1/units?on=2020-06-30&q=kien%20giang");
        assertThat(found.at("/items/0/id")).isEqualTo("kien-giang");
        assertThat(found.at("/items/1/name")).isEqualTo("Kiến Giang");
        assertThat(found.at("/items/1/kind")).isEqualTo("commune");
        assertThat(AskApi.as(SPECIALIST)
                        .get("/api/v1/units?on=2020-06-30&q=kien%20giang&kind=province")
                        .json()
                        .at("/items"))
                .hasSize(1);
        assertThat(AskApi.as(SPECIALIST)
                        .get("/api/v1/units?on=2020-06-30&q=kien%20giang&kind=kingdom")
                        .json()
                        .at("/items"))
                .isEmpty();
        assertThat(AskApi.as(SPECIALIST)
                        .get("/api/v1/units?on=2026-06-30&q=kien%20giang")
                        .json()
                        .at("/items"))
                .isEmpty();
        Answer unit = AskApi.as(SPECIALIST).get("/api/v1/units/kien-giang");
        assertThat(unit.at("/lastDay")).isEqualTo("2025-06-30");
        assertThat(unit.at("/wentInto/0/unit")).isEqualTo("an-giang-2025");
        assertThat(AskApi.as(SPECIALIST).get("/api/v1/units/khong-co").code()).isEqualTo("R-201");
        Answer first = AskApi.as(SPECIALIST).get("/api/v1/units?on=2020-06-30&size=10");
        assertThat(first.json().at("/items")).hasSize(10);
        assertThat(first.json().at("/more").asBoolean()).isTrue();
    }
}

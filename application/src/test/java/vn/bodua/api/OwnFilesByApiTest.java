package vn.bodua.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.bodua.ApplicationForTests;
import vn.bodua.access.Actor;
import vn.bodua.access.Role;
import vn.bodua.api.AskApi.Answer;

@DisplayName("A cooperative's own clerk by the API")
class OwnFilesByApiTest {

    private final AskApi keeper = AskApi.as(ApplicationForTests.holder(Role.SPECIALIST, "bac-ninh-2025"));
    private final AskApi elsewhere = AskApi.as(ApplicationForTests.holder(Role.SPECIALIST, "an-giang-2025"));
    private final Actor person = ApplicationForTests.holder(Role.CLERK, "bac-ninh-2025");
    private final AskApi clerk = AskApi.as(person);
    private final String file = Long.toString(keeper.post(
                    "/api/v1/registrants",
                    "{\"kind\":\"coop\",\"founded\":\"2020-03-02\",\"registration\":%s}"
                            .formatted(registered("HTX Của Tôi")))
            .id());

    private static String registered(String name) {
        return "{\"name\":\"%s\",\"place\":\"Bắc Ninh\",\"sector\":\"crops\"}".formatted(name);
    }

    private Answer propose(String json) {
        return clerk.post("/api/v1/own/" + file + "/proposals", json);
    }

    private void named() {
        assertThat(keeper.post(
                                "/api/v1/registrants/" + file + "/clerks",
                                "{\"account\":\"%s\"}".formatted(person.account()))
                        .status())
                .isEqualTo(201);
    }

    @Test
    @DisplayName("is named, proposes a change and a report; one is accepted, the other refused, both are told")
    void there() {
        assertThat(propose("{\"census\":{\"on\":\"2025-12-31\",\"counts\":{\"members\":9}}}")
                        .code())
                .isEqualTo("R-290");
        named();
        assertThat(clerk.get("/api/v1/own").at("/items/0/id")).isEqualTo(file);
        Answer change = propose("{\"change\":{\"day\":\"2026-01-05\",\"registration\":%s},\"reason\":\"đổi tên\"}"
                .formatted(registered("HTX Của Chúng Tôi")));
        assertThat(change.status()).isEqualTo(201);
        Answer year = propose(
                "{\"results\":{\"year\":2025,\"amounts\":{\"revenue\":7000000}},\"census\":{\"on\":\"2025-12-31\",\"counts\":{\"members\":62}}}");
        assertThat(year.status()).isEqualTo(201);

        Answer beside = keeper.get("/api/v1/proposals/" + change.id());
        assertThat(beside.at("/differences/0/item")).isEqualTo("name");
        assertThat(beside.at("/differences/0/now")).isEqualTo("HTX Của Tôi");
        assertThat(beside.at("/differences/0/proposed")).isEqualTo("HTX Của Chúng Tôi");
        assertThat(beside.at("/proposal/reason")).isEqualTo("đổi tên");
        assertThat(keeper.post("/api/v1/proposals/" + change.id() + "/acceptance", "{\"seen\":0}")
                        .code())
                .isEqualTo("R-299");
        assertThat(keeper.post(
                                "/api/v1/proposals/" + change.id() + "/acceptance",
                                "{\"seen\":%s}".formatted(beside.at("/seen")))
                        .status())
                .isEqualTo(200);
        assertThat(keeper.get("/api/v1/registrants/" + file).at("/standing/registration/name"))
                .isEqualTo("HTX Của Chúng Tôi");
        assertThat(keeper.post("/api/v1/proposals/" + year.id() + "/refusal", "{\"reason\":\"thiếu sổ\"}")
                        .status())
                .isEqualTo(200);
        Answer own = clerk.get("/api/v1/own/" + file);
        assertThat(own.at("/proposals/0/answer")).isEqualTo("refused");
        assertThat(own.at("/proposals/0/answerReason")).isEqualTo("thiếu sổ");
        assertThat(own.at("/proposals/1/answer")).isEqualTo("accepted");
        assertThat(own.json().at("/yearTold").asBoolean()).isFalse();
    }

    @Test
    @DisplayName("is refused what says nothing or two things, and others see nothing of it")
    void refused() {
        named();
        assertThat(propose("{\"reason\":\"không có gì\"}").code()).isEqualTo("R-812");
        assertThat(propose(
                                "{\"change\":{\"day\":\"2026-01-05\",\"registration\":%s},\"census\":{\"on\":\"2025-12-31\",\"counts\":{}}}"
                                        .formatted(registered("Hai Việc")))
                        .code())
                .isEqualTo("R-852");
        assertThat(propose("{\"grade\":\"good\"}").status()).isEqualTo(400);
        long proposal = propose("{\"census\":{\"on\":\"2025-12-31\",\"counts\":{\"members\":9}}}")
                .id();
        assertThat(elsewhere.get("/api/v1/proposals/" + proposal).code()).isEqualTo("R-294");
        assertThat(elsewhere.get("/api/v1/registrants/" + file + "/clerks").code())
                .isEqualTo("R-214");
        assertThat(clerk.get("/api/v1/proposals").status()).isEqualTo(403);
        assertThat(keeper.get("/api/v1/own/" + file).status()).isEqualTo(403);
        assertThat(clerk.post("/api/v1/own/proposals/" + proposal + "/take-back", "")
                        .status())
                .isEqualTo(200);
        assertThat(keeper.get("/api/v1/registrants/" + file + "/clerks").at("/proposals/0/answer"))
                .isEqualTo("taken_back");
    }
}

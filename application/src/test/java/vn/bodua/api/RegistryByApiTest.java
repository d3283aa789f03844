package vn.bodua.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.bodua.ApplicationForTests;
import vn.bodua.access.Role;
import vn.bodua.api.AskApi.Answer;
import vn.bodua.time.BusinessClock;

@DisplayName("The registry by the API")
class RegistryByApiTest {

    private final AskApi keeper = AskApi.as(ApplicationForTests.holder(Role.SPECIALIST, "bac-ninh-2025"));
    private final AskApi elsewhere = AskApi.as(ApplicationForTests.holder(Role.SPECIALIST, "an-giang-2025"));

    private static String registration(String name, String place) {
        return "{\"name\":\"%s\",\"place\":\"%s\",\"commune\":\"xã Lạng Giang\",\"sector\":\"crops\",\"lines\":[\"0118\"]}"
                .formatted(name, place);
    }

    private Answer entered(String name) {
        return keeper.post(
                "/api/v1/registrants",
                "{\"kind\":\"coop\",\"founded\":\"2020-03-02\",\"registration\":%s,\"census\":{\"on\":\"2020-03-02\",\"counts\":{\"members\":12}}}"
                        .formatted(registration(name, "Bắc Ninh")));
    }

    @Test
    @DisplayName("opens a file, which is found by words and filters and shown as of a day")
    void opens() {
        String name = "HTX Cà rốt Lương Tài " + ApplicationForTests.number();
        Answer entered = entered(name);
        assertThat(entered.status()).isEqualTo(201);
        Answer found = keeper.get("/api/v1/registrants?q=ca+rot+luong&sector=crops,livestock&founded=2019..2021");
        assertThat(found.body()).contains(name);
        assertThat(keeper.get("/api/v1/registrants?q=ca+rot+luong&founded=2021").body())
                .doesNotContain(name);
        Answer shown = keeper.get("/api/v1/registrants/" + entered.id());
        assertThat(shown.at("/standing/state")).isEqualTo("operating");
        assertThat(shown.at("/standing/registration/name")).isEqualTo(name);
        assertThat(shown.at("/censuses/0/counts/members")).isEqualTo("12");
        assertThat(keeper.get("/api/v1/registrants/" + entered.id() + "?on=2020-03-01")
                        .json()
                        .at("/standing")
                        .isNull())
                .isTrue();
        assertThat(keeper.get("/api/v1/registrants/" + entered.id() + "?known=2020-01-01")
                        .json()
                        .at("/life")
                        .isEmpty())
                .isTrue();
    }

    @Test
    @DisplayName("shows a file as known on a day: nothing that was recorded later, and what that counts instead of")
    void knownThen() {
        String file = "/api/v1/registrants/"
                + entered("HTX Gạo Sạch " + ApplicationForTests.number()).id();
        record(file + "/products", "{\"name\":\"Gạo nếp\",\"goods\":\"agri_food\"}");
        record(file + "/links", "{\"kind\":\"supply\",\"name\":\"Công ty Giống\",\"since\":\"2022-01-01\"}");
        BusinessClock clock = ApplicationForTests.bean(BusinessClock.class);
        String known = file + "?known=" + clock.today();
        clock.forward(Duration.ofDays(1));
        record(file + "/products", "{\"name\":\"gạo nếp\",\"goods\":\"noodles\",\"lastDay\":\"2024-12-31\"}");
        record(file + "/products", "{\"name\":\"Cám\"}");
        record(
                file + "/links",
                "{\"kind\":\"supply\",\"name\":\"Công ty Giống\",\"since\":\"2022-01-01\",\"lastDay\":\"2023-12-31\"}");
        record(file + "/censuses", "{\"on\":\"2023-12-31\",\"counts\":{\"members\":30}}");
        record(file + "/results", "{\"year\":2023,\"amounts\":{\"revenue\":5000000}}");
        JsonNode now = keeper.get(file).json();
        assertThat(List.of(
                        now.at("/censuses").size(),
                        now.at("/results").size(),
                        now.at("/products").size()))
                .containsExactly(2, 1, 2);
        assertThat(now.at("/links/0/lastDay").asString("")).isEqualTo("2023-12-31");
        JsonNode then = keeper.get(known).json();
        assertThat(List.of(
                        then.at("/censuses").size(),
                        then.at("/results").size(),
                        then.at("/products").size()))
                .containsExactly(1, 0, 1);
        assertThat(then.at("/products/0/goods").asString("")).isEqualTo("agri_food");
        assertThat(then.at("/links/0/lastDay").isNull()).isTrue();
        assertThat(then.at("/life").size()).isEqualTo(1);
    }

    private void record(String address, String told) {
        assertThat(keeper.post(address, told))
                .extracting(Answer::status, Answer::code)
                .containsExactly(201, "");
    }

    @Test
    @DisplayName("records a suspension and its end at once, and withdraws both")
    void happens() {
        long id = entered("HTX Nấm Việt " + ApplicationForTests.number()).id();
        String file = "/api/v1/registrants/" + id;
        assertThat(keeper.post(
                                file + "/events",
                                "{\"events\":[{\"kind\":\"suspended\",\"day\":\"2021-01-04\",\"reason\":\"dịch bệnh\"},{\"kind\":\"resumed\",\"day\":\"2022-01-03\"}]}")
                        .status())
                .isEqualTo(201);
        assertThat(keeper.get(file + "?on=2021-06-01").at("/standing/state")).isEqualTo("suspended");
        Answer shown = keeper.get(file);
        assertThat(shown.at("/standing/state")).isEqualTo("operating");
        long event = shown.json().at("/life/1/id").asLong();
        assertThat(keeper.post(file + "/withdrawals", "{\"event\":%d,\"reason\":\"nhầm hồ sơ\"}".formatted(event))
                        .status())
                .isEqualTo(201);
        assertThat(keeper.get(file + "?on=2021-06-01").at("/standing/state")).isEqualTo("operating");
        assertThat(keeper.get(file).at("/life/2/withdrawn")).isEqualTo("nhầm hồ sơ");
    }

    @Test
    @DisplayName("refuses what cannot be: a code of a filter, a place, an event out of turn, a file elsewhere")
    void refuses() {
        assertThat(keeper.get("/api/v1/registrants?kind=club").code()).isEqualTo("R-852");
        assertThat(keeper.get("/api/v1/registrants?founded=2021..2019").status())
                .isGreaterThanOrEqualTo(400);
        assertThat(keeper.post(
                                "/api/v1/registrants",
                                "{\"kind\":\"coop\",\"founded\":\"2020-03-02\",\"registration\":%s}"
                                        .formatted(registration("HTX Nơi Không Có", "Nơi Không Có")))
                        .code())
                .isEqualTo("R-201");
        long id = entered("HTX Dâu Tằm " + ApplicationForTests.number()).id();
        String file = "/api/v1/registrants/" + id;
        assertThat(keeper.post(file + "/events", "{\"events\":[{\"kind\":\"resumed\",\"day\":\"2021-01-04\"}]}")
                        .code())
                .isEqualTo("R-220");
        assertThat(keeper.post(file + "/events", "{\"events\":[{\"kind\":\"split_into\",\"day\":\"2021-01-04\"}]}")
                        .code())
                .isEqualTo("R-230");
        assertThat(elsewhere.get(file).code()).isEqualTo("R-214");
        assertThat(elsewhere.get("/api/v1/registrants?q=dau+tam").body()).doesNotContain("Dâu Tằm");
    }
}

package vn.bodua.registry.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.bodua.ApplicationForTests;
import vn.bodua.access.Role;
import vn.bodua.api.AskApi;

@DisplayName("Where one sits is written in words")
class WherePlacesAreTest {

    private final AskApi keeper = AskApi.as(ApplicationForTests.holder(Role.SPECIALIST, "an-giang-2025"));
    private final String name = "HTX Ở Xã " + ApplicationForTests.number();

    private long founded(String place) {
        return keeper.post(
                        "/api/v1/registrants",
                        "{\"kind\":\"coop\",\"founded\":\"2020-03-02\",\"registration\":{\"name\":\"%s\",\"place\":\"%s\",\"sector\":\"crops\"}}"
                                .formatted(name, place))
                .id();
    }

    @Test
    @DisplayName("in the form of a change, which keeps the commune, in the list and on the profile, with the province")
    void inACommune() {
        long file = founded("xã Vĩnh Gia, huyện Tri Tôn, An Giang");

        assertThat(keeper.get("/registry/" + file + "/events/changed").body())
                .containsPattern(
                        "<option value=\"commune-\\d+\" selected(=\"selected\")?>\\s*xã Vĩnh Gia, An Giang\\s*</option>");
        assertThat(keeper.get("/registry/" + file).body()).contains("xã Vĩnh Gia, An Giang");
        assertThat(keeper.get("/registry?q=" + name.replaceFirst(".*Xã ", "o+xa+"))
                        .body())
                .contains(name)
                .contains("xã Vĩnh Gia, An Giang");
    }

    @Test
    @DisplayName("in a province of then, which is no longer among those to choose from")
    void inAProvinceOfThen() {
        long file = founded("kien-giang");

        assertThat(keeper.get("/registry/" + file + "/events/changed").body())
                .containsPattern("<option value=\"kien-giang\" selected(=\"selected\")?>\\s*Kiên Giang\\s*</option>");
    }
}

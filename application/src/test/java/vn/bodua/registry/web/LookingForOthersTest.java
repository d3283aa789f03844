package vn.bodua.registry.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.bodua.ApplicationForTests;
import vn.bodua.access.Role;
import vn.bodua.api.AskApi;

@DisplayName("Who is looked for within a form")
class LookingForOthersTest {

    private final AskApi keeper = AskApi.as(ApplicationForTests.holder(Role.SPECIALIST, "bac-ninh-2025"));

    private long entered(String kind, String name) {
        return keeper.post(
                        "/api/v1/registrants",
                        "{\"kind\":\"%s\",\"founded\":\"2020-03-02\",\"registration\":{\"name\":\"%s\",\"place\":\"Bắc Ninh\",\"sector\":\"crops\"}}"
                                .formatted(kind, name))
                .id();
    }

    @Test
    @DisplayName("is found among many of another legal kind, which cannot be merged with and is not offered")
    void ofTheKind() {
        String words = "Hạc Trắng " + ApplicationForTests.number();
        for (int i = 0; i < 26; i++) {
            entered("group", words + " A");
        }
        long self = entered("coop", "HTX " + words + " Y");
        long other = entered("coop", "HTX " + words + " Z");
        String found = keeper.get("/registry/%d/merger?find=%s"
                        .formatted(
                                self, words.replace(" ", "+").replace("ạ", "a").replace("ắ", "a")))
                .body();
        assertThat(found)
                .contains("name=\"others\" value=\"" + other + "\"")
                .contains("HTX " + words + " Z")
                .doesNotContain(words + " A<")
                .doesNotContain("name=\"others\" value=\"" + self + "\"");
    }
}

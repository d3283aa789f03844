package vn.bodua.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.bodua.ApplicationForTests;
import vn.bodua.access.Role;
import vn.bodua.api.AskApi.Answer;
import vn.bodua.registry.assessment.AssessmentRules;

@DisplayName("Yearly assessments by the API")
class AssessmentsByApiTest {

    private final AskApi keeper = AskApi.as(ApplicationForTests.holder(Role.SPECIALIST, "bac-ninh-2025"));
    private final AskApi elsewhere = AskApi.as(ApplicationForTests.holder(Role.SPECIALIST, "an-giang-2025"));
    private final AskApi reader = AskApi.as(ApplicationForTests.holder(Role.INSPECTOR, "bac-ninh-2025"));

    private String file() {
        Answer entered = keeper.post(
                "/api/v1/registrants",
                "{\"kind\":\"coop\",\"founded\":\"2020-03-02\",\"registration\":{\"name\":\"HTX Tự Chấm %d\",\"place\":\"Bắc Ninh\",\"sector\":\"crops\"}}"
                        .formatted(ApplicationForTests.number()));
        return "/api/v1/registrants/" + entered.id() + "/assessments/";
    }

    /** All criteria with so many points each. */
    private static String all(String points) {
        return AssessmentRules.shipped().of(2025).orElseThrow().criteria().stream()
                .map(c -> "{\"criterion\":\"%s\",\"points\":%s,\"note\":\"Sổ sách\"}".formatted(c.code(), points))
                .collect(Collectors.joining(",", "{\"scores\":[", "]}"));
    }

    @Test
    @DisplayName("are given, checked with a reason for other points, and shown with the grade")
    void assessed() {
        String file = file();
        assertThat(keeper.get(file + "2025").at("/state")).isEqualTo("unassessed");
        assertThat(keeper.post(file + "2025", all("4")).status()).isEqualTo(201);
        assertThat(keeper.get(file + "2025").at("/state")).isEqualTo("self_assessed");
        assertThat(keeper.post(
                                file + "2025/check",
                                "{\"scores\":[{\"criterion\":\"capital\",\"points\":3.5,\"note\":\"Vốn giảm\"}]}")
                        .status())
                .isEqualTo(201);
        Answer shown = reader.get(file + "2025");
        assertThat(shown.at("/state")).isEqualTo("checked");
        assertThat(shown.json().at("/total").decimalValue()).isEqualByComparingTo("59.5");
        assertThat(shown.at("/grade")).isEqualTo("average");
        assertThat(shown.at("/criteria/0/checked/note")).isEqualTo("Vốn giảm");
        assertThat(shown.json().at("/criteria/9/greatestKnown").asBoolean()).isFalse();
    }

    @Test
    @DisplayName("are refused to others, without a reason, beyond the scale, for criteria given twice")
    void refused() {
        String file = file();
        assertThat(keeper.post(file + "2025/check", "{\"scores\":[]}").code()).isEqualTo("R-249");
        assertThat(keeper.post(file + "2025", all("4.5")).code()).isEqualTo("R-246");
        assertThat(keeper.post(file + "2025", all("0e-999999999")).status()).isEqualTo(201);
        assertThat(keeper.post(file + "2025", all("1e999999999")).status()).isGreaterThanOrEqualTo(400);
        assertThat(keeper.post(
                                file + "2025",
                                "{\"scores\":[{\"criterion\":\"capital\",\"points\":1},{\"criterion\":\"capital\",\"points\":2}]}")
                        .code())
                .isEqualTo("R-852");
        assertThat(keeper.post(file + "2019", all("4")).code()).isEqualTo("R-241");
        assertThat(keeper.post(file + "2025/check", "{\"scores\":[{\"criterion\":\"capital\",\"points\":3.5}]}")
                        .status())
                .isEqualTo(422);
        assertThat(reader.post(file + "2025", all("4")).status()).isEqualTo(403);
        assertThat(elsewhere.get(file + "2025").code()).isEqualTo("R-214");
        assertThat(elsewhere.post(file + "2025", all("4")).code()).isEqualTo("R-214");
    }
}

package vn.bodua.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.bodua.architecture.Doors;
import vn.bodua.golden.Golden;

@DisplayName("The description of the API")
class OpenApiGoldenTest {

    private static final JsonNode DESCRIPTION =
            AskApi.asNobody().get("/api/v1/openapi.json").json();

    @Test
    @DisplayName("is what was agreed with those who write programs")
    void asAgreed() {
        Golden.assertSame(
                "openapi.json",
                JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(DESCRIPTION) + "\n");
    }

    @Test
    @DisplayName("names every address, and says in a sentence what each does")
    void namesEveryAddress() {
        Set<String> described = new TreeSet<>();
        DESCRIPTION
                .at("/paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    described.add(path.getKey() + " " + operation.getKey().toUpperCase(Locale.ROOT));
                    assertThat(operation.getValue().at("/summary").asString(""))
                            .as(path.getKey())
                            .endsWith(".");
                }));
        assertThat(described)
                .isEqualTo(Doors.routes().stream()
                        .map(Doors.Route::address)
                        .filter(address -> address.startsWith("/api/"))
                        .map(address -> address.replaceFirst("(POST) .*", "$1"))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    @DisplayName("refers to nothing that is not in it")
    void refersToWhatIsThere() {
        assertThat(Pattern.compile("\"#(/[^\"]+)\"")
                        .matcher(DESCRIPTION.toString())
                        .results()
                        .toList())
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                DESCRIPTION.at(reference.group(1)).isMissingNode())
                        .as(reference.group(1))
                        .isFalse());
    }

    @Test
    @DisplayName("asks for a token everywhere but where it is itself")
    void asksForATokenEverywhere() {
        assertThat(DESCRIPTION.at("/security/0/token").isMissingNode()).isFalse();
        Set<String> open = new TreeSet<>();
        DESCRIPTION
                .at("/paths")
                .properties()
                .forEach(path -> path.getValue().forEach(operation -> {
                    if (operation.has("security")) {
                        open.add(path.getKey());
                    }
                }));
        assertThat(open).containsExactly("/api/v1/openapi.json");
    }
}

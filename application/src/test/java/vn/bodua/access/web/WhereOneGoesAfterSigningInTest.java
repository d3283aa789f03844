package vn.bodua.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhereOneGoesAfterSigningInTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/units", "/units?all=yes", "/table?unit=ca-nuoc&indicator=coop.count&period=2020-H1"})
    @DisplayName("a page of ours is gone to after signing in")
    void ours(String next) {
        assertThat(Arrival.ours(next)).isEqualTo(next);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "units",
                "https://attacker.example/",
                "//attacker.example/",
                "/\\attacker.example/",
                "\\\\attacker.example",
                "javascript:alert(1)",
                "data:text/html,x",
                "/units\r\nSet-Cookie: a=b",
                "/\t/attacker.example",
                " //attacker.example",
                "/sign-out",
                "/sign-in?next=/sign-in"
            })
    @DisplayName("whatever leads elsewhere, or back to the door, leads to the first page")
    void elsewhere(String next) {
        assertThat(Arrival.ours(next)).isEqualTo("/");
    }
}

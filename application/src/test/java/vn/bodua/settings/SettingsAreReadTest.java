package vn.bodua.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bodua.refusal.RefusalCode;

@DisplayName("Settings")
class SettingsAreReadTest {

    @TempDir
    Path folder = Path.of("");

    private Path file(String... lines) throws IOException {
        return Files.writeString(folder.resolve("bodua.conf"), String.join("\n", lines) + "\n");
    }

    private static Map<String, String> environment(Path file, String... more) {
        Map<String, String> environment = new HashMap<>(Map.of("BODUA_CONFIG", file.toString()));
        for (int i = 0; i < more.length; i += 2) {
            environment.put(more[i], more[i + 1]);
        }
        return environment;
    }

    private static SettingsRefused refused(Map<String, String> environment) {
        return catchThrowableOfType(SettingsRefused.class, () -> Settings.read(environment, Map.of()));
    }

    @Test
    @DisplayName("without a file everything has its default")
    void defaults() {
        Settings settings = Settings.read(Map.of("BODUA_HOME", folder.toString()), Map.of());
        assertThat(settings.get(KnownSettings.LISTEN_ADDRESS).isLoopbackAddress())
                .isTrue();
        assertThat(settings.get(KnownSettings.PORT)).isEmpty();
        assertThat(settings.get(KnownSettings.BEHIND_PROXY)).isFalse();
        assertThat(settings.get(KnownSettings.DATABASE_URL)).isEmpty();
        assertThat(settings.get(KnownSettings.SESSION_IDLE)).isEqualTo(Duration.ofHours(8));
        assertThat(settings.origin(KnownSettings.PORT)).isEmpty();
        assertThat(settings.origin(KnownSettings.HOME)).isEqualTo("BODUA_HOME");
    }

    @Test
    @DisplayName(
            "the command goes before the environment, the environment before the file, the file before the default")
    void precedence() throws IOException {
        Path file = file("# cổng", "", "port = 9001", "upload.limit-mb=7", "  session.idle =  10m  ");
        Settings settings = Settings.read(
                environment(file, "BODUA_PORT", "9002", "BODUA_UPLOAD_LIMIT_MB", " "), Map.of("session.idle", "20m"));
        assertThat(settings.get(KnownSettings.PORT)).isEqualTo(Optional.of(9002));
        assertThat(settings.origin(KnownSettings.PORT)).isEqualTo("BODUA_PORT");
        assertThat(settings.get(KnownSettings.UPLOAD_LIMIT_MB)).isEqualTo(7);
        assertThat(settings.origin(KnownSettings.UPLOAD_LIMIT_MB)).isEqualTo(file + ":4");
        assertThat(settings.get(KnownSettings.SESSION_IDLE)).isEqualTo(Duration.ofMinutes(20));
    }

    @Test
    @DisplayName("the file in the home folder is found without being named")
    void fileOfTheHome() throws IOException {
        Path file = file("port = 9003");
        Settings settings = Settings.read(Map.of("BODUA_HOME", folder.toString()), Map.of());
        assertThat(settings.file()).isEqualTo(Optional.of(file));
        assertThat(settings.get(KnownSettings.PORT)).isEqualTo(Optional.of(9003));
    }

    @Test
    @DisplayName("a named file that is not there is refused")
    void fileMissing() {
        assertThat(refused(environment(folder.resolve("none.conf"))).refusals())
                .extracting(r -> r.code())
                .containsExactly(RefusalCode.SETTINGS_FILE_UNREADABLE);
    }

    @Test
    @DisplayName("a file that is not UTF-8 is refused")
    void fileOfAnotherEncoding() throws IOException {
        Path file = Files.write(folder.resolve("bodua.conf"), "# cổng\n".getBytes(StandardCharsets.UTF_16LE));
        Files.write(file, new byte[] {'#', (byte) 0xc3, (byte) 0x28, '\n'});
        assertThat(refused(environment(file)).getMessage()).contains("R-951").contains("UTF-8");
    }

    @Test
    @DisplayName("all mistakes are told at once, each with its place and what was most likely meant")
    void allMistakes() throws IOException {
        Path file = file(
                "prot = 9000",
                "port = 70000",
                "behind-proxy = yes",
                "session.idle",
                "log.format = xml",
                "upload.limit-mb = 5",
                "upload.limit-mb = 6",
                "listen.address = bodua.example.vn");
        SettingsRefused refused = refused(environment(file, "BODUA_DATABASE_ULR", "postgresql://x"));
        assertThat(refused.refusals()).hasSize(8);
        assertThat(refused.getMessage())
                .contains(file + ":1: không có thiết lập “prot”. Có phải ý bạn là “port”?")
                .contains(file + ":2: “port” không thể là “70000”; giá trị được nhận: 0 đến 65535")
                .contains(file + ":3: “behind-proxy” không thể là “yes”; giá trị được nhận: true hoặc false")
                .contains(file + ":4: dòng không có dạng")
                .contains(file + ":5: “log.format” không thể là “xml”; giá trị được nhận: text | json")
                .contains(file + ":7: “upload.limit-mb” đã được đặt tại " + file + ":6")
                .contains(file + ":8: “listen.address”")
                .contains("BODUA_DATABASE_ULR: không có thiết lập “BODUA_DATABASE_ULR”. Có phải ý bạn là"
                        + " “BODUA_DATABASE_URL”?");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    session.idle,           4m
                    session.idle,           25h
                    session.idle,           30
                    session.idle,           30 m
                    upload.limit-mb,        0
                    upload.limit-mb,        201
                    upload.limit-mb,        -1
                    upload.limit-mb,        1e2
                    database.connections,   2
                    public.address,         http://bodua.example.vn
                    public.address,         https://bodua.example.vn/
                    public.address,         https://user@bodua.example.vn
                    public.address,         bodua.example.vn
                    oidc.issuer,            http://id.example.vn
                    proxy.addresses,        10.0.0.1; 10.0.0.2
                    proxy.addresses,        10.0.0.256
                    monitoring.port,        0
                    """)
    @DisplayName("a value out of its range is refused")
    void outOfRange(String key, String value) throws IOException {
        assertThat(refused(environment(file(key + " = " + value))).refusals())
                .extracting(r -> r.code())
                .containsExactly(RefusalCode.SETTING_OUT_OF_RANGE);
    }

    @Test
    @DisplayName("a secret is shown nowhere")
    void secrets() throws IOException {
        Settings settings =
                Settings.read(environment(file("database.url = postgresql://chu:mat-khau@db:5432/bodua")), Map.of());
        assertThat(settings.shown(KnownSettings.DATABASE_URL))
                .doesNotContain("mat-khau")
                .isNotBlank();
        assertThat(settings.shown(KnownSettings.DATABASE_APP_PASSWORD)).isEmpty();
    }

    @Test
    @DisplayName("samples never go to the server of the real figures")
    void demo() throws IOException {
        Settings demo = Settings.read(
                        environment(file("home = /srv/bodua", "database.url = postgresql://chu@db:5432/bodua")),
                        Map.of())
                .ofDemo();
        assertThat(demo.get(KnownSettings.HOME)).isEqualTo(Path.of("/srv/bodua/demo"));
        assertThat(demo.get(KnownSettings.DATABASE_URL)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    port,           port,           0
                    prot,           port,           1
                    pport,          port,           1
                    '',             port,           4
                    behind_proxy,   behind-proxy,   1
                    session.ilde,   session.idle,   1
                    abc,            port,           4
                    """)
    @DisplayName("the distance of two names is what it takes to mend one")
    void distance(String from, String to, int distance) {
        assertThat(Closest.distance(from, to)).isEqualTo(distance);
        assertThat(Closest.distance(to, from)).isEqualTo(distance);
    }
}

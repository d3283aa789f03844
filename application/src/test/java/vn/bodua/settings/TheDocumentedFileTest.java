package vn.bodua.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The documented file of settings")
class TheDocumentedFileTest {

    private static final Path EXAMPLE = Path.of("../docs/bodua.conf.example");

    @TempDir
    Path folder = Path.of("");

    @Test
    @DisplayName("is what `bodua settings --template` prints")
    void isTheTemplate() throws IOException {
        if (Boolean.getBoolean("bodua.golden.renew")) {
            Files.writeString(EXAMPLE, SettingsTemplate.text());
        }
        assertThat(Files.readString(EXAMPLE)).isEqualTo(SettingsTemplate.text());
    }

    @Test
    @DisplayName("can be used as it stands and with every comment sign taken away, and then says the defaults")
    void canBeUsed() throws IOException {
        Path asItStands = Files.writeString(folder.resolve("a.conf"), SettingsTemplate.text());
        Path everything = Files.writeString(
                folder.resolve("b.conf"),
                SettingsTemplate.text()
                        .lines()
                        .map(TheDocumentedFileTest::uncommented)
                        .collect(Collectors.joining("\n")));
        for (Path file : List.of(asItStands, everything)) {
            Settings settings = Settings.read(Map.of("BODUA_CONFIG", file.toString()), Map.of());
            for (Setting<?> setting : KnownSettings.all()) {
                assertThat(settings.shown(setting)).as(setting.key()).isEqualTo(setting.usual());
            }
        }
        Settings given = Settings.read(Map.of("BODUA_CONFIG", everything.toString()), Map.of());
        assertThat(KnownSettings.all())
                .allSatisfy(s -> assertThat(given.origin(s)).startsWith(everything.toString()));
    }

    private static String uncommented(String line) {
        return line.startsWith("#") && !line.startsWith("##") ? line.substring(1) : line;
    }

    @Test
    @DisplayName(
            "has every declared setting, each with a key and a variable of its own and its meaning in both languages")
    void hasEverySetting() throws IllegalAccessException {
        Set<Object> declared = new HashSet<>();
        for (var field : KnownSettings.class.getFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == Setting.class) {
                declared.add(field.get(null));
            }
        }
        assertThat(new HashSet<Object>(KnownSettings.all())).isEqualTo(declared);
        assertThat(KnownSettings.all()).extracting(Setting::variable).doesNotHaveDuplicates();
        for (Locale language : List.of(Locale.of("vi"), Locale.ENGLISH)) {
            assertThat(KnownSettings.all()).allSatisfy(s -> {
                assertThat(s.meaning(language)).endsWith(".");
                assertThat(s.kind().range(language)).isNotBlank().doesNotContain("{");
            });
        }
    }

    @Test
    @DisplayName("keeps the variables that were there before it")
    void keepsOldVariables() {
        assertThat(Arrays.asList(
                        KnownSettings.HOME.variable(),
                        KnownSettings.PORT.variable(),
                        KnownSettings.DATABASE_URL.variable(),
                        KnownSettings.DATABASE_APP_PASSWORD.variable()))
                .containsExactly("BODUA_HOME", "BODUA_PORT", "BODUA_DATABASE_URL", "BODUA_DATABASE_APP_PASSWORD");
    }
}

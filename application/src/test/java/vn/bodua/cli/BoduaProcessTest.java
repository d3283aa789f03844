package vn.bodua.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import vn.bodua.operation.ThisNode;

@DisplayName("The command as a process of its own")
class BoduaProcessTest {

    /** What is released, without the tests, which log in another way. */
    private static final String CLASS_PATH = Arrays.stream(
                    System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .filter(entry -> !entry.endsWith("test-classes"))
            .collect(Collectors.joining(File.pathSeparator));

    @TempDir
    Path folder = Path.of("");

    @Test
    @DisplayName("--version says the version of the build, as its jar says it")
    void version() throws Exception {
        run(jarOfVersion("7.8.9"), Map.of(), "--version");
        assertThat(folder.resolve("out")).hasContent("bodua 7.8.9");
    }

    @Test
    @DisplayName("prints its result alone on the standard output, and every line of its log as JSON on the other")
    void logsAreNoResults() throws IOException, InterruptedException {
        // A logger of Spring's that says something at every start.
        Map<String, String> talkative = Map.of(
                "BODUA_HOME", folder.resolve("home").toString(),
                "BODUA_LOG_FORMAT", "json",
                "LOGGING_LEVEL_ORG_SPRINGFRAMEWORK_BOOT", "info",
                "LOGGING_LEVEL_COM_ZAXXER_HIKARI", "info");
        run(CLASS_PATH, talkative, "system", "--json");
        JsonMapper json = new JsonMapper();
        assertThat(json.readTree(folder.resolve("out"))
                        .at("/facts/application.version")
                        .isString())
                .isTrue();
        assertThat(Files.readAllLines(folder.resolve("out"))).hasSize(1);
        assertThat(Files.readAllLines(folder.resolve("err")))
                .isNotEmpty()
                .allSatisfy(
                        line -> assertThat(json.readTree(line).at("/@timestamp").isString())
                                .isTrue());
    }

    private void run(String classPath, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-Dorg.jooq.no-logo=true",
                "-Dorg.jooq.no-tips=true",
                "-cp",
                classPath,
                Bodua.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        int status = builder.redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile())
                .start()
                .waitFor();
        assertThat(status).as(Files.readString(folder.resolve("err"))).isZero();
    }

    /** Our class path behind a jar whose manifest names this version, as the build writes it. */
    private String jarOfVersion(String version) throws IOException, URISyntaxException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_VERSION, version);
        Path jar = folder.resolve("build.jar");
        Path classes = Path.of(Objects.requireNonNull(ThisNode.class.getResource("ThisNode.class"))
                .toURI());
        String folderInJar = ThisNode.class.getPackageName().replace('.', '/') + "/";
        // All classes of the package: the first that is loaded decides what the package is said to be.
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                DirectoryStream<Path> all = Files.newDirectoryStream(classes.getParent(), "*.class")) {
            for (Path each : all) {
                out.putNextEntry(new JarEntry(folderInJar + each.getFileName()));
                Files.copy(each, out);
            }
        }
        return jar + File.pathSeparator + CLASS_PATH;
    }
}

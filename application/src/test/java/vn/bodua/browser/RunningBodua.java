package vn.bodua.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import vn.bodua.Application;
import vn.bodua.narrative.LoadSampleReports;

/** The whole application on an empty home with the shipped samples read in; one for all browser tests of a run. */
final class RunningBodua {

    private static final RunningBodua ONE = new RunningBodua();

    private final ConfigurableApplicationContext context;

    private RunningBodua() {
        Path home = emptied(Path.of("target", "browser-home").toAbsolutePath());
        context = new SpringApplicationBuilder(Application.class)
                .logStartupInfo(false)
                .run("--bodua.port=0", "--bodua.home=" + home);
        context.getBean(LoadSampleReports.class).load();
    }

    /** The address that its pages are served at. */
    static String address() {
        return "http://127.0.0.1:" + port();
    }

    static int port() {
        return Objects.requireNonNull(((WebServerApplicationContext) ONE.context).getWebServer())
                .getPort();
    }

    static <T> T bean(Class<T> type) {
        return ONE.context.getBean(type);
    }

    private static Path emptied(Path home) {
        if (Files.exists(home)) {
            try (Stream<Path> tree = Files.walk(home)) {
                for (Path file : tree.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return home;
    }
}

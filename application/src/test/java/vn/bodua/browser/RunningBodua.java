package vn.bodua.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import vn.bodua.Application;
import vn.bodua.access.Actors;
import vn.bodua.access.Origin;
import vn.bodua.access.signin.Accounts;
import vn.bodua.access.signin.From;
import vn.bodua.access.signin.KnownAccount;
import vn.bodua.access.signin.LoadDemoAccounts;
import vn.bodua.access.signin.Sessions;
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
        context.getBean(LoadDemoAccounts.class).load();
    }

    /** Name and value of the cookie of somebody who has just signed in to a demo account, with all that it asks for. */
    static String session(String account) {
        KnownAccount known = bean(Accounts.class).find(account).orElseThrow();
        From here = new From(Origin.here(Origin.Face.WEB, "test"), "test", Optional.empty());
        return "bodua="
                + bean(Sessions.class)
                        .begin(known.id(), Actors.Strength.SECOND_FACTOR, here)
                        .token();
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

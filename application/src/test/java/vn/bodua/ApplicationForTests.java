package vn.bodua;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import vn.bodua.access.Actor;
import vn.bodua.access.Actors;
import vn.bodua.access.GiveRole;
import vn.bodua.access.OpenAccount;
import vn.bodua.access.Origin;
import vn.bodua.access.PersonId;
import vn.bodua.access.Role;
import vn.bodua.access.TestActors;
import vn.bodua.narrative.EnterReport;
import vn.bodua.narrative.ReceiveReport;
import vn.bodua.narrative.ReportId;
import vn.bodua.narrative.ReviewStatement;

/** The whole application on an empty home, one for all tests of a run that come in by its API or its commands. */
public final class ApplicationForTests {

    /** A day on which every role given here is in force. */
    private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);

    private static final Actor SYSTEM = TestActors.everywhere("he-thong");
    private static final AtomicInteger NUMBER = new AtomicInteger(100);

    private static final ConfigurableApplicationContext CONTEXT = new SpringApplicationBuilder(Application.class)
            .logStartupInfo(false)
            .run(
                    "--server.port=0",
                    "--bodua.home=" + emptied(Path.of("target", "api-home").toAbsolutePath()));

    private ApplicationForTests() {}

    public static ConfigurableApplicationContext context() {
        return CONTEXT;
    }

    public static <T> T bean(Class<T> type) {
        return CONTEXT.getBean(type);
    }

    /** A number that no test has used yet. */
    public static int number() {
        return NUMBER.incrementAndGet();
    }

    /** Somebody with an account of this name and no role. */
    public static PersonId person(String account, String office) {
        return bean(OpenAccount.class)
                .open(SYSTEM, account, "Người " + account, "", office)
                .orElseThrow();
    }

    /** Somebody new who holds a role at a unit, recognised as after signing in. */
    public static Actor holder(Role role, String unit) {
        PersonId person = person("nguoi" + number(), unit);
        bean(GiveRole.class)
                .give(SYSTEM, person, role, unit, SINCE, Optional.empty(), "thử")
                .orElseThrow();
        return recognised(person, Optional.empty());
    }

    /** The same person in another request, which is to be done once under a key if one is given. */
    public static Actor recognised(PersonId person, Optional<String> once) {
        Origin origin = new Origin(Origin.Face.API, "127.0.0.1", "token-1", "request-1", once);
        return bean(Actors.class)
                .recognised(person, Actors.Strength.SECOND_FACTOR, origin)
                .orElseThrow();
    }

    /** A text in which a province founded so many cooperatives in a year. */
    public static String text(String province, int year, int founded) {
        return "Tình hình kinh tế tập thể tỉnh %s năm %d\n\nToàn tỉnh có %d HTX thành lập mới.\n"
                .formatted(province, year, founded);
    }

    /** A report of a province, received by the system itself. */
    public static ReportId received(String province, int year, int founded) {
        byte[] content = text(province, year, founded).getBytes(StandardCharsets.UTF_8);
        return bean(ReceiveReport.class)
                .receive(SYSTEM, "bao-cao.txt", content, false)
                .orElseThrow();
    }

    /** One that is entered as well, whatever others say. */
    public static ReportId entered(String province, int year, int founded) {
        ReportId report = received(province, year, founded);
        bean(ReviewStatement.class).keep(SYSTEM, report, 0).orElseThrow();
        bean(EnterReport.class).enter(SYSTEM, report).orElseThrow();
        return report;
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

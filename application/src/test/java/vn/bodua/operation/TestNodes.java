package vn.bodua.operation;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import vn.bodua.Application;
import vn.bodua.TestDatabase;
import vn.bodua.database.DatabaseConnection;

/** Whole nodes on the server of the tests, as an administrator with a server of his own runs them. */
final class TestNodes {

    private static final long PATIENCE_NANOS = 20_000_000_000L;
    private static final long PAUSE_NANOS = 20_000_000L;

    private TestNodes() {}

    static TestNodes onEmptyDatabase() {
        TestDatabase.fresh();
        return new TestNodes();
    }

    ConfigurableApplicationContext node(String name, Path home, Class<?> more, String... settings) {
        return start(WebApplicationType.SERVLET, name, home, more, settings);
    }

    /** One more node on the database that the latest test emptied. */
    static ConfigurableApplicationContext beside(String name, Path home, Class<?> more, String... settings) {
        return start(WebApplicationType.SERVLET, name, home, more, settings);
    }

    /** The application as a command uses it, on the same database. */
    static ConfigurableApplicationContext command(Path home, String... settings) {
        return start(WebApplicationType.NONE, "lệnh", home, Application.class, settings);
    }

    private static ConfigurableApplicationContext start(
            WebApplicationType type, String name, Path home, Class<?> more, String... settings) {
        DatabaseConnection owner = TestDatabase.owner();
        List<String> arguments = new ArrayList<>(List.of(
                "--bodua.node.name=" + name,
                "--bodua.home=" + home,
                "--bodua.port=0",
                "--bodua.database.url=" + owner.url().replace("//", "//" + owner.user() + ":" + owner.password() + "@"),
                "--bodua.database.app-password=only-for-tests"));
        arguments.addAll(List.of(settings));
        return new SpringApplicationBuilder(Application.class, more)
                .web(type)
                .logStartupInfo(false)
                .run(arguments.toArray(String[]::new));
    }

    static URI address(ConfigurableApplicationContext node, String path) {
        int port = java.util.Objects.requireNonNull(((WebServerApplicationContext) node).getWebServer())
                .getPort();
        return URI.create("http://127.0.0.1:" + port + path);
    }

    static void waitUntil(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain");
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }
}

package vn.bodua.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import vn.bodua.Application;
import vn.bodua.database.DatabaseUnavailable;

/** Starts the application from the command line, with its pages or without. */
final class ApplicationStart {

    private static final int USUAL_PORT = 8080;
    private static final int PORTS_TRIED = 20;

    private ApplicationStart() {}

    /**
     * With pages on the loopback address. Without a wish for a port the first free one from 8080 on is taken.
     *
     * @throws DatabaseUnavailable with a sentence for the administrator
     */
    static ConfigurableApplicationContext withPages(Path home, Optional<Integer> port) {
        int chosen = port.orElseGet(ApplicationStart::firstFreePort);
        return start(WebApplicationType.SERVLET, home, Map.of("server.port", chosen));
    }

    /** For one command: no pages; joins the database of a server that is running. */
    static ConfigurableApplicationContext withoutPages(Path home) {
        return start(WebApplicationType.NONE, home, Map.of("bodua.join-running", true));
    }

    /** The address that the pages are served at. */
    static String address(ConfigurableApplicationContext context) {
        int port = Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                .getPort();
        return "http://127.0.0.1:" + port;
    }

    private static ConfigurableApplicationContext start(WebApplicationType type, Path home, Map<String, Object> more) {
        Map<String, Object> properties = new HashMap<>(more);
        properties.put("bodua.home", home.toString());
        try {
            return new SpringApplicationBuilder(Application.class)
                    .web(type)
                    .registerShutdownHook(true)
                    .logStartupInfo(false)
                    .run(properties.entrySet().stream()
                            .map(e -> "--" + e.getKey() + "=" + e.getValue())
                            .toArray(String[]::new));
        } catch (RuntimeException failure) {
            throw unavailable(failure).orElseThrow(() -> failure);
        }
    }

    private static Optional<RuntimeException> unavailable(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DatabaseUnavailable unavailable) {
                return Optional.of(unavailable);
            }
        }
        return Optional.empty();
    }

    private static int firstFreePort() {
        for (int port = USUAL_PORT; port < USUAL_PORT + PORTS_TRIED; port++) {
            try (ServerSocket socket = new ServerSocket()) {
                socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
                return port;
            } catch (IOException taken) {
                // The next one may be free.
            }
        }
        return 0;
    }
}

package vn.bodua.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import vn.bodua.Application;
import vn.bodua.database.DatabaseUnavailable;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.settings.Exposure;
import vn.bodua.settings.KnownSettings;
import vn.bodua.settings.Settings;
import vn.bodua.settings.SettingsRefused;

/** Starts the application from the command line, with its pages or without. */
final class ApplicationStart {

    private ApplicationStart() {}

    /** What the environment and the file say. */
    static Settings settings() {
        return Settings.read(System.getenv(), Map.of());
    }

    /** What the environment and the file say, and the port that was given with the command. */
    static Settings settings(Optional<String> port) {
        return Settings.read(
                System.getenv(),
                port.map(p -> Map.of(KnownSettings.PORT.key(), p)).orElse(Map.of()));
    }

    /** What the environment and the file say; with {@code --demo} of the sample data. */
    static Settings settings(boolean demo) {
        return demo ? settings().ofDemo() : settings();
    }

    /**
     * With pages.
     *
     * @throws DatabaseUnavailable with a sentence for the administrator
     * @throws SettingsRefused where it would be served to somebody that it may not be served to
     */
    static ConfigurableApplicationContext withPages(Settings settings) {
        return start(WebApplicationType.SERVLET, settings, Map.of());
    }

    /** For one command: no pages; joins the database of a server that is running. */
    static ConfigurableApplicationContext withoutPages(Settings settings) {
        return start(WebApplicationType.NONE, settings, Map.of("bodua.join-running", true));
    }

    /** The address that users go to. */
    static String address(ConfigurableApplicationContext context) {
        Settings settings = context.getBean(Settings.class);
        int port = Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                .getPort();
        boolean encrypted = settings.get(KnownSettings.TLS_CERTIFICATE).isPresent();
        String here = (encrypted ? "https" : "http") + "://127.0.0.1:" + port;
        return Exposure.of(settings, false).servesOthers()
                ? settings.get(KnownSettings.PUBLIC_ADDRESS)
                        .map(Object::toString)
                        .orElse(here)
                : here;
    }

    private static ConfigurableApplicationContext start(
            WebApplicationType type, Settings settings, Map<String, Object> more) {
        Map<String, Object> properties = new HashMap<>(more);
        properties.put("bodua.settings", settings);
        try {
            return new SpringApplicationBuilder(Application.class)
                    .web(type)
                    .registerShutdownHook(true)
                    .logStartupInfo(false)
                    .properties(properties)
                    .run();
        } catch (RuntimeException failure) {
            throw sentence(failure).orElse(failure);
        }
    }

    /** The cause that was written for the administrator. */
    private static Optional<RuntimeException> sentence(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DatabaseUnavailable || cause instanceof SettingsRefused) {
                return Optional.of((RuntimeException) cause);
            }
            if (cause instanceof PortInUseException taken) {
                return Optional.of(new SettingsRefused(List.of(Refusal.of(
                        RefusalCode.PORT_TAKEN,
                        "key",
                        KnownSettings.PORT.key(),
                        "port",
                        String.valueOf(taken.getPort())))));
            }
        }
        return Optional.empty();
    }
}

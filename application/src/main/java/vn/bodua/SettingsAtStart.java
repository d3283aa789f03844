package vn.bodua;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySource;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.settings.Exposure;
import vn.bodua.settings.KnownSettings;
import vn.bodua.settings.LogFormat;
import vn.bodua.settings.Setting;
import vn.bodua.settings.Settings;
import vn.bodua.settings.SettingsRefused;

/**
 * Tells Spring what our settings mean for it, before anything is made. The command hands over the settings that it has
 * read; without it they are read here, and {@code --bodua.KEY=value} goes before the environment.
 */
class SettingsAtStart implements EnvironmentPostProcessor {

    /** The property under which the settings themselves are handed over. */
    static final String SETTINGS = "bodua.settings";

    private static final String COMMAND_LINE = CommandLinePropertySource.COMMAND_LINE_PROPERTY_SOURCE_NAME;
    private static final int USUAL_PORT = 8080;
    private static final int PORTS_TRIED = 20;

    /** Forward secrecy and authenticated encryption only, the strongest first (RFC 8446; RFC 9325, 4.2). */
    private static final List<String> SUITES = List.of(
            "TLS_AES_256_GCM_SHA384",
            "TLS_CHACHA20_POLY1305_SHA256",
            "TLS_AES_128_GCM_SHA256",
            "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256",
            "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256",
            "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
            "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        Settings settings = Optional.ofNullable(environment.getProperty(SETTINGS, Settings.class))
                .orElseGet(() -> Settings.read(System.getenv(), given(environment)));
        MutablePropertySources sources = environment.getPropertySources();
        MapPropertySource ours = new MapPropertySource("bodua", properties(settings, environment));
        if (sources.contains(COMMAND_LINE)) {
            sources.addAfter(COMMAND_LINE, ours);
        } else {
            sources.addFirst(ours);
        }
    }

    private static Map<String, String> given(ConfigurableEnvironment environment) {
        PropertySource<?> commandLine = environment.getPropertySources().get(COMMAND_LINE);
        Map<String, String> given = new HashMap<>();
        if (commandLine != null) {
            for (Setting<?> setting : KnownSettings.all()) {
                if (commandLine.getProperty("bodua." + setting.key()) instanceof String text) {
                    given.put(setting.key(), text);
                }
            }
        }
        return given;
    }

    private static Map<String, Object> properties(Settings settings, ConfigurableEnvironment environment) {
        Map<String, Object> properties = new HashMap<>();
        properties.put(SETTINGS, settings);
        InetAddress address = settings.get(KnownSettings.LISTEN_ADDRESS);
        properties.put("server.address", address.getHostAddress());
        if (!environment.containsProperty("server.port")) {
            properties.put("server.port", settings.get(KnownSettings.PORT).orElseGet(() -> firstFreePort(address)));
        }
        int upload = settings.get(KnownSettings.UPLOAD_LIMIT_MB);
        properties.put("spring.servlet.multipart.max-file-size", upload + "MB");
        // A form has some fields beside its file.
        properties.put("spring.servlet.multipart.max-request-size", upload + 1 + "MB");
        properties.put("server.tomcat.max-http-form-post-size", upload + 1 + "MB");
        properties.put("server.tomcat.max-swallow-size", upload * 2 + 14 + "MB");
        properties.put(
                "spring.lifecycle.timeout-per-shutdown-phase",
                settings.get(KnownSettings.SHUTDOWN_WAIT).toSeconds() + "s");
        if (settings.get(KnownSettings.LOG_FORMAT) == LogFormat.JSON) {
            properties.put("logging.structured.format.console", "ecs");
        }
        if (settings.get(KnownSettings.LOG_REQUESTS)) {
            properties.put("logging.level.bodua.requests", "info");
        }
        properties.put(
                "server.servlet.session.cookie.secure",
                Exposure.of(settings, false).isEncrypted());
        certificate(settings, properties);
        return properties;
    }

    private static void certificate(Settings settings, Map<String, Object> properties) {
        Optional<Path> certificate = settings.get(KnownSettings.TLS_CERTIFICATE);
        Optional<Path> key = settings.get(KnownSettings.TLS_KEY);
        List<Refusal> refusals = new ArrayList<>();
        if (certificate.isPresent() != key.isPresent()) {
            Setting<?> missing = certificate.isPresent() ? KnownSettings.TLS_KEY : KnownSettings.TLS_CERTIFICATE;
            refusals.add(Refusal.of(RefusalCode.TLS_HALF_GIVEN, "missing", missing.key()));
        }
        for (Optional<Path> file : List.of(certificate, key)) {
            file.filter(f -> !Files.isReadable(f))
                    .ifPresent(f -> refusals.add(Refusal.of(
                            RefusalCode.TLS_FILE_UNREADABLE,
                            "file",
                            f.toString(),
                            "why",
                            Files.exists(f) ? "EACCES" : "ENOENT")));
        }
        if (!refusals.isEmpty()) {
            throw new SettingsRefused(refusals);
        }
        if (certificate.isPresent() && key.isPresent()) {
            CertificateFiles.check(certificate.get(), key.get());
            String bundle = "spring.ssl.bundle.pem.bodua.";
            properties.put(bundle + "keystore.certificate", "file:" + certificate.get());
            properties.put(bundle + "keystore.private-key", "file:" + key.get());
            properties.put(bundle + "options.enabled-protocols", "TLSv1.3,TLSv1.2");
            properties.put(bundle + "options.ciphers", String.join(",", SUITES));
            properties.put("server.ssl.bundle", "bodua");
        }
    }

    private static int firstFreePort(InetAddress address) {
        for (int port = USUAL_PORT; port < USUAL_PORT + PORTS_TRIED; port++) {
            try (ServerSocket socket = new ServerSocket()) {
                socket.bind(new InetSocketAddress(address, port));
                return port;
            } catch (IOException taken) {
                // The next one may be free.
            }
        }
        return 0;
    }
}

package vn.bodua.operation;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.web.context.WebApplicationContext;
import vn.bodua.settings.KnownSettings;
import vn.bodua.settings.Settings;
import vn.bodua.time.BusinessClock;

/** The process that we are: its name among the nodes, the build it runs, since when. */
@Component
public class ThisNode {

    private final String name;
    private final boolean servesPages;
    private final Instant started;

    ThisNode(Settings settings, Environment environment, ApplicationContext context, BusinessClock clock) {
        this.name = settings.get(KnownSettings.NODE_NAME).orElseGet(() -> machine() + ":" + door(environment));
        this.servesPages = context instanceof WebApplicationContext;
        this.started = clock.now();
    }

    public String name() {
        return name;
    }

    /** False for a command that only uses the application for a moment. */
    public boolean servesPages() {
        return servesPages;
    }

    public Instant started() {
        return started;
    }

    /** The version of the build, as its jar says. */
    public static String version() {
        return Optional.ofNullable(ThisNode.class.getPackage().getImplementationVersion())
                .orElse("unpackaged");
    }

    private static String machine() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException noName) {
            return "localhost";
        }
    }

    private static String door(Environment environment) {
        String port = environment.getProperty("server.port", "0");
        return port.equals("0") ? "p" + ProcessHandle.current().pid() : port;
    }
}

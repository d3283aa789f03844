package vn.bodua.operation.web;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Measures every request under the pattern of its route, and writes it into the log where that is wished. */
final class RequestLog extends ValveBase {

    private static final Logger LOG = LoggerFactory.getLogger("bodua.requests");
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final Duration[] STEPS = {
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(300),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(2),
        Duration.ofSeconds(5)
    };

    private final MeterRegistry meters;

    RequestLog(MeterRegistry meters) {
        super(true);
        this.meters = meters;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        long began = System.nanoTime();
        try {
            getNext().invoke(request, response);
        } finally {
            note(request, response.getStatus(), Duration.ofNanos(System.nanoTime() - began));
        }
    }

    // What a visitor chose, such as an address that leads nowhere, must not become a name of a metric: each is kept.
    private void note(Request request, int status, Duration took) {
        String route = request.getAttribute(RouteName.ATTRIBUTE) instanceof String pattern ? pattern : "none";
        Timer.builder("http.server.requests")
                .tag("method", METHODS.contains(request.getMethod()) ? request.getMethod() : "other")
                .tag("route", route)
                .tag("status", String.valueOf(status))
                .serviceLevelObjectives(STEPS)
                .register(meters)
                .record(took);
        LOG.info(
                "{} {} {} {} ms from {}",
                request.getMethod(),
                printable(request.getRequestURI()),
                status,
                took.toMillis(),
                request.getRemoteAddr());
    }

    /** Without what could begin a line of its own. */
    private static String printable(String address) {
        return address.replaceAll("[^\\x21-\\x7e]", "?");
    }
}

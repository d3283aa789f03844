package vn.bodua.operation.web;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.bodua.operation.Readiness;

/** What programs that watch this node are answered, at whichever door they ask. */
@Component
class Monitoring {

    static final String TEXT = "text/plain;charset=UTF-8";
    static final String JSON = "application/json";
    static final String PROMETHEUS = "text/plain;version=0.0.4;charset=utf-8";

    private final Readiness readiness;
    private final PrometheusMeterRegistry meters;

    Monitoring(Readiness readiness, PrometheusMeterRegistry meters) {
        this.readiness = readiness;
        this.meters = meters;
    }

    record Answer(int status, String type, byte[] body) {
        static Answer of(int status, String type, String text) {
            return new Answer(status, type, text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** That the process answers at all; whatever else is wrong, starting it anew would not help. */
    Answer live() {
        return Answer.of(200, JSON, "{\"status\":\"up\"}\n");
    }

    /** Whether requests should be sent here; 503 where not. */
    Answer ready(boolean inDetail) {
        Readiness.Answer answer = readiness.ask();
        String details = answer.looked().entrySet().stream()
                .map(Monitoring::pair)
                .collect(Collectors.joining(",", ",\"checks\":{", "}"));
        return Answer.of(
                answer.isReady() ? 200 : 503,
                JSON,
                "{\"status\":\"" + word(answer.isReady()) + "\"" + (inDetail ? details : "") + "}\n");
    }

    Answer metrics() {
        return Answer.of(200, PROMETHEUS, meters.scrape());
    }

    private static String pair(Map.Entry<String, Boolean> looked) {
        return "\"" + looked.getKey() + "\":\"" + word(looked.getValue()) + "\"";
    }

    private static String word(boolean well) {
        return well ? "up" : "down";
    }
}

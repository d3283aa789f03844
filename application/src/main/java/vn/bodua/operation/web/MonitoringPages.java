package vn.bodua.operation.web;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;
import vn.bodua.settings.Exposure;
import vn.bodua.settings.KnownSettings;
import vn.bodua.settings.Settings;
import vn.bodua.web.OpenToAll;

/**
 * Health and metrics beside the pages. As soon as others than this machine's users are served, or monitoring has a port
 * of its own, the details and the metrics are not here any more: a proxy would carry them out.
 */
@Controller
class MonitoringPages {

    private final Monitoring monitoring;
    private final boolean onlyThisMachine;

    MonitoringPages(Monitoring monitoring, Settings settings) {
        this.monitoring = monitoring;
        this.onlyThisMachine = !Exposure.of(settings, false).servesOthers()
                && settings.get(KnownSettings.MONITORING_PORT).isEmpty();
    }

    @GetMapping("/health/live")
    @OpenToAll("a watchdog has no account; it learns nothing but that the node lives")
    ResponseEntity<byte[]> live() {
        return answer(monitoring.live());
    }

    @GetMapping("/health/ready")
    @OpenToAll("a proxy has no account; details are told to this machine only")
    ResponseEntity<byte[]> ready() {
        return answer(monitoring.ready(onlyThisMachine));
    }

    @GetMapping("/metrics")
    @OpenToAll("told only where nobody but this machine is served")
    ResponseEntity<byte[]> metrics() {
        if (!onlyThisMachine) {
            throw new ResponseStatusException(org.springframework.http.HttpStatus.NOT_FOUND);
        }
        return answer(monitoring.metrics());
    }

    private static ResponseEntity<byte[]> answer(Monitoring.Answer answer) {
        return ResponseEntity.status(answer.status())
                .header("Content-Type", answer.type())
                .header("Cache-Control", "no-store")
                .body(answer.body());
    }
}

package vn.bodua.operation.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.bodua.operation.ThisNode;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.settings.KnownSettings;
import vn.bodua.settings.Settings;
import vn.bodua.settings.SettingsRefused;

/**
 * A door of its own for programs that watch this node: no pages, no sessions, and no thread in common with them, so that
 * it answers while they are overrun or being stopped.
 */
@Component
class MonitoringPort implements SmartLifecycle {

    private static final int SECONDS_TO_FINISH = 1;

    private final Monitoring monitoring;
    private final Optional<InetSocketAddress> address;
    private @Nullable HttpServer server;
    private @Nullable ExecutorService threads;

    MonitoringPort(Monitoring monitoring, Settings settings, ThisNode node) {
        this.monitoring = monitoring;
        // A command beside a running node has the same settings, and must leave the port to it.
        this.address = settings.get(KnownSettings.MONITORING_PORT)
                .filter(port -> node.servesPages())
                .map(port -> new InetSocketAddress(settings.get(KnownSettings.MONITORING_ADDRESS), port));
    }

    @Override
    public void start() {
        if (address.isEmpty()) {
            return;
        }
        try {
            HttpServer made = HttpServer.create(address.get(), 16);
            ExecutorService ofItsOwn = Executors.newVirtualThreadPerTaskExecutor();
            made.setExecutor(ofItsOwn);
            made.createContext("/health/live", exchange -> answer(exchange, "/health/live", monitoring::live));
            made.createContext(
                    "/health/ready", exchange -> answer(exchange, "/health/ready", () -> monitoring.ready(true)));
            made.createContext("/metrics", exchange -> answer(exchange, "/metrics", monitoring::metrics));
            made.start();
            server = made;
            threads = ofItsOwn;
        } catch (IOException taken) {
            throw new SettingsRefused(List.of(Refusal.of(
                    RefusalCode.PORT_TAKEN,
                    "key",
                    KnownSettings.MONITORING_PORT.key(),
                    "port",
                    String.valueOf(address.get().getPort()))));
        }
    }

    private static void answer(HttpExchange exchange, String path, Supplier<Monitoring.Answer> asked)
            throws IOException {
        try (exchange) {
            Monitoring.Answer answer = !exchange.getRequestURI().getPath().equals(path)
                    ? Monitoring.Answer.of(404, Monitoring.TEXT, "")
                    : exchange.getRequestMethod().equals("GET")
                            ? asked.get()
                            : Monitoring.Answer.of(405, Monitoring.TEXT, "");
            exchange.getResponseHeaders().set("Content-Type", answer.type());
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        }
    }

    @Override
    public void stop() {
        HttpServer running = server;
        ExecutorService ofItsOwn = threads;
        if (running != null && ofItsOwn != null) {
            running.stop(SECONDS_TO_FINISH);
            ofItsOwn.shutdown();
        }
        server = null;
    }

    @Override
    public boolean isRunning() {
        return server != null;
    }

    /** Stopped after the pages, so that it says until the end that this node is not to be sent anything. */
    @Override
    public int getPhase() {
        return 0;
    }
}

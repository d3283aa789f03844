package vn.bodua.operation.web;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the log of requests around everything that the server answers. */
@Component
class WatchesRequests
        implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory>, WebMvcConfigurer, Ordered {

    private final MeterRegistry meters;

    WatchesRequests(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        factory.addEngineValves(new RequestLog(meters));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new RouteName());
    }

    /** Inside of the valves that find out who asks and give the request its reference. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}

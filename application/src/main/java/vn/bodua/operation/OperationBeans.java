package vn.bodua.operation;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.LocalTime;
import org.jooq.ExecuteListenerProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.bodua.settings.KnownSettings;
import vn.bodua.settings.Settings;

/** Gives the application its metrics, its slow-query log and the jobs that look after the timetable itself. */
@Configuration(proxyBeanMethods = false)
class OperationBeans {

    /** When the alliance sleeps. */
    private static final LocalTime AT_NIGHT = LocalTime.of(3, 10);

    @Bean(destroyMethod = "close")
    PrometheusMeterRegistry meters(JvmGcMetrics pauses) {
        PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        new ClassLoaderMetrics().bindTo(meters);
        new JvmMemoryMetrics().bindTo(meters);
        new JvmThreadMetrics().bindTo(meters);
        new ProcessorMetrics().bindTo(meters);
        new FileDescriptorMetrics().bindTo(meters);
        new UptimeMetrics().bindTo(meters);
        pauses.bindTo(meters);
        return meters;
    }

    @Bean(destroyMethod = "close")
    JvmGcMetrics pauses() {
        return new JvmGcMetrics();
    }

    @Bean
    ExecuteListenerProvider slowQueries(Settings settings, MeterRegistry meters) {
        int limit = settings.get(KnownSettings.LOG_SLOW_QUERY_MS);
        return () -> new SlowQueries(limit, meters);
    }

    @Bean
    RegularJob forgetNodes(Nodes nodes) {
        return new RegularJob("forget-nodes", new Timetable.Daily(AT_NIGHT), nodes::forget);
    }
}

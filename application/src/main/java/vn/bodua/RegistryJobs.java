package vn.bodua;

import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.bodua.operation.RegularJob;
import vn.bodua.operation.Timetable;
import vn.bodua.registry.CountRegistry;

/** Has the registry counted every night for what the day changed by passing. */
@Configuration(proxyBeanMethods = false)
class RegistryJobs {

    private static final LocalTime AFTER_MIDNIGHT = LocalTime.of(0, 20);

    @Bean
    RegularJob countRegistryDaily(CountRegistry countRegistry) {
        return new RegularJob("count-registry", new Timetable.Daily(AFTER_MIDNIGHT), countRegistry::anew);
    }
}

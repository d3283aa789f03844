package vn.bodua;

import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.bodua.operation.RegularJob;
import vn.bodua.operation.Timetable;
import vn.bodua.registry.CountRegistry;
import vn.bodua.registry.RetellRegistry;

/** Has the registry counted every night for what the day changed by passing, and told anew where its rules changed. */
@Configuration(proxyBeanMethods = false)
class RegistryJobs {

    private static final LocalTime AFTER_MIDNIGHT = LocalTime.of(0, 20);
    private static final LocalTime AFTER_COUNTING = LocalTime.of(0, 40);

    @Bean
    RegularJob countRegistryDaily(CountRegistry countRegistry) {
        return new RegularJob("count-registry", new Timetable.Daily(AFTER_MIDNIGHT), countRegistry::anew);
    }

    @Bean
    RegularJob retellRegistryDaily(RetellRegistry retellRegistry) {
        return new RegularJob("retell-registry", new Timetable.Daily(AFTER_COUNTING), retellRegistry::whereOtherwise);
    }
}

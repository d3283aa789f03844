package vn.bodua;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.bodua.time.BusinessClock;

/** Gives the application its one clock; a rehearsal or a test moves it. */
@Configuration(proxyBeanMethods = false)
class TimeBeans {

    @Bean
    BusinessClock clock() {
        return BusinessClock.system();
    }
}

package vn.bodua;

import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.bodua.access.signin.ForgetSteps;
import vn.bodua.operation.RegularJob;
import vn.bodua.operation.Timetable;

/** Has what signing in leaves behind forgotten every night. */
@Configuration(proxyBeanMethods = false)
class SignInJobs {

    private static final LocalTime AT_NIGHT = LocalTime.of(3, 20);

    @Bean
    RegularJob forgetStepsDaily(ForgetSteps forgetSteps) {
        return new RegularJob("forget-steps", new Timetable.Daily(AT_NIGHT), forgetSteps::forget);
    }
}

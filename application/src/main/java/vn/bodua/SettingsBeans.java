package vn.bodua;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import vn.bodua.settings.Settings;

/** Gives the application the settings of this start. */
@Configuration(proxyBeanMethods = false)
class SettingsBeans {

    @Bean
    Settings settings(Environment environment) {
        return environment.getRequiredProperty(SettingsAtStart.SETTINGS, Settings.class);
    }
}

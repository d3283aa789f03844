package vn.bodua.organization;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the rest of the application the units as the database knows them. */
@Configuration(proxyBeanMethods = false)
class OrganizationBeans {

    @Bean
    Units units(UnitTables tables) {
        return tables.load();
    }
}

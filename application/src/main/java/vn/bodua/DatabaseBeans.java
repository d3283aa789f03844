package vn.bodua;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.bodua.database.Database;
import vn.bodua.database.DatabaseConnection;
import vn.bodua.settings.KnownSettings;
import vn.bodua.settings.Settings;

/** Opens the database before anything asks for it and closes it after everything else. */
@Configuration(proxyBeanMethods = false)
class DatabaseBeans {

    @Bean(destroyMethod = "close")
    Database database(Settings settings, @Value("${bodua.join-running:false}") boolean joinRunning) {
        Path home = settings.get(KnownSettings.HOME);
        Map<String, String> server = settings.server();
        return joinRunning ? Database.openOrJoin(home, server) : Database.open(home, server);
    }

    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(Database database, Settings settings, MeterRegistry meters) {
        DatabaseConnection application = database.application();
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName("bodua");
        pool.setJdbcUrl(application.url());
        pool.setUsername(application.user());
        pool.setPassword(application.password());
        pool.setMaximumPoolSize(settings.get(KnownSettings.DATABASE_CONNECTIONS));
        pool.setMetricRegistry(meters);
        return pool;
    }
}

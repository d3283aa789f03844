package vn.bodua;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.bodua.database.Database;
import vn.bodua.database.DatabaseConnection;

/** Opens the database before anything asks for it and closes it after everything else. */
@Configuration(proxyBeanMethods = false)
class DatabaseBeans {

    /** Connections to the database; two cores serve no more at a time, and virtual threads wait cheaply. */
    private static final int CONNECTIONS = 8;

    @Bean(destroyMethod = "close")
    Database database(@Value("${bodua.home}") Path home, @Value("${bodua.join-running:false}") boolean joinRunning) {
        Map<String, String> environment = System.getenv();
        return joinRunning ? Database.openOrJoin(home, environment) : Database.open(home, environment);
    }

    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(Database database) {
        DatabaseConnection application = database.application();
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName("bodua");
        pool.setJdbcUrl(application.url());
        pool.setUsername(application.user());
        pool.setPassword(application.password());
        pool.setMaximumPoolSize(CONNECTIONS);
        return pool;
    }
}

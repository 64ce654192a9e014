package dev.motorpool.gateway.limit;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import org.flywaydb.core.Flyway;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
class RateLimiters {

    private static final int CONNECTIONS = 8;
    private static final long DEADLINE_MILLIS = 1_000;

    /** Counts in memory, or in the database that several gateways share where one is named. */
    @Bean
    RateLimiter rateLimiter(RateProperties settings, Clock clock) {
        var alone = new LocalRateLimiter(settings, clock);
        var database = settings.database();
        return database == null ? alone : new SharedRateLimiter(open(database), alone, clock);
    }

    private static HikariDataSource open(RateProperties.Database database) {
        var settings = new HikariConfig();
        settings.setPoolName("rate-limits");
        settings.setJdbcUrl(database.url());
        settings.setUsername(database.username());
        settings.setPassword(database.password());
        settings.setMaximumPoolSize(CONNECTIONS);
        settings.setMinimumIdle(1);
        settings.setConnectionTimeout(DEADLINE_MILLIS);
        settings.setValidationTimeout(DEADLINE_MILLIS);
        settings.addDataSourceProperty("socketTimeout", 2);
        settings.addDataSourceProperty("ApplicationName", "motorpool-gateway");
        var source = new HikariDataSource(settings);
        Flyway.configure()
                .dataSource(source)
                .locations("db/migration/gateway")
                .load()
                .migrate();
        return source;
    }
}

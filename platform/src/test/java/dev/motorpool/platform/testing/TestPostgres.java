package dev.motorpool.platform.testing;

import dev.motorpool.platform.postgres.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * One PostgreSQL for all tests of a JVM, and a fresh database for each application context. Durability is off here
 * only: a test that is about it starts its own server.
 */
public final class TestPostgres implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private static EmbeddedPostgres server;

    /** The server, started at first use by the thread that runs the tests. */
    public static synchronized EmbeddedPostgres server() {
        if (server == null) {
            var home = Path.of("target", "postgres-" + ProcessHandle.current().pid());
            server = EmbeddedPostgres.start(
                    home.toAbsolutePath(),
                    "test",
                    Map.of(
                            "fsync", "off",
                            "full_page_writes", "off",
                            "synchronous_commit", "off",
                            "max_connections", "400")); // each set of settings of a test is a service with a pool
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        }
        return server;
    }

    /** Makes an empty database and returns its JDBC URL. */
    public static String newDatabase(String prefix) {
        var name = prefix.replace('-', '_') + "_" + DATABASES.incrementAndGet();
        try (var connection = server().connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("no test database", e);
        }
        return server().jdbcUrl(name);
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var service = context.getEnvironment().getProperty("spring.application.name", "test");
        TestPropertyValues.of(
                        "spring.datasource.url=" + newDatabase(service),
                        "spring.datasource.username=" + server().user(),
                        "spring.datasource.password=" + server().password(),
                        // on purpose not the zone of the data: time must not depend on the session
                        "spring.datasource.hikari.connection-init-sql=set time zone 'America/Los_Angeles'")
                .applyTo(context);
    }
}

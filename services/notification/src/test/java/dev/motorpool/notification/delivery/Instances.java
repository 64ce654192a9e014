package dev.motorpool.notification.delivery;

import dev.motorpool.notification.NotificationApplication;
import dev.motorpool.platform.testing.TestPostgres;
import dev.motorpool.platform.testing.TestTokens;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Several instances of the service on one database. */
public final class Instances implements AutoCloseable {

    private final String database = TestPostgres.newDatabase("notification_instances");
    private final List<ConfigurableApplicationContext> contexts = new ArrayList<>();

    /** Counts what goes out. No @Configuration, or every test of this service would find and use it. */
    static class SlowPost {

        @Bean
        CountingTransport countingTransport() {
            return new CountingTransport();
        }

        @Bean
        @Primary
        MailTransport slowTransport(CountingTransport counting) {
            return counting;
        }
    }

    public static Instances start(int count, Class<?>... more) {
        var instances = new Instances();
        for (var i = 0; i < count; i++) {
            instances.contexts.add(instances.start(more));
        }
        return instances;
    }

    private ConfigurableApplicationContext start(Class<?>... more) {
        return new SpringApplicationBuilder(NotificationApplication.class, TestTokens.class)
                .sources(more)
                .run(
                        "--spring.config.name=notification",
                        "--server.port=0",
                        "--spring.datasource.url=" + database,
                        "--spring.datasource.username=" + TestPostgres.server().user(),
                        "--spring.datasource.password=" + TestPostgres.server().password(),
                        "--motorpool.notification.jobs.poll=50ms");
    }

    public <T> T bean(int instance, Class<T> type) {
        return contexts.get(instance).getBean(type);
    }

    public int port(int instance) {
        return Integer.parseInt(contexts.get(instance).getEnvironment().getRequiredProperty("local.server.port"));
    }

    @Override
    public void close() {
        contexts.forEach(ConfigurableApplicationContext::close);
    }
}

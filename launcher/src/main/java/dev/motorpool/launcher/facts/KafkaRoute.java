package dev.motorpool.launcher.facts;

import dev.motorpool.platform.facts.FactTransport;
import dev.motorpool.platform.facts.Inbox;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.support.GenericApplicationContext;

/** Over Kafka. Whether the broker is there when a service starts does not matter: facts wait in the outbox. */
public final class KafkaRoute implements FactRoute {

    private final KafkaCluster cluster;
    private final KafkaTransport transport;

    public KafkaRoute(KafkaSettings settings) {
        this.cluster = new KafkaCluster(settings);
        this.transport = new KafkaTransport(cluster);
    }

    @Override
    public void join(GenericApplicationContext service) {
        service.registerBean(FactTransport.class, () -> transport, KafkaRoute::isOurs);
        service.registerBean(KafkaInbox.class, () -> {
            var name = service.getEnvironment().getRequiredProperty("spring.application.name");
            return new KafkaInbox(name, cluster, service.getBean(Inbox.class));
        });
        service.registerBean(
                "factsHealthIndicator", HealthIndicator.class, () -> () -> health(service.getBean(KafkaInbox.class)));
    }

    /** Outlives the service that uses it. */
    private static void isOurs(BeanDefinition bean) {
        bean.setDestroyMethodName("");
    }

    private Health health(KafkaInbox inbox) {
        if (!cluster.isReachable()) {
            return Health.down().withDetail("broker", "away").build();
        }
        return inbox.isReading()
                ? Health.up().withDetail("broker", "connected").build()
                : Health.down().withDetail("broker", "connected, not read yet").build();
    }

    @Override
    public void close() {
        transport.close();
        cluster.close();
    }
}

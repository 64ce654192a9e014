package dev.motorpool.launcher.facts;

import dev.motorpool.platform.facts.Envelope;
import dev.motorpool.platform.facts.FactTransport;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Writes facts to the topic of their service.
 *
 * <p>The relay never has two facts of a key under way, so a fact that fails cannot be overtaken; and all that may be
 * waited for here together is shorter than the database lets the relay's transaction idle (30 s).
 */
final class KafkaTransport implements FactTransport, AutoCloseable {

    private static final Map<String, Object> CONFIG = Map.of(
            "acks", "all",
            "enable.idempotence", "true",
            "max.in.flight.requests.per.connection", "5", // the most that keep their order when one is sent again
            "max.block.ms", "5000",
            "request.timeout.ms", "5000",
            "delivery.timeout.ms", "15000",
            "linger.ms", "5");

    private final KafkaCluster cluster;
    private @Nullable Producer<String, byte[]> producer;

    KafkaTransport(KafkaCluster cluster) {
        this.cluster = cluster;
    }

    @Override
    public Map<UUID, String> deliver(List<Envelope> facts) {
        var topic = cluster.settings().topic(facts.getFirst().source());
        cluster.ensure(Set.of(topic));
        var kafka = producer();
        var sent = new HashMap<UUID, Future<RecordMetadata>>();
        for (var fact : facts) {
            sent.put(fact.id(), kafka.send(CloudEvent.write(topic, fact)));
        }
        kafka.flush();
        return refused(sent);
    }

    private static Map<UUID, String> refused(Map<UUID, Future<RecordMetadata>> sent) {
        var refused = new HashMap<UUID, String>();
        sent.forEach((id, answer) -> {
            try {
                answer.get();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof RecordTooLargeException)) {
                    throw new KafkaException("not delivered: " + e.getCause(), e);
                }
                refused.put(id, String.valueOf(e.getCause())); // this one only, and always
            } catch (InterruptedException e) {
                throw new InterruptException(e);
            }
        });
        return refused;
    }

    private synchronized Producer<String, byte[]> producer() {
        if (producer == null) {
            var config = cluster.client("motorpool");
            config.putAll(CONFIG);
            producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    @Override
    public synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(2));
        }
    }
}

package dev.motorpool.launcher.facts;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The brokers as a whole: are they there, and do they have our topics? */
final class KafkaCluster implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(KafkaCluster.class);

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Shorter than the gateway waits for the health of a service. */
    private static final int HEALTH_MILLIS = 1_500;

    /** Shorter than the inbox remembers what it has taken: what is read again from the beginning is known there. */
    private static final Duration RETENTION = Duration.ofDays(7);

    private static final int COPIES_FOR_A_QUORUM = 3;

    private final KafkaSettings settings;
    private final Set<String> known = ConcurrentHashMap.newKeySet();
    private @Nullable Admin admin;

    KafkaCluster(KafkaSettings settings) {
        this.settings = settings;
    }

    KafkaSettings settings() {
        return settings;
    }

    /** What every client of this cluster is told. */
    Map<String, Object> client(String name) {
        var config = new HashMap<String, Object>(settings.client());
        config.put("bootstrap.servers", settings.servers());
        config.put("client.id", name);
        return config;
    }

    /**
     * Makes the topics that are not there.
     *
     * @throws KafkaException when the brokers are away or will not
     */
    void ensure(Collection<String> topics) {
        for (var topic : topics) {
            if (!known.contains(topic)) {
                make(topic);
                known.add(topic);
            }
        }
    }

    private void make(String topic) {
        try {
            var wanted = new NewTopic(topic, settings.partitions(), settings.replication()).configs(config());
            await(admin().createTopics(Set.of(wanted)).all(), PATIENCE.toMillis());
            log.info("made the topic {} with {} partitions", topic, settings.partitions());
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new KafkaException("no topic " + topic + ": " + e.getCause(), e);
            }
        } catch (TimeoutException e) {
            throw new KafkaException("no topic " + topic + ": no broker answers", e);
        }
    }

    private Map<String, String> config() {
        var retention = String.valueOf(RETENTION.toMillis());
        return settings.replication() >= COPIES_FOR_A_QUORUM
                ? Map.of("retention.ms", retention, "min.insync.replicas", "2")
                : Map.of("retention.ms", retention);
    }

    boolean isReachable() {
        try {
            var question = new DescribeClusterOptions().timeoutMs(HEALTH_MILLIS);
            return !await(admin().describeCluster(question).nodes(), HEALTH_MILLIS)
                    .isEmpty();
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            return false;
        }
    }

    private static <T> T await(KafkaFuture<T> answer, long millis) throws ExecutionException, TimeoutException {
        try {
            return answer.get(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new InterruptException(e); // interrupts the thread again
        }
    }

    private synchronized Admin admin() {
        if (admin == null) {
            var config = client("motorpool-admin");
            config.put("request.timeout.ms", "3000");
            config.put("default.api.timeout.ms", String.valueOf(PATIENCE.toMillis()));
            admin = Admin.create(config);
        }
        return admin;
    }

    @Override
    public synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ofSeconds(1));
        }
    }
}

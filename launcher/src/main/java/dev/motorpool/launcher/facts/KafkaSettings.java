package dev.motorpool.launcher.facts;

import static java.util.Objects.requireNonNull;

import dev.motorpool.launcher.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The Kafka that facts travel over.
 *
 * @param servers as {@code host:port}, with commas between
 * @param prefix of topics and consumer groups
 * @param partitions of a topic that is made, 1 to 1000: as many instances of a consumer can share its work
 * @param replication of a topic that is made; -1 leaves it to the broker
 * @param client further settings of the Kafka client, such as those of its security
 */
public record KafkaSettings(
        String servers, String prefix, int partitions, short replication, Map<String, String> client) {

    private static final short BROKERS_OWN = -1;
    private static final String PARTITIONS = "6";

    public KafkaSettings {
        requireNonNull(servers, "servers");
        requireNonNull(prefix, "prefix");
        client = Map.copyOf(client);
    }

    /** As the environment says, whose values have been judged before; null when it names no Kafka. */
    public static @Nullable KafkaSettings find(Map<String, String> environment) {
        var servers = value(environment, "KAFKA_BOOTSTRAP_SERVERS", value(environment, "KAFKA_BROKERS", ""));
        if (servers.isEmpty()) {
            return null;
        }
        return new KafkaSettings(
                servers,
                value(environment, "KAFKA_TOPIC_PREFIX", "motorpool"),
                Integer.parseInt(value(environment, "KAFKA_TOPIC_PARTITIONS", PARTITIONS)),
                Short.parseShort(value(environment, "KAFKA_TOPIC_REPLICATION", String.valueOf(BROKERS_OWN))),
                client(value(environment, "KAFKA_CLIENT_PROPERTIES", "")));
    }

    private static String value(Map<String, String> environment, String name, String byDefault) {
        var value = environment.getOrDefault(name, "").strip();
        return value.isEmpty() ? byDefault : value;
    }

    private static Map<String, String> client(String file) {
        var properties = new Properties();
        if (!file.isEmpty()) {
            try (var reader = Files.newBufferedReader(Path.of(file))) {
                properties.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                throw new Failure("KAFKA_CLIENT_PROPERTIES names %s, which cannot be read.".formatted(file), e);
            }
        }
        var settings = new HashMap<String, String>();
        properties.stringPropertyNames().forEach(name -> settings.put(name, properties.getProperty(name)));
        return settings;
    }

    /** Where a service tells its facts. */
    String topic(String service) {
        return prefix + "." + service;
    }

    /** All instances of a service share its facts. */
    String group(String service) {
        return prefix + "-" + service;
    }

    @Override
    public String toString() {
        return servers; // the client's settings may hold a password
    }
}

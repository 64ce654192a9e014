package dev.motorpool.launcher;

import dev.motorpool.launcher.facts.KafkaSettings;
import java.util.Map;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** One real broker for all tests of a JVM. */
final class TestKafka {

    private static final int PARTITIONS = 4;

    private static EmbeddedKafkaKraftBroker broker;

    private TestKafka() {}

    private static synchronized EmbeddedKafkaKraftBroker broker() {
        if (broker == null) {
            broker = new EmbeddedKafkaKraftBroker(1, PARTITIONS);
            broker.brokerProperty("auto.create.topics.enable", "false");
            broker.brokerProperty("group.initial.rebalance.delay.ms", "0");
            broker.afterPropertiesSet();
            Runtime.getRuntime().addShutdownHook(new Thread(broker::destroy));
        }
        return broker;
    }

    /** Topics of its own for whoever asks. */
    static KafkaSettings settings(String prefix) {
        return new KafkaSettings(servers(), prefix, PARTITIONS, (short) 1, Map.of());
    }

    static String servers() {
        return broker().getBrokersAsString();
    }

    static void stop() {
        var server = broker().getCluster().brokers().get(0);
        server.shutdown();
        server.awaitShutdown();
    }

    static void startAgain() {
        broker().getCluster().brokers().get(0).startup();
    }
}

package dev.motorpool.system;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Delivers every fact that was ever told a second time, late and out of order. */
final class FactsAgain {

    private static final Pattern TOPICS = Pattern.compile("motorpool\\..*");
    private static final Duration READING = Duration.ofSeconds(15);

    private FactsAgain() {}

    static void tell(String servers) {
        var facts = read(servers);
        Collections.shuffle(facts);
        var settings = Map.<String, Object>of("bootstrap.servers", servers);
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (var fact : facts) {
                producer.send(new ProducerRecord<>(fact.topic(), null, null, fact.key(), fact.value(), fact.headers()));
            }
        }
    }

    private static List<ConsumerRecord<byte[], byte[]>> read(String servers) {
        var settings = Map.<String, Object>of(
                "bootstrap.servers",
                servers,
                ConsumerConfig.GROUP_ID_CONFIG,
                "again-" + System.nanoTime(),
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false);
        var facts = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(TOPICS);
            var deadline = System.nanoTime() + READING.toNanos(); // there are always more under load
            while (System.nanoTime() < deadline) {
                consumer.poll(Duration.ofSeconds(1)).forEach(facts::add);
            }
        }
        return facts;
    }
}

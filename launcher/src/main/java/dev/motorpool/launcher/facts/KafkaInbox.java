package dev.motorpool.launcher.facts;

import dev.motorpool.platform.facts.Envelope;
import dev.motorpool.platform.facts.Inbox;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.context.SmartLifecycle;

/**
 * Reads the facts that a service wants from Kafka and hands them to its inbox. What was handed over is committed to Kafka
 * after the inbox has committed it; whatever happens in between, it comes again, and the inbox knows it.
 */
final class KafkaInbox implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(KafkaInbox.class);

    /** How long a stop waits for a quiet topic. */
    private static final Duration POLL = Duration.ofMillis(250);

    /** From one batch to the next at least, unless it is full: what a batch costs is shared by those that gather. */
    private static final Duration GATHER = Duration.ofMillis(50);

    private static final int BATCH = 500;
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final CloseOptions GOODBYE = CloseOptions.timeout(Duration.ofSeconds(2));

    private static final Map<String, Object> CONFIG = Map.of(
            "enable.auto.commit", "false",
            "auto.offset.reset", "earliest",
            "allow.auto.create.topics", "false",
            "max.poll.records", String.valueOf(BATCH),
            "partition.assignment.strategy", CooperativeStickyAssignor.class.getName(),
            "session.timeout.ms", "10000", // so long its partitions wait for an instance that was killed
            "heartbeat.interval.ms", "3000",
            "request.timeout.ms", "5000",
            "default.api.timeout.ms", "10000",
            "metadata.max.age.ms", "30000");

    private final String service;
    private final KafkaCluster cluster;
    private final Inbox inbox;

    /** Service by topic. */
    private final Map<String, String> sources = new LinkedHashMap<>();

    private volatile @Nullable Thread reader;
    private volatile boolean reading;

    KafkaInbox(String service, KafkaCluster cluster, Inbox inbox) {
        this.service = service;
        this.cluster = cluster;
        this.inbox = inbox;
        inbox.sources().forEach(source -> sources.put(cluster.settings().topic(source), source));
    }

    /** Whether it has topics to read and the last attempt did not fail; or wants none. */
    boolean isReading() {
        return reading || sources.isEmpty();
    }

    private void work() {
        MDC.put("service", service);
        while (isRunning()) {
            try {
                read();
            } catch (RuntimeException e) {
                log.warn("facts cannot be read from Kafka, trying again: {}", e.toString());
                LockSupport.parkNanos(PAUSE.toNanos());
            } finally {
                reading = false;
            }
        }
    }

    private void read() {
        cluster.ensure(sources.keySet());
        var consumer = consumer();
        try {
            consumer.subscribe(sources.keySet());
            reading = true;
            while (isRunning()) {
                var records = consumer.poll(POLL);
                var begun = System.nanoTime();
                if (!records.isEmpty()) {
                    take(consumer, records);
                    if (records.count() < BATCH) {
                        LockSupport.parkNanos(begun + GATHER.toNanos() - System.nanoTime());
                    }
                }
            }
        } finally {
            consumer.close(GOODBYE);
        }
    }

    /** All of it or none: what was taken before a failure comes again with the rest. */
    private void take(Consumer<String, byte[]> consumer, ConsumerRecords<String, byte[]> records) {
        try {
            for (var topic : sources.keySet()) {
                accept(Objects.requireNonNull(sources.get(topic)), records.records(topic));
            }
            consumer.commitSync();
        } catch (RuntimeException e) {
            log.warn("facts wait, trying again: {}", e.toString());
            for (var partition : records.partitions()) {
                if (consumer.assignment().contains(partition)) {
                    consumer.seek(
                            partition, records.records(partition).getFirst().offset());
                }
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private void accept(String source, Iterable<ConsumerRecord<String, byte[]>> records) {
        var facts = new ArrayList<Envelope>();
        for (var message : records) {
            try {
                facts.add(CloudEvent.read(source, message));
            } catch (CloudEvent.Unreadable e) {
                inbox.bury(unreadable(source, message), "%s: %s".formatted(place(message), e.getMessage()));
            }
        }
        if (!facts.isEmpty()) {
            inbox.accept(List.copyOf(facts));
        }
    }

    /** With an id that is the same when it comes again. */
    private static Envelope unreadable(String source, ConsumerRecord<String, byte[]> message) {
        var id = UUID.nameUUIDFromBytes(place(message).getBytes(StandardCharsets.UTF_8));
        var value = message.value() == null ? "" : new String(message.value(), StandardCharsets.UTF_8);
        return new Envelope(
                id,
                source,
                "unreadable",
                place(message),
                Instant.ofEpochMilli(message.timestamp()),
                value.replace("\0", ""));
    }

    private static String place(ConsumerRecord<String, byte[]> message) {
        return "%s-%d@%d".formatted(message.topic(), message.partition(), message.offset());
    }

    private Consumer<String, byte[]> consumer() {
        var config = cluster.client(cluster.settings().group(service));
        config.putAll(CONFIG);
        config.put("group.id", cluster.settings().group(service));
        return new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
    }

    @Override
    public void start() {
        if (sources.isEmpty()) {
            return;
        }
        var thread = Thread.ofPlatform().name("facts-" + service).daemon().unstarted(this::work);
        reader = thread;
        thread.start();
    }

    /** Lets the batch at hand finish, and lets the group know, so that another instance goes on at once. */
    @Override
    public void stop() {
        var running = reader;
        reader = null;
        if (running != null) {
            try {
                running.join(PATIENCE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return reader != null;
    }

    /** Together with the relay: after the web server, before the database. */
    @Override
    public int getPhase() {
        return SmartLifecycle.DEFAULT_PHASE - 4096;
    }
}

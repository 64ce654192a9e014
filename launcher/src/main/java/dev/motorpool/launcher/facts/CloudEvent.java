package dev.motorpool.launcher.facts;

import dev.motorpool.platform.facts.Envelope;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.RawValue;

/** A fact as a CloudEvent 1.0 in JSON, structured mode (Kafka protocol binding 3.3); the record's key is the fact's. */
final class CloudEvent {

    /** The record is no CloudEvent, or not one of ours. */
    static final class Unreadable extends Exception {

        Unreadable(String message) {
            super(message);
        }
    }

    private static final String CONTENT_TYPE = "application/cloudevents+json; charset=UTF-8";
    private static final String VERSION = "1.0";

    /** Numbers as they were written: prices are decimal. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private CloudEvent() {}

    static ProducerRecord<String, byte[]> write(String topic, Envelope fact) {
        var event = JSON.createObjectNode()
                .put("specversion", VERSION)
                .put("id", fact.id().toString())
                .put("source", fact.source())
                .put("type", fact.type())
                .put("subject", fact.key())
                .put("time", fact.time().toString())
                .put("datacontenttype", "application/json")
                .putRawValue("data", new RawValue(fact.data())); // JSON already
        var message = new ProducerRecord<String, byte[]>(topic, fact.key(), JSON.writeValueAsBytes(event));
        message.headers().add("content-type", CONTENT_TYPE.getBytes(StandardCharsets.US_ASCII));
        return message;
    }

    /**
     * @param source whose topic it came from, whatever it says itself
     */
    static Envelope read(String source, ConsumerRecord<String, byte[]> message) throws Unreadable {
        try {
            var event = JSON.readTree(message.value());
            if (!VERSION.equals(text(event, "specversion"))) {
                throw new Unreadable("it is no CloudEvent 1.0");
            }
            return new Envelope(
                    UUID.fromString(text(event, "id")),
                    source,
                    text(event, "type"),
                    text(event, "subject"),
                    OffsetDateTime.parse(text(event, "time")).toInstant(),
                    event.path("data").toString());
        } catch (JacksonException | IllegalArgumentException | java.time.DateTimeException e) {
            throw new Unreadable(String.valueOf(e.getMessage()));
        }
    }

    private static String text(JsonNode event, String name) throws Unreadable {
        var text = event.path(name).asString("");
        if (text.isEmpty() || text.indexOf('\0') >= 0) {
            throw new Unreadable("it has no " + name);
        }
        return text;
    }
}

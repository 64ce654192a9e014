package dev.motorpool.platform.facts;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** A consumer, and how what it wants is read. */
final class Subscription<F extends Fact> {

    private final FactConsumer<F> consumer;
    private final String source;
    private final Set<String> unwanted;

    /** By the type's name on the wire. */
    private final Map<String, ObjectReader> readers;

    Subscription(FactConsumer<F> consumer, JsonMapper json) {
        this.consumer = consumer;
        this.source = FactTypes.source(consumer.facts());
        var types = Arrays.stream(consumer.facts().getPermittedSubclasses())
                .map(type -> type.asSubclass(consumer.facts()))
                .collect(Collectors.partitioningBy(consumer::wants, Collectors.toSet()));
        this.readers = Objects.requireNonNull(types.get(true)).stream()
                .collect(Collectors.toUnmodifiableMap(FactTypes::name, json::readerFor));
        this.unwanted = Objects.requireNonNull(types.get(false)).stream()
                .map(FactTypes::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Its place in the inbox. */
    String name() {
        return consumer.getClass().getSimpleName();
    }

    String source() {
        return source;
    }

    /** In their order; what is unknown here is wanted, so that it is remembered. */
    List<Envelope> wanted(List<Envelope> facts) {
        return unwanted.isEmpty()
                ? facts
                : facts.stream().filter(fact -> !unwanted.contains(fact.type())).toList();
    }

    /** Leaves out what a newer version of the publisher tells and we do not know. */
    void take(List<Envelope> facts) {
        var known = facts.stream()
                .filter(fact -> readers.containsKey(fact.type()))
                .map(this::read)
                .toList();
        if (!known.isEmpty()) {
            consumer.acceptAll(known);
        }
    }

    private F read(Envelope fact) {
        return Objects.requireNonNull(readers.get(fact.type())).readValue(fact.data());
    }
}

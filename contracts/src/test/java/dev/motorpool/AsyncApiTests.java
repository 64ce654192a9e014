package dev.motorpool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** {@code docs/asyncapi.yaml} says of each fact what its record says; descriptions aside, which are for people. */
class AsyncApiTests {

    private static final Path DOCUMENT = Path.of("..", "docs", "asyncapi.yaml");

    /** What to copy from when this fails. */
    private static final Path EXPECTED = Path.of("target", "asyncapi.yaml");

    @Test
    void describes_every_fact_with_the_fields_it_has() throws IOException {
        var expected = expected();
        write(expected);
        Map<String, Object> document = new Yaml().load(Files.readString(DOCUMENT));
        Map<String, Object> components = part(document, "components");

        assertThat(plain(part(document, "channels")))
                .as("channels; contracts/%s shows what they should be", EXPECTED)
                .isEqualTo(expected.get("channels"));
        assertThat(plain(part(document, "operations")))
                .as("operations; contracts/%s shows what they should be", EXPECTED)
                .isEqualTo(expected.get("operations"));
        assertThat(plain(part(components, "messages")))
                .as("messages; contracts/%s shows what they should be", EXPECTED)
                .isEqualTo(part(part(expected, "components"), "messages"));
        var schemas = new TreeMap<>(part(components, "schemas"));
        schemas.remove("CloudEvent");
        assertThat(plain(schemas))
                .as("schemas; contracts/%s shows what they should be", EXPECTED)
                .isEqualTo(part(part(expected, "components"), "schemas"));
    }

    @Test
    void finds_the_facts() {
        assertThat(FactSchemas.facts()).containsKeys("booking", "fleet", "identity", "payment");
        assertThat(FactSchemas.names(FactSchemas.facts().get("fleet"))).contains("CarChanged");
    }

    private static Map<String, Object> expected() {
        var channels = new LinkedHashMap<String, Object>();
        var operations = new LinkedHashMap<String, Object>();
        var messages = new LinkedHashMap<String, Object>();
        FactSchemas.facts().forEach((service, facts) -> {
            var names = FactSchemas.names(facts);
            channels.put(service, channel(service, names));
            operations.put(service, operation(service, names));
            names.forEach(name -> messages.put(name, message(service, name)));
        });
        var components = Map.of("messages", messages, "schemas", new FactSchemas().all());
        return Map.of("channels", channels, "operations", operations, "components", components);
    }

    private static Map<String, Object> channel(String service, List<String> facts) {
        return Map.of(
                "address",
                "motorpool." + service,
                "messages",
                facts.stream()
                        .collect(Collectors.toMap(
                                fact -> fact, fact -> Map.of("$ref", "#/components/messages/" + fact))));
    }

    private static Map<String, Object> operation(String service, List<String> facts) {
        return Map.of(
                "action",
                "send",
                "channel",
                Map.of("$ref", "#/channels/" + service),
                "messages",
                facts.stream()
                        .map(fact -> Map.of("$ref", "#/channels/%s/messages/%s".formatted(service, fact)))
                        .toList());
    }

    private static Map<String, Object> message(String service, String fact) {
        var own = Map.of(
                "source", Map.of("const", service),
                "type", Map.of("const", fact),
                "data", Map.of("$ref", "#/components/schemas/" + fact));
        return Map.of(
                "contentType",
                "application/cloudevents+json",
                "payload",
                Map.of("allOf", List.of(Map.of("$ref", "#/components/schemas/CloudEvent"), Map.of("properties", own))),
                "bindings",
                Map.of("kafka", Map.of("key", Map.of("type", "string"))));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> part(Map<String, Object> whole, String name) {
        return (Map<String, Object>) whole.get(name);
    }

    private static Object plain(Object node) {
        return switch (node) {
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .filter(entry -> !entry.getKey().equals("description") || !(entry.getValue() instanceof String))
                        .collect(Collectors.toMap(entry -> entry.getKey(), entry -> plain(entry.getValue())));
            case List<?> list -> list.stream().map(AsyncApiTests::plain).toList();
            default -> node;
        };
    }

    private static void write(Map<String, Object> expected) throws IOException {
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        Files.createDirectories(EXPECTED.getParent());
        Files.writeString(EXPECTED, new Yaml(options).dump(expected));
    }
}

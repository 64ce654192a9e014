package dev.motorpool.gateway.docs;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Keeps two services' schemas of one name apart when they are not the same. */
final class SchemaNames {

    private static final String REFERENCE = "#/components/schemas/";

    private final ObjectNode known;
    private final String service;
    private final Map<String, String> names = new HashMap<>();

    SchemaNames(ObjectNode known, String service) {
        this.known = known;
        this.service = service;
    }

    /** Adds the document's schemas to the known ones and returns the document with its references following. */
    ObjectNode merge(ObjectNode document) {
        var schemas = document.path("components").path("schemas");
        // A schema that refers to a renamed one is no longer the same either, hence the repetition.
        while (rename(schemas)) {}
        for (var schema : schemas.properties()) {
            known.set(nameOf(schema.getKey()), renamed(schema.getValue()));
        }
        return (ObjectNode) renamed(document);
    }

    private boolean rename(JsonNode schemas) {
        var hasChanged = false;
        for (var schema : schemas.properties()) {
            var name = schema.getKey();
            var taken = known.get(name);
            if (!names.containsKey(name) && taken != null && !taken.equals(renamed(schema.getValue()))) {
                names.put(name, free(name));
                hasChanged = true;
            }
        }
        return hasChanged;
    }

    private String free(String name) {
        var prefixed = Character.toUpperCase(service.charAt(0)) + service.substring(1) + name;
        return known.has(prefixed) || names.containsValue(prefixed) ? prefixed + "_" : prefixed;
    }

    private String nameOf(String schema) {
        return names.getOrDefault(schema, schema);
    }

    private JsonNode renamed(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                var copy = object.objectNode();
                object.properties().forEach(entry -> copy.set(entry.getKey(), renamed(entry.getValue())));
                yield copy;
            }
            case ArrayNode array -> {
                var copy = array.arrayNode();
                array.forEach(element -> copy.add(renamed(element)));
                yield copy;
            }
            case StringNode text
            when text.asString().startsWith(REFERENCE) ->
                StringNode.valueOf(REFERENCE + nameOf(text.asString().substring(REFERENCE.length())));
            default -> node;
        };
    }
}

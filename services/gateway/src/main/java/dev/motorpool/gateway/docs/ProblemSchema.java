package dev.motorpool.gateway.docs;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How every refusal looks, from every route (RFC 9457). */
final class ProblemSchema {

    private static final Map<String, String> TEXT = Map.of("type", "string");

    private ProblemSchema() {}

    static JsonNode response(JsonMapper json) {
        return json.valueToTree(Map.of(
                "description",
                "Refused; `code` says why",
                "content",
                Map.of("application/problem+json", Map.of("schema", Map.of("$ref", "#/components/schemas/Problem")))));
    }

    static JsonNode schema(JsonMapper json) {
        return json.valueToTree(Map.of(
                "type", "object",
                "required", List.of("type", "title", "status", "detail", "code"),
                "properties",
                        Map.of(
                                "type", text("uri", "urn:motorpool:problem:<code>"),
                                "title", TEXT,
                                "status", Map.of("type", "integer"),
                                "detail", described("A sentence for a person"),
                                "instance", TEXT,
                                "code", described("What a client switches on"),
                                "timestamp", text("date-time", "When it was refused"),
                                "requestId", described("Names the request in the logs"),
                                "errors", errors())));
    }

    private static Map<String, ?> errors() {
        var error = Map.of(
                "type", "object",
                "required", List.of("field", "message"),
                "properties", Map.of("field", TEXT, "message", TEXT));
        return Map.of("type", "array", "description", "What is wrong with which field", "items", error);
    }

    private static Map<String, String> described(String description) {
        return Map.of("type", "string", "description", description);
    }

    private static Map<String, String> text(String format, String description) {
        return Map.of("type", "string", "format", format, "description", description);
    }
}

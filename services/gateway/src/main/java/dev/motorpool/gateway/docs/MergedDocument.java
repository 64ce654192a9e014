package dev.motorpool.gateway.docs;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Puts the documents of several services together so that one client can be generated from the result. */
final class MergedDocument {

    /** Routes of a service that do not exist at the edge. */
    private static final Pattern INNER = Pattern.compile("/(internal|actuator|v3|error)(/.*)?");

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private static final List<String> COMPONENTS =
            List.of("responses", "parameters", "examples", "requestBodies", "headers", "links");

    private final ObjectNode document;
    private final Set<String> operations = new HashSet<>();

    MergedDocument(JsonMapper json) {
        this.document = json.createObjectNode();
        document.put("openapi", "3.1.0");
        document.putObject("info")
                .put("title", "Motorpool")
                .put("version", "1")
                .put("description", "All services of this installation. Every route also answers under /api.")
                .putObject("license")
                .put("name", "Apache-2.0")
                .put("identifier", "Apache-2.0");
        document.putArray("servers").addObject().put("url", "/");
        document.putArray("tags");
        // which routes need the token differs: none or bearer
        var security = document.putArray("security");
        security.addObject();
        security.addObject().putArray("bearer");
        document.putObject("paths");
        var components = document.putObject("components");
        components.putObject("schemas").set("Problem", ProblemSchema.schema(json));
        components.putObject("responses").set("Problem", ProblemSchema.response(json));
        components
                .putObject("securitySchemes")
                .putObject("bearer")
                .put("type", "http")
                .put("scheme", "bearer")
                .put("bearerFormat", "JWT");
    }

    void add(String service, ObjectNode theirs) {
        var renamed = new SchemaNames(document.withObject("/components/schemas"), service).merge(theirs);
        document.withArray("/tags").addObject().put("name", service).put("description", "Routes of " + service);
        for (var path : renamed.path("paths").properties()) {
            if (!INNER.matcher(path.getKey()).matches() && !isAlias(path.getKey())) {
                label(service, path.getValue());
                document.withObject("/paths").set(path.getKey(), path.getValue());
            }
        }
        for (var kind : COMPONENTS) {
            for (var component : renamed.path("components").path(kind).properties()) {
                document.withObject("/components").withObject("/" + kind).set(component.getKey(), component.getValue());
            }
        }
    }

    /** A route that also answers with a slash at its end is described once. */
    private static boolean isAlias(String path) {
        return path.length() > 1 && path.endsWith("/");
    }

    void addMissing(String service) {
        var info = document.withObject("/info");
        info.put(
                "description",
                info.path("description").asString() + " The service " + service
                        + " does not answer at the moment; its routes are missing here.");
        document.withArray("/x-missing-services").add(service);
    }

    ObjectNode document() {
        return document;
    }

    private void label(String service, JsonNode path) {
        for (var entry : path.properties()) {
            if (METHODS.contains(entry.getKey()) && entry.getValue() instanceof ObjectNode operation) {
                operation.putArray("tags").add(service);
                operation.remove("servers");
                operation.withObject("/responses").putObject("4XX").put("$ref", "#/components/responses/Problem");
                var id = operation.path("operationId").asString("");
                operation.put("operationId", unique(service, id.isEmpty() ? entry.getKey() : id));
            }
        }
    }

    /** Operation ids are unique in a document (OpenAPI 3.1, 4.8.10). */
    private String unique(String service, String id) {
        var candidate = operations.contains(id) ? service + "_" + id : id;
        for (var i = 2; !operations.add(candidate); i++) {
            candidate = service + "_" + id + "_" + i;
        }
        return candidate;
    }
}

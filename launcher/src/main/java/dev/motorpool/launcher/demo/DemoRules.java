package dev.motorpool.launcher.demo;

import dev.motorpool.launcher.client.Api;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Prices, extras and opening hours of the demo, told as anybody would; what is there already is left alone. */
final class DemoRules {

    private static final List<String> BRANCHES = List.of("branchId", "from", "to");

    private DemoRules() {}

    /**
     * @param branches ids by code
     */
    static void make(Api booking, Map<String, String> branches) {
        for (var entry : DemoFleet.content("rules.json")) {
            var answer = booking.post("/rules/" + entry.path("kind").asString(), named(entry.path("rule"), branches));
            if (!answer.code().equals("rule-scope-taken")) {
                DemoFleet.unlessThere(answer, "rule-exists");
            }
        }
    }

    /** The rule with the ids of the branches that it names by code. */
    private static JsonNode named(JsonNode rule, Map<String, String> branches) {
        var named = (ObjectNode) rule.deepCopy();
        for (var field : BRANCHES) {
            var id = branches.get(named.path(field).asString(""));
            if (id != null) {
                named.put(field, id);
            }
        }
        return named;
    }
}

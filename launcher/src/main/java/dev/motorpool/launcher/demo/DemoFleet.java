package dev.motorpool.launcher.demo;

import static java.util.Objects.requireNonNull;

import dev.motorpool.launcher.client.Answer;
import dev.motorpool.launcher.client.Api;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Tells the services of the demo as anybody would, so that it is as valid; what is there already is left alone. */
final class DemoFleet {

    private DemoFleet() {}

    static void make(Api fleet) {
        var content = content("fleet.json");
        content.path("branches").forEach(branch -> unlessThere(fleet.post("/branches", branch), "branch-code-taken"));
        var branches = branches(fleet);
        for (var car : content.path("cars")) {
            var request = (ObjectNode) car.deepCopy();
            request.put("branchId", branches.get(request.remove("branch").asString()));
            unlessThere(fleet.post("/cars", request), "plate-taken");
        }
    }

    static void person(Api identity, DemoPerson person, String password) {
        var request = Map.of(
                "email", person.email, "name", person.fullName, "password", password, "roles", List.of(person.role()));
        unlessThere(identity.post("/users", request), "email-taken");
    }

    /** Ids by code. */
    static Map<String, String> branches(Api fleet) {
        var all = fleet.get("/branches?limit=100").orFail("list the branches");
        return all.path("items")
                .valueStream()
                .collect(Collectors.toMap(
                        branch -> branch.path("code").asString(),
                        branch -> branch.path("id").asString()));
    }

    static void unlessThere(Answer answer, String codeWhenThere) {
        if (!answer.code().equals(codeWhenThere)) {
            answer.orFail("make the demo (start with --no-demo to do without)");
        }
    }

    static JsonNode content(String name) {
        try (var file = requireNonNull(DemoFleet.class.getResourceAsStream("/demo/" + name))) {
            return JsonMapper.builder().build().readTree(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

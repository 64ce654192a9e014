package dev.motorpool.gateway.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.gateway.FakeServices;
import dev.motorpool.gateway.GatewayTest;
import dev.motorpool.gateway.Wire;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@GatewayTest
class DocsTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    @LocalServerPort
    int port;

    @Autowired
    FakeServices.Answers answers;

    /** A list of things, where the thing has one property of its own. */
    private static String document(String path, String property) {
        return """
                {"openapi": "3.1.0",
                 "paths": {
                   "%s": {"get": {"operationId": "list", "tags": ["x-controller"], "responses": {"200": {"content":
                       {"application/json": {"schema": {"$ref": "#/components/schemas/Page"}}}}}}},
                   "/internal/feed": {"get": {"operationId": "feed"}},
                   "/actuator/health": {"get": {"operationId": "health"}}},
                 "components": {"schemas": {
                   "Same": {"type": "string"},
                   "Page": {"type": "object", "properties": {"items": {"type": "array",
                       "items": {"$ref": "#/components/schemas/Thing"}}}},
                   "Thing": {"type": "object", "properties": {"%s": {"$ref": "#/components/schemas/Same"}}}}}}""".formatted(path, property);
    }

    @Test
    void shows_the_routes_of_all_services_that_answer() {
        answers.docs()
                .putAll(Map.of(
                        "identity", document("/users", "email"),
                        "fleet", document("/cars", "plate"),
                        "booking", document("/bookings", "period")));
        var all = new Wire(port).get("/docs/openapi.json").json();
        assertThat(all.path("openapi").asString()).isEqualTo("3.1.0");
        assertThat(all.path("paths").propertyNames()).containsExactly("/users", "/cars", "/bookings");
        assertThat(all.path("servers").toString()).isEqualTo("[{\"url\":\"/\"}]");
        assertThat(all.at("/components/securitySchemes/bearer/scheme").asString())
                .isEqualTo("bearer");
        assertThat(all.at("/paths/~1cars/get/tags").toString()).isEqualTo("[\"fleet\"]");
        assertThat(all.path("info").path("description").asString()).contains("The service search does not answer");
        assertThat(all.path("x-missing-services").toString()).isEqualTo("[\"search\"]");
        assertThat(all.findValuesAsString("operationId"))
                .doesNotHaveDuplicates()
                .hasSize(3);
        everyReferenceMustLead(all, all);
    }

    @Test
    void keeps_schemas_apart_that_only_share_a_name() {
        var merged = new MergedDocument(JSON);
        merged.add("fleet", parse(document("/cars", "plate")));
        merged.add("booking", parse(document("/bookings", "period")));
        merged.add("identity", parse(document("/users", "plate")));
        var all = merged.document();
        var schemas = all.at("/components/schemas");
        assertThat(schemas.propertyNames())
                .containsExactlyInAnyOrder("Problem", "Same", "Page", "Thing", "BookingPage", "BookingThing");
        assertThat(schemas.at("/BookingPage/properties/items/items/$ref").asString())
                .isEqualTo("#/components/schemas/BookingThing");
        assertThat(schemas.at("/Thing/properties").has("plate")).isTrue();
        assertThat(schemas.at("/BookingThing/properties").has("period")).isTrue();
        var reference = "/get/responses/200/content/application~1json/schema/$ref";
        assertThat(all.at("/paths/~1bookings" + reference).asString()).isEqualTo("#/components/schemas/BookingPage");
        assertThat(all.at("/paths/~1users" + reference).asString()).isEqualTo("#/components/schemas/Page");
        everyReferenceMustLead(all, all);
    }

    @Test
    void says_once_how_every_refusal_looks() {
        var merged = new MergedDocument(JSON);
        merged.add("fleet", parse(document("/cars", "plate")));
        var refused = merged.document().at("/paths/~1cars/get/responses/4XX");
        assertThat(refused.path("$ref").asString()).isEqualTo("#/components/responses/Problem");
        everyReferenceMustLead(merged.document(), merged.document());
    }

    @Test
    void describes_a_route_once_that_also_answers_with_a_slash_at_its_end() {
        var merged = new MergedDocument(JSON);
        merged.add("notification", parse(document("/jobs", "state")));
        merged.add("notification", parse(document("/jobs/", "state")));
        assertThat(merged.document().path("paths").propertyNames()).containsExactly("/jobs");
    }

    @Test
    void serves_the_page_and_all_that_it_loads() {
        var page = new Wire(port).get("/docs");
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.body()).doesNotContain("http://", "https://", "<script>", "style=");
        var loaded =
                java.util.regex.Pattern.compile("(?:src|href)=\"([^\"]+)\"").matcher(page.body());
        var count = 0;
        for (; loaded.find(); count++) {
            assertThat(new Wire(port).get(loaded.group(1)).status())
                    .as(loaded.group(1))
                    .isEqualTo(200);
        }
        assertThat(count).isEqualTo(4);
        assertThat(new Wire(port).get("/docs/assets/../../../application.yml").status())
                .isEqualTo(400);
        assertThat(new Wire(port).get("/docs/assets/nothing.js").status()).isEqualTo(404);
    }

    private static ObjectNode parse(String document) {
        return (ObjectNode) JSON.readTree(document);
    }

    private static void everyReferenceMustLead(JsonNode node, JsonNode root) {
        if (node.has("$ref")) {
            var target = node.path("$ref").asString().substring(1);
            assertThat(root.at(target).isMissingNode()).as(target).isFalse();
        }
        node.forEach(child -> everyReferenceMustLead(child, root));
    }
}

package dev.motorpool.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.fleet.api.CarClass;
import dev.motorpool.fleet.api.FuelType;
import dev.motorpool.fleet.api.Transmission;
import dev.motorpool.platform.testing.ServiceTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the document promises is what the service does. */
@ServiceTest
@Import(Fleet.class)
class OpenApiTests {

    @Autowired
    Fleet fleet;

    @Autowired
    JsonMapper json;

    JsonNode document;

    @BeforeEach
    void read() {
        fleet.clear();
        document = json.readTree(
                fleet.get("/v3/api-docs").expectBody().returnResult().getResponseBodyContent());
    }

    @Test
    void shows_enums_as_the_service_answers_them() {
        fleet.branch("SEA", "");
        var classes = property("CarView", "carClass");
        assertThat(classes).hasSize(CarClass.values().length);
        for (var carClass : classes) {
            var answer = fleet.post("/cars", Fleet.CAR.formatted(", \"carClass\": \"" + carClass + '"'), Fleet.MANAGER);
            answer.expectBody().jsonPath("$.carClass").isEqualTo(carClass);
        }
        assertThat(property("CarView", "fuelType")).hasSize(FuelType.values().length);
        for (var fuel : property("CarView", "fuelType")) {
            var answer = fleet.post("/cars", Fleet.CAR.replace("hybrid", fuel).formatted(""), Fleet.MANAGER);
            answer.expectBody().jsonPath("$.fuelType").isEqualTo(fuel);
        }
    }

    @Test
    void shows_enums_alike_in_bodies_and_in_parameters() {
        assertThat(property("CarFields", "transmission"))
                .hasSize(Transmission.values().length)
                .isEqualTo(property("CarView", "transmission"))
                .isEqualTo(texts(parameter("transmission").at("/schema/enum")));
    }

    private List<String> property(String schema, String name) {
        return texts(document.at("/components/schemas/%s/properties/%s/enum".formatted(schema, name)));
    }

    private JsonNode parameter(String name) {
        return document.at("/paths/~1cars/get/parameters")
                .valueStream()
                .filter(parameter -> name.equals(parameter.path("name").asString()))
                .findAny()
                .orElseThrow();
    }

    private static List<String> texts(JsonNode values) {
        return values.valueStream().map(JsonNode::asString).toList();
    }
}

package dev.motorpool.fleet.cars;

import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.fleet.Fleet;
import dev.motorpool.fleet.api.CarClass;
import dev.motorpool.fleet.api.CarView;
import dev.motorpool.fleet.api.Transmission;
import dev.motorpool.platform.testing.ServiceTest;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

@ServiceTest
@Import(Fleet.class)
class CarTests {

    @Autowired
    Fleet fleet;

    String branch;

    @BeforeEach
    void openBranch() {
        fleet.clear();
        branch = fleet.branch("SEA", "");
    }

    @Test
    void fills_in_what_a_new_car_leaves_out() {
        var car = fleet.car("");
        assertThat(car.name()).isEqualTo("Toyota Prius 2022");
        assertThat(car.transmission()).isEqualTo(Transmission.AUTOMATIC);
        assertThat(car.carClass()).isEqualTo(CarClass.INTERMEDIATE);
        assertThat(car.seats()).isEqualTo(5);
        assertThat(car.doors()).isEqualTo(4);
        assertThat(car.branchId()).hasToString(branch);
        assertThat(car.timeZone()).isEqualTo(ZoneId.of("America/Los_Angeles"));
        assertThat(car.pricePerDay()).isEqualByComparingTo("35.50");
        assertThat(car.currency()).isEqualTo("USD");
        assertThat(car.version()).isEqualTo(1);
        assertThat(car.active()).isTrue();
    }

    @Test
    void answers_a_new_car_with_its_address_and_tag() {
        var answer = fleet.post("/cars", Fleet.CAR.formatted(", \"seats\": 7, \"rating\": 4.567"), Fleet.MANAGER);
        Fleet.refused(answer, HttpStatus.BAD_REQUEST, "validation-failed");
        var created = fleet.post("/cars", Fleet.CAR.formatted(", \"seats\": 7, \"rating\": 4.5"), Fleet.MANAGER)
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals(HttpHeaders.ETAG, "\"1\"")
                .expectBody(CarView.class)
                .returnResult();
        var location = created.getResponseHeaders().getLocation();
        assertThat(location).hasToString("/cars/" + created.getResponseBody().id());
        fleet.get(location.toString())
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.ETAG, "\"1\"")
                .expectBody(CarView.class)
                .isEqualTo(created.getResponseBody());
    }

    @Test
    void chooses_the_nearest_branch_within_fifty_kilometres() {
        var portland = fleet.branch("PDX", ", \"latitude\": 45.52, \"longitude\": -122.68");
        assertThat(fleet.car(", \"latitude\": 45.4, \"longitude\": -122.6").branchId())
                .hasToString(portland);
        var far = fleet.post("/cars", Fleet.CAR.formatted(", \"latitude\": 46.5"), Fleet.MANAGER);
        Fleet.refused(far, HttpStatus.BAD_REQUEST, "validation-failed");
        var alone = fleet.car(", \"latitude\": 46.5, \"branchId\": \"%s\"".formatted(branch));
        assertThat(alone.branchId()).hasToString(branch);
    }

    @Test
    void patches_only_the_fields_given_and_keeps_a_usual_name_right() {
        var car = fleet.car(", \"plate\": \"abc 123\", \"features\": [\"gps\"]");
        var patched = fleet.patch("/cars/" + car.id(), "{\"year\": 2023, \"pricePerDay\": 40}")
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.ETAG, "\"2\"")
                .expectBody(CarView.class)
                .returnResult()
                .getResponseBody();
        assertThat(patched.name()).isEqualTo("Toyota Prius 2023");
        assertThat(patched.pricePerDay()).isEqualByComparingTo("40");
        assertThat(patched.plate()).isEqualTo("ABC 123");
        assertThat(patched.features()).containsExactly("gps");
        assertThat(fleet.told(car.id())).containsExactly(1L, 2L);
    }

    @Test
    void replaces_a_car_whole_but_for_what_renters_made_of_it() {
        var car = fleet.car(", \"plate\": \"A1\", \"rating\": 4.5, \"tripsTaken\": 9, \"seats\": 7");
        var replaced = fleet.put("/cars/" + car.id(), Fleet.CAR.formatted(""), Fleet.MANAGER)
                .expectStatus()
                .isOk()
                .expectBody(CarView.class)
                .returnResult()
                .getResponseBody();
        assertThat(replaced.plate()).isNull();
        assertThat(replaced.seats()).isEqualTo(5);
        assertThat(replaced.rating()).isEqualByComparingTo("4.5");
        assertThat(replaced.tripsTaken()).isEqualTo(9);
        assertThat(replaced.createdAt()).isEqualTo(car.createdAt());
    }

    @Test
    void refuses_a_stale_version_in_header_or_body() {
        var path = "/cars/" + fleet.car("").id();
        fleet.patch(path, "{\"seats\": 4, \"version\": 1}").expectStatus().isOk();
        Fleet.refused(fleet.patch(path, "{\"seats\": 3, \"version\": 1}"), HttpStatus.CONFLICT, "version-conflict");
        var stale = fleet.client()
                .put()
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, Fleet.MANAGER)
                .header(HttpHeaders.IF_MATCH, "\"1\"")
                .contentType(org.springframework.http.MediaType.APPLICATION_JSON)
                .body(Fleet.CAR.formatted(""))
                .exchange();
        Fleet.refused(stale, HttpStatus.CONFLICT, "version-conflict");
        assertThat(fleet.told(path.substring(6))).containsExactly(1L, 2L);
    }

    @Test
    void removing_twice_is_removing_once_and_hides_the_car_from_the_public() {
        var id = fleet.car("").id();
        fleet.delete("/cars/" + id, Fleet.MANAGER).expectStatus().isNoContent();
        fleet.delete("/cars/" + id, Fleet.ADMIN).expectStatus().isNoContent();
        assertThat(fleet.told(id)).containsExactly(1L, 2L);
        Fleet.refused(fleet.get("/cars/" + id), HttpStatus.NOT_FOUND, "car-not-found");
        Fleet.refused(fleet.getAs(Fleet.CUSTOMER, "/cars/" + id), HttpStatus.NOT_FOUND, "car-not-found");
        fleet.getAs(Fleet.MANAGER, "/cars/" + id)
                .expectBody()
                .jsonPath("$.active")
                .isEqualTo(false);
    }

    @Test
    void lets_a_plate_go_with_the_car_and_refuses_it_meanwhile() {
        var first = fleet.car(", \"plate\": \"ab-1\"");
        var second = fleet.post("/cars", Fleet.CAR.formatted(", \"plate\": \" AB-1\""), Fleet.MANAGER);
        Fleet.refused(second, HttpStatus.CONFLICT, "plate-taken");
        fleet.delete("/cars/" + first.id(), Fleet.MANAGER).expectStatus().isNoContent();
        fleet.car(", \"plate\": \"AB-1\"");
        Fleet.refused(fleet.patch("/cars/" + first.id(), "{\"active\": true}"), HttpStatus.CONFLICT, "plate-taken");
        assertThat(fleet.carFacts()).isEqualTo(3);
    }

    @Test
    void only_managers_and_admins_write() {
        var id = fleet.car("").id();
        var body = Fleet.CAR.formatted("");
        Fleet.refused(fleet.post("/cars", body, Fleet.CUSTOMER), HttpStatus.FORBIDDEN, "forbidden");
        Fleet.refused(fleet.put("/cars/" + id, body, Fleet.CUSTOMER), HttpStatus.FORBIDDEN, "forbidden");
        Fleet.refused(fleet.delete("/cars/" + id, Fleet.CUSTOMER), HttpStatus.FORBIDDEN, "forbidden");
        Fleet.refused(fleet.delete("/branches/" + branch, Fleet.CUSTOMER), HttpStatus.FORBIDDEN, "forbidden");
        Fleet.refused(
                fleet.client().delete().uri("/cars/" + id).exchange(), HttpStatus.UNAUTHORIZED, "unauthenticated");
        assertThat(fleet.told(id)).containsExactly(1L);
    }

    @Test
    void a_car_nobody_knows_is_not_found() {
        var path = "/cars/" + Fleet.unknownId();
        Fleet.refused(fleet.get(path), HttpStatus.NOT_FOUND, "car-not-found");
        Fleet.refused(fleet.patch(path, "{}"), HttpStatus.NOT_FOUND, "car-not-found");
        Fleet.refused(fleet.delete(path, Fleet.MANAGER), HttpStatus.NOT_FOUND, "car-not-found");
        Fleet.refused(fleet.get("/cars/7"), HttpStatus.BAD_REQUEST, "validation-failed");
    }

    @Test
    void feeds_peers_directly_and_over_http_only_admins() {
        var id = fleet.car("").id();
        fleet.getAs(Fleet.ADMIN, "/internal/fleet/cars?limit=10")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$[0].id")
                .isEqualTo(id.toString());
        fleet.getAs(Fleet.ADMIN, "/internal/fleet/cars?limit=10&after=" + id)
                .expectBody()
                .jsonPath("$")
                .isEmpty();
        Fleet.refused(fleet.getAs(Fleet.MANAGER, "/internal/fleet/cars?limit=10"), HttpStatus.FORBIDDEN, "forbidden");
        Fleet.refused(fleet.get("/internal/fleet/cars?limit=10"), HttpStatus.UNAUTHORIZED, "unauthenticated");
        Fleet.refused(
                fleet.getAs(Fleet.ADMIN, "/internal/fleet/cars?limit=0"), HttpStatus.BAD_REQUEST, "validation-failed");
    }
}

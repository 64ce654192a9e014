package dev.motorpool.fleet.cars;

import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.fleet.Fleet;
import dev.motorpool.fleet.api.CarView;
import dev.motorpool.platform.security.Role;
import dev.motorpool.platform.testing.ServiceTest;
import dev.motorpool.platform.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;

@ServiceTest
@Import(Fleet.class)
class CarPapersTests {

    private static final String PAPERS = ", \"vin\": \"wvwzzz1kzaw000001\", \"color\": \" blue \","
            + " \"odometerKm\": 45000, \"ownerId\": \"O-7\", \"plate\": \"B-MW 1\"";

    @Autowired
    Fleet fleet;

    @BeforeEach
    void openBranch() {
        fleet.clear();
        fleet.branch("SEA", "");
    }

    @Test
    void everybody_sees_the_color_and_staff_the_rest() {
        var path = "/cars/" + fleet.car(PAPERS).id();
        fleet.getAs(Fleet.CUSTOMER, path)
                .expectBody(CarView.class)
                .value(car -> assertThat(car)
                        .extracting(CarView::vin, CarView::color, CarView::odometerKm, CarView::ownerId)
                        .containsExactly("WVWZZZ1KZAW000001", "blue", 45_000, "O-7")); // an agent as well
        var renter = TestTokens.bearer(TestTokens.someone(Role.CUSTOMER));
        for (var answer : new org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec[] {
            fleet.get(path), fleet.getAs(renter, path)
        }) {
            answer.expectBody()
                    .jsonPath("$.color")
                    .isEqualTo("blue")
                    .jsonPath("$.vin")
                    .doesNotExist()
                    .jsonPath("$.odometerKm")
                    .doesNotExist()
                    .jsonPath("$.ownerId")
                    .doesNotExist();
        }
        fleet.get("/cars").expectBody().jsonPath("$.items[0].vin").doesNotExist();
    }

    @Test
    void an_owners_cars_are_found_by_staff_only() {
        fleet.car(PAPERS);
        fleet.car("");
        fleet.getAs(Fleet.MANAGER, "/cars?ownerId=O-7")
                .expectBody()
                .jsonPath("$.total")
                .isEqualTo(1);
        fleet.getAs(Fleet.MANAGER, "/cars?q=bmw1")
                .expectBody()
                .jsonPath("$.total")
                .isEqualTo(1);
        fleet.getAs(Fleet.MANAGER, "/cars?q=wvwzzz1k")
                .expectBody()
                .jsonPath("$.total")
                .isEqualTo(1);
        fleet.get("/cars?q=wvwzzz1k").expectBody().jsonPath("$.total").isEqualTo(0);
        Fleet.refused(fleet.get("/cars?ownerId=O-7"), HttpStatus.UNAUTHORIZED, "unauthenticated");
        var renter = TestTokens.bearer(TestTokens.someone(Role.CUSTOMER));
        Fleet.refused(fleet.getAs(renter, "/cars?ownerId=O-7"), HttpStatus.FORBIDDEN, "forbidden");
    }

    @Test
    void who_replaces_a_car_without_knowing_of_papers_leaves_them() {
        var path = "/cars/" + fleet.car(PAPERS).id();
        var written = fleet.put(path, Fleet.CAR.formatted(""), Fleet.MANAGER)
                .expectBody(CarView.class)
                .returnResult()
                .getResponseBody();
        assertThat(written.ownerId()).isEqualTo("O-7");
        assertThat(written.vin()).isEqualTo("WVWZZZ1KZAW000001");
        fleet.patch(path, "{\"ownerId\": \"\", \"vin\": \"\", \"color\": \"\"}")
                .expectBody()
                .jsonPath("$.ownerId")
                .doesNotExist()
                .jsonPath("$.vin")
                .doesNotExist()
                .jsonPath("$.odometerKm")
                .isEqualTo(45_000);
    }

    @Test
    void a_vin_is_one_cars() {
        var first = fleet.car(PAPERS);
        Fleet.refused(
                fleet.post("/cars", Fleet.CAR.formatted(", \"vin\": \"WVWZZZ1KZAW000001\""), Fleet.MANAGER),
                HttpStatus.CONFLICT,
                "vin-taken");
        for (var bad :
                new String[] {"WVWZZZ1KZAW00000", "WVWZZZ1KZAW00000O", "WVWZZZ1KZAW0000011", "WVW ZZ1KZAW000001"}) {
            Fleet.refused(
                    fleet.post("/cars", Fleet.CAR.formatted(", \"vin\": \"%s\"".formatted(bad)), Fleet.MANAGER),
                    HttpStatus.BAD_REQUEST,
                    "validation-failed");
        }
        fleet.delete("/cars/" + first.id(), Fleet.MANAGER).expectStatus().isNoContent();
        assertThat(fleet.car(", \"vin\": \"WVWZZZ1KZAW000001\"").vin()).isEqualTo("WVWZZZ1KZAW000001");
    }
}

package dev.motorpool.fleet.cars;

import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.fleet.Fleet;
import dev.motorpool.fleet.api.CarView;
import dev.motorpool.platform.testing.ServiceTest;
import java.time.Year;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** What becomes of the fields that a manager writes. */
@ServiceTest
@Import(Fleet.class)
class CarFieldsTests {

    @Autowired
    Fleet fleet;

    @BeforeEach
    void openBranch() {
        fleet.clear();
        fleet.branch("SEA", "");
    }

    @Test
    void a_patch_with_empty_text_clears_plate_address_and_name() {
        var car = fleet.car(", \"plate\": \"A 1\", \"address\": \"Pier 5\", \"name\": \"Bluebird\"");
        assertThat(patched(car, "{\"seats\": 4}"))
                .extracting(CarView::plate, CarView::address, CarView::name)
                .containsExactly("A 1", "Pier 5", "Bluebird");
        assertThat(patched(car, "{\"plate\": \"\", \"address\": \" \", \"name\": \"\", \"features\": []}"))
                .extracting(CarView::plate, CarView::address, CarView::name)
                .containsExactly(null, null, "Toyota Prius 2022");
    }

    @Test
    void a_car_that_is_read_can_be_written_back_as_it_is() {
        var names = ", \"brand\": \"%s\", \"model\": \"%s\"".formatted("b".repeat(60), "m".repeat(60));
        var path = "/cars/" + fleet.car(names).id();
        var read = new String(
                fleet.get(path).expectBody().returnResult().getResponseBodyContent(),
                java.nio.charset.StandardCharsets.UTF_8);
        var written = fleet.put(path, read, Fleet.MANAGER)
                .expectStatus()
                .isOk()
                .expectBody(CarView.class)
                .returnResult()
                .getResponseBody();
        assertThat(written.name()).hasSize(126);
        assertThat(written.version()).isEqualTo(2);
    }

    @Test
    void features_are_stripped_and_named_once() {
        assertThat(fleet.car(", \"features\": [\" gps\", \"gps \", \"roof box\"]")
                        .features())
                .containsExactly("gps", "roof box");
    }

    @ParameterizedTest
    @CsvSource({
        "VAN, 8, 5",
        "minivan, 7, 5",
        "Mini, 4, 3",
        "convertible, 4, 2",
        "suv, 5, 5",
    })
    void seats_and_doors_follow_the_class_unless_they_are_given(String carClass, int seats, int doors) {
        var car = fleet.car(", \"carClass\": \"%s\"".formatted(carClass));
        assertThat(car.seats()).isEqualTo(seats);
        assertThat(car.doors()).isEqualTo(doors);
        assertThat(fleet.car(", \"carClass\": \"%s\", \"seats\": 2, \"doors\": 0".formatted(carClass)))
                .extracting(CarView::seats, CarView::doors)
                .containsExactly(2, 0);
    }

    @Test
    void the_year_may_be_up_to_two_ahead() {
        var last = Year.now(ZoneOffset.UTC).getValue() + 2;
        assertThat(fleet.car(", \"year\": " + last).year()).isEqualTo(last);
        Fleet.refused(
                        fleet.post("/cars", Fleet.CAR.formatted(", \"year\": " + (last + 1)), Fleet.MANAGER),
                        HttpStatus.BAD_REQUEST,
                        "validation-failed")
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("year");
    }

    @ParameterizedTest
    @CsvSource({"3500, jpy, 3500", "3500.0, JPY, 3500", "12.3, USD, 12.3", "1.005, BHD, 1.005", "100000, USD, 100000"})
    void prices_have_the_decimals_of_their_currency(String price, String currency, String shown) {
        var car = fleet.car(", \"pricePerDay\": %s, \"currency\": \"%s\"".formatted(price, currency));
        assertThat(car.pricePerDay()).isEqualByComparingTo(shown);
        assertThat(car.currency()).isEqualTo(currency.toUpperCase(java.util.Locale.ROOT));
        fleet.get("/cars/" + car.id()).expectBody(CarView.class).isEqualTo(car);
    }

    @Test
    void a_price_that_does_not_fit_a_new_currency_is_refused() {
        var path = "/cars/" + fleet.car("").id();
        Fleet.refused(fleet.patch(path, "{\"currency\": \"JPY\"}"), HttpStatus.BAD_REQUEST, "validation-failed")
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("pricePerDay");
        fleet.patch(path, "{\"currency\": \"JPY\", \"pricePerDay\": 4000}")
                .expectStatus()
                .isOk();
    }

    @Test
    void a_car_moves_to_another_branch_and_takes_its_name_and_time_zone() {
        var denver = fleet.branch("DEN", ", \"name\": \"Denver\", \"timeZone\": \"America/Denver\"");
        var car = fleet.car(", \"latitude\": 47.61");
        var moved = patched(car, "{\"branchId\": \"%s\"}".formatted(denver));
        assertThat(moved.branchName()).isEqualTo("Denver");
        assertThat(moved.timeZone()).hasToString("America/Denver");
        assertThat(moved.latitude()).isEqualTo(47.61);
    }

    @Test
    void names_every_field_that_is_wrong() {
        Fleet.refused(
                        fleet.post("/cars", "{\"seats\": 0, \"images\": [\"x\", \"https://a.b/\"]}", Fleet.MANAGER),
                        HttpStatus.BAD_REQUEST,
                        "validation-failed")
                .expectBody()
                .jsonPath("$.errors[*].field")
                .value(fields -> assertThat(fields)
                        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                        .containsExactlyInAnyOrder(
                                "brand", "model", "year", "fuelType", "pricePerDay", "seats", "images[0]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"W/\"1\"", "\"1\"", "*"})
    void writes_what_is_still_at_the_version_of_the_header(String tag) {
        patch(tag, "{\"seats\": 4}").expectStatus().isOk().expectHeader().valueEquals(HttpHeaders.ETAG, "\"2\"");
    }

    @Test
    void refuses_a_header_that_is_stale_malformed_or_not_what_the_body_says() {
        Fleet.refused(patch("\"2\"", "{}"), HttpStatus.CONFLICT, "version-conflict");
        Fleet.refused(patch("1", "{}"), HttpStatus.BAD_REQUEST, "validation-failed");
        Fleet.refused(patch("\"1\"", "{\"version\": 2}"), HttpStatus.BAD_REQUEST, "validation-failed");
    }

    private org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec patch(String tag, String body) {
        return fleet.client()
                .patch()
                .uri("/cars/" + fleet.car("").id())
                .header(HttpHeaders.AUTHORIZATION, Fleet.MANAGER)
                .header(HttpHeaders.IF_MATCH, tag)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    private CarView patched(CarView car, String body) {
        return fleet.patch("/cars/" + car.id(), body)
                .expectStatus()
                .isOk()
                .expectBody(CarView.class)
                .returnResult()
                .getResponseBody();
    }
}

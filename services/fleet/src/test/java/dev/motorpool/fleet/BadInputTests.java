package dev.motorpool.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.fleet.api.CarView;
import dev.motorpool.platform.testing.ServiceTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

@ServiceTest
@Import(Fleet.class)
class BadInputTests {

    private static final String MANY = "\"x\",".repeat(50) + "\"y\"";

    @Autowired
    Fleet fleet;

    String branch;

    @BeforeEach
    void openBranch() {
        fleet.clear();
        branch = fleet.branch("SEA", "");
    }

    static Stream<String> fields() {
        return Stream.of(
                "'brand': ''",
                "'brand': null",
                "'brand': '" + "b".repeat(61) + "'",
                "'model': '  '",
                "'model': 'a\\u0000b'",
                "'model': 'a\\ud800'",
                "'name': '" + "n".repeat(127) + "'",
                "'year': 1949",
                "'year': 2999",
                "'year': 2020.5",
                "'year': 99999999999",
                "'year': 'soon'",
                "'fuelType': 'coal'",
                "'fuelType': null",
                "'transmission': 'telepathic'",
                "'carClass': 'tank'",
                "'seats': 0",
                "'seats': 21",
                "'doors': -1",
                "'doors': 7",
                "'plate': '" + "P".repeat(17) + "'",
                "'plate': 'A\\nB'",
                "'features': [" + MANY + "]",
                "'features': ['" + "f".repeat(61) + "']",
                "'features': [null]",
                "'features': ['']",
                "'features': 'gps'",
                "'features': ['a\\u0000']",
                "'images': ['ftp://example.com/a.jpg']",
                "'images': ['javascript:alert(1)']",
                "'images': ['not a url']",
                "'images': ['https://example.com/" + "i".repeat(2000) + "']",
                "'images': [null]",
                "'images': [" + "'https://example.com/a',".repeat(20) + "'https://example.com/b']",
                "'latitude': 90.01",
                "'latitude': 'NaN'",
                "'latitude': 1e999",
                "'latitude': 'Infinity'",
                "'longitude': -180.01",
                "'longitude': '-Infinity'",
                "'longitude': NaN",
                "'address': '" + "a".repeat(201) + "'",
                "'branchId': 'nowhere'",
                "'branchId': '00000000-0000-0000-0000-000000000000'",
                "'pricePerDay': 0",
                "'pricePerDay': -1",
                "'pricePerDay': 100000.01",
                "'pricePerDay': 1.001",
                "'pricePerDay': null",
                "'pricePerDay': 1e999999999",
                "'pricePerDay': 1e-999999999",
                "'pricePerDay': 'NaN'",
                "'pricePerDay': 1.5, 'currency': 'JPY'",
                "'currency': 'ABC'",
                "'currency': 'XXX'",
                "'currency': 'dollars'",
                "'rating': 5.01",
                "'rating': -0.1",
                "'rating': 4.555",
                "'tripsTaken': -1",
                "'version': 'x'",
                "'active': 'perhaps'");
    }

    @ParameterizedTest
    @MethodSource("fields")
    void refuses_a_bad_field_and_writes_nothing(String bad) {
        refused(fleet.post("/cars", Fleet.CAR.formatted(", " + bad.replace('\'', '"')), Fleet.MANAGER));
        nothingWritten();
    }

    @ParameterizedTest
    @MethodSource("fields")
    void refuses_a_bad_field_of_a_car_that_is_there_and_changes_nothing(String bad) {
        var car = fleet.car("");
        var path = "/cars/" + car.id();
        refused(fleet.put(path, Fleet.CAR.formatted(", " + bad.replace('\'', '"')), Fleet.MANAGER));
        if (!bad.endsWith(": null")) { // in a patch that is a field not given
            refused(fleet.patch(path, "{\"seats\": 2, " + bad.replace('\'', '"') + "}"));
        }
        fleet.get(path).expectBody(CarView.class).isEqualTo(car);
        assertThat(fleet.told(car.id())).containsExactly(1L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "7", "null", "\"car\"", "{\"brand\": {}}", "{\"brand\": [1]}"})
    void refuses_a_body_that_is_no_car(String body) {
        refused(fleet.post("/cars", body, Fleet.MANAGER));
        nothingWritten();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "page=0", "limit=101", "limit=x", "seats=0", "seats=many", "minPrice=-1", "maxPrice=1e999999999",
                "minPrice=NaN", "fuelType=coal", "sort=colour", "branchId=7", "q=%00", "brand=%00", "city=a%0Ab",
                "active=perhaps", "transmission=x", "page=99999999999"
            })
    void refuses_a_bad_filter(String query) {
        refused(fleet.client()
                .get()
                .uri(it -> java.net.URI.create(it.build() + "/cars?" + query))
                .exchange());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'name': ''",
                "'code': 'x'",
                "'code': 'sea'",
                "'code': 'S E'",
                "'code': null",
                "'city': ''",
                "'country': 'USA'",
                "'country': 'ZZ'",
                "'timeZone': 'UTC'",
                "'timeZone': '+02:00'",
                "'timeZone': 'Etc/GMT+5'",
                "'timeZone': 'America/Atlantis'",
                "'timeZone': null",
                "'timeZone': ''",
                "'latitude': 91",
                "'latitude': null",
                "'longitude': 'NaN'",
                "'phone': 'call me'",
                "'name': 'a\\u0000'",
                "'region': '" + "0123456789012345678901234567890123456789012345678901234567890123456789012345678901'"
            })
    void refuses_a_bad_branch(String bad) {
        var body = """
                {"name": "Tacoma", "code": "TAC", "city": "Tacoma", "country": "US",
                 "timeZone": "America/Los_Angeles", "latitude": 47.2, "longitude": -122.4, %s}
                """.formatted(bad.replace('\'', '"'));
        refused(fleet.post("/branches", body, Fleet.MANAGER));
        assertThat(fleet.count("branch")).isEqualTo(1);
        if (!bad.contains("'sea'")) { // its own code is not another's
            refused(fleet.put("/branches/" + branch, body, Fleet.MANAGER));
            fleet.get("/branches/" + branch)
                    .expectBody()
                    .jsonPath("$.name")
                    .isEqualTo("Seattle")
                    .jsonPath("$.version")
                    .isEqualTo(1);
        }
    }

    private void nothingWritten() {
        assertThat(fleet.count("car")).isZero();
        fleet.nothingTold();
    }

    private static void refused(ResponseSpec answer) {
        answer.expectStatus()
                .is4xxClientError()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.code")
                .exists();
    }
}

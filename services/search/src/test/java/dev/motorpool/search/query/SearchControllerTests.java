package dev.motorpool.search.query;

import static dev.motorpool.search.engine.Cars.car;
import static dev.motorpool.search.engine.EngineContract.period;
import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.fleet.api.CarId;
import dev.motorpool.fleet.api.FuelType;
import dev.motorpool.search.Bookings;
import dev.motorpool.search.SearchServiceTests;
import dev.motorpool.search.engine.Queries;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.client.RestTestClient;

class SearchControllerTests extends SearchServiceTests {

    @Test
    void answers_a_search_near_a_place_with_distance_and_facets() {
        tell(
                car("Tesla", "Model 3").at(37.78, -122.41).view(),
                car("Kia", "Far").at(0, 0).view());
        untilIndexed(2);
        search("lat=37.7749&lng=-122.4194")
                .jsonPath("$.total")
                .isEqualTo(1)
                .jsonPath("$.totalPages")
                .isEqualTo(1)
                .jsonPath("$.items[0].name")
                .isEqualTo("Tesla Model 3 2024")
                .jsonPath("$.items[0].fuelType")
                .isEqualTo("petrol")
                .jsonPath("$.items[0].distanceKm")
                .isEqualTo(1.0)
                .jsonPath("$.items[0].timeZone")
                .isEqualTo("America/Los_Angeles")
                .jsonPath("$.items[0].plate")
                .doesNotExist()
                .jsonPath("$.items[0].totalPrice")
                .doesNotExist()
                .jsonPath("$.facets.brand[0].value")
                .isEqualTo("Tesla")
                .jsonPath("$.facets.brand[0].count")
                .isEqualTo(1);
    }

    @Test
    void prices_the_days_on_the_clocks_of_the_branch() {
        tell(car("Kia", "Rio").price("40.00").view());
        untilIndexed(1);
        // the clocks go forward in Los Angeles on 14 March 2094: 47 hours, yet two days to the minute
        search("pickupTime=2094-03-13T12:00:00-08:00&dropoffTime=2094-03-15T12:00:00-07:00")
                .jsonPath("$.items[0].days")
                .isEqualTo(2)
                .jsonPath("$.items[0].totalPrice")
                .isEqualTo(80.0)
                .jsonPath("$.items[0].distanceKm")
                .doesNotExist();
        search("from=2094-03-13T12:00:00-08:00&to=2094-03-15T12:01:00-07:00")
                .jsonPath("$.items[0].days")
                .isEqualTo(3);
    }

    /** 10 and 20 dinars, 30 euros, 40 dollars: numbers of three kinds of money. */
    @Test
    void compares_prices_in_one_currency_only() {
        tell(
                car("Kia", "A").price("20.000").currency("KWD").view(),
                car("Kia", "B").price("10.000").currency("KWD").view(),
                car("Kia", "C").price("30.00").currency("EUR").view(),
                car("Kia", "D").price("40.00").currency("USD").view());
        untilIndexed(4);
        search("sort=price")
                .jsonPath("$.items[*].model")
                .isEqualTo(List.of("B", "A"))
                .jsonPath("$.currency")
                .isEqualTo("KWD");
        search("maxPrice=18").jsonPath("$.items[*].model").isEqualTo(List.of("B"));
        search("maxPrice=35&currency=eur")
                .jsonPath("$.items[*].model")
                .isEqualTo(List.of("C"))
                .jsonPath("$.currency")
                .isEqualTo("EUR");
        search("sort=-price&currency=usd").jsonPath("$.total").isEqualTo(1);
        search("sort=name")
                .jsonPath("$.total")
                .isEqualTo(4)
                .jsonPath("$.currency")
                .doesNotExist();
        search("sort=price&q=tesla").jsonPath("$.total").isEqualTo(0);
    }

    @Test
    void leaves_out_booked_cars_before_paging() {
        var taken = new CarId(UUID.randomUUID());
        tell(car("Kia", "A").id(taken).view(), car("Kia", "B").view());
        tell(Bookings.of(taken, period(24, 48)).placed(1));
        soon().until(() -> engine.search(Queries.free(period(24, 48)), 0, 1).total() == 1);
        search("pickupTime=" + period(24, 48).from() + "&dropoffTime="
                        + period(24, 48).to() + "&limit=1")
                .jsonPath("$.total")
                .isEqualTo(1)
                .jsonPath("$.items[0].model")
                .isEqualTo("B");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "latitude=37.7749&longitude=-122.4194",
                "lat=37.7749&lon=-122.4194&radiusKm=1",
                "q=tesla",
                "q=tesle&sort=-price",
                "fuelType=ELECTRIC&fuelType=petrol",
                "fuelType=hybrid,Electric",
                "transmission=automatic&carClass=compact,suv&seats=4",
                "features=gps&features=Bluetooth",
                "minPrice=10&maxPrice=50.00&currency=usd",
                "brand=tesla&minRating=4.5",
                "sort=rating&page=1&limit=100",
                "from=2094-03-01T10:00:00 02:00&to=2094-03-02T10:00:00Z",
                "q=&lat=&lng=&fuelType=",
                "unknown=1"
            })
    void finds_the_one_car_by(String query) {
        tell(car("Tesla", "3")
                .fuel(FuelType.ELECTRIC)
                .features("GPS", "Bluetooth")
                .rating("4.5")
                .view());
        untilIndexed(1);
        search(query).jsonPath("$.total").isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lat=37 | lng",
                "lng=37 | lat",
                "radius=10 | lat",
                "lat=NaN&lng=0 | lat",
                "lat=Infinity&lng=0 | lat",
                "lat=90.0001&lng=0 | lat",
                "latitude=0&longitude=-181 | longitude",
                "lat=0x1&lng=0 | lat",
                "lat=1e1&lng=0 | lat",
                "lat=0&lat=1&lng=0 | lat",
                "lat=0&lng=0&radius=0 | radius",
                "lat=0&lng=0&radius=-1 | radius",
                "lat=0&lng=0&radiusKm=501 | radiusKm",
                "fuelType=steam | fuelType",
                "transmission=manual,none | transmission",
                "carClass=tank | carClass",
                "seats=-1 | seats",
                "seats=2.5 | seats",
                "seats=many | seats",
                "minPrice=-1 | minPrice",
                "minPrice=20&maxPrice=10 | maxPrice",
                "maxPrice=99999999999999999999 | maxPrice",
                "currency=dollar | currency",
                "currency=$$$ | currency",
                "minRating=5.1 | minRating",
                "sort=luck | sort",
                "sort=distance | sort",
                "pickupTime=2094-03-01T10:00:00Z | dropoffTime",
                "to=2094-03-01T10:00:00Z | pickupTime",
                "from=2094-03-02T10:00:00Z&to=2094-03-01T10:00:00Z | to",
                "from=2094-03-02T10:00:00Z&to=2094-03-02T10:00:00Z | to",
                "from=2020-03-01T10:00:00Z&to=2094-03-02T10:00:00Z | from",
                "from=2094-03-01T10:00:00Z&to=2094-05-30T10:00:01Z | to",
                "from=tomorrow&to=2094-03-02T10:00:00Z | from",
                "from=2094-03-01T10:00:00&to=2094-03-02T10:00:00Z | from",
                "from=+999999999-01-01T00:00:00Z&to=2094-03-02T10:00:00Z | from",
                "page=0 | page",
                "page=x | page",
                "limit=0 | limit",
                "limit=101 | limit",
                "page=101&limit=100 | page"
            })
    void refuses(String query, String field) {
        http.get()
                .uri("/search?" + query)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("validation-failed")
                .jsonPath("$.errors[0].field")
                .isEqualTo(field);
    }

    @Test
    void refuses_what_is_too_long_and_tells_all_that_is_wrong() {
        refused("q=" + "x".repeat(101)).jsonPath("$.errors[0].field").isEqualTo("q");
        refused("brand=" + "x".repeat(101)).jsonPath("$.errors[0].field").isEqualTo("brand");
        refused("features=" + "a,b,c,".repeat(1)
                        + java.util.stream.IntStream.range(0, 60)
                                .mapToObj(Integer::toString)
                                .collect(java.util.stream.Collectors.joining(",")))
                .jsonPath("$.errors[0].field")
                .isEqualTo("features");
        refused("lat=x&lng=y&fuelType=z").jsonPath("$.errors.length()").isEqualTo(3);
        http.get()
                .uri("/search/suggest?q=" + "x".repeat(101))
                .exchange()
                .expectStatus()
                .isBadRequest();
        http.post().uri("/search").exchange().expectStatus().is4xxClientError();
    }

    @Test
    void suggests_places_and_cars_for_what_was_typed_so_far() {
        tell(
                car("Tesla", "Model 3").view(),
                car("Tesla", "Model 3").view(),
                car("Tesla", "Model Y").view());
        untilIndexed(3);
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(10))
                .untilAsserted(() -> suggest("telsa")
                        .jsonPath("$.cars[0].text")
                        .isEqualTo("Tesla")
                        .jsonPath("$.cars[0].cars")
                        .isEqualTo(3)
                        .jsonPath("$.cars[1].model")
                        .isEqualTo("Model 3")
                        .jsonPath("$.places.length()")
                        .isEqualTo(0));
        suggest("san fr")
                .jsonPath("$.places[0].name")
                .isEqualTo("San Francisco Downtown")
                .jsonPath("$.places[0].cars")
                .isEqualTo(3)
                .jsonPath("$.cars.length()")
                .isEqualTo(0);
    }

    @Test
    void its_health_tells_of_the_index() {
        tell(car("Kia", "Rio").view());
        untilIndexed(1);
        http.get()
                .uri("/actuator/health")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.components.index.status")
                .isEqualTo("UP")
                .jsonPath("$.components.index.details.documents")
                .isEqualTo(1)
                .jsonPath("$.components.index.details.waiting")
                .exists();
    }

    @Test
    void its_documentation_names_every_parameter_once() {
        var document = http.get()
                .uri("/v3/api-docs")
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(String.class)
                .getResponseBody();
        assertThat(document)
                .contains("\"pickupTime\"", "\"radius\"", "\"limit\"")
                .doesNotContain("\"parameters\":{");
    }

    private RestTestClient.BodyContentSpec search(String query) {
        return http.get()
                .uri("/search?" + query)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
    }

    private RestTestClient.BodyContentSpec refused(String query) {
        return http.get()
                .uri("/search?" + query)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody();
    }

    private RestTestClient.BodyContentSpec suggest(String typed) {
        return http.get()
                .uri("/search/suggest?q=" + typed)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
    }
}

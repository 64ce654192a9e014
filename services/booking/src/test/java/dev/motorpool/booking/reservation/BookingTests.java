package dev.motorpool.booking.reservation;

import static dev.motorpool.platform.testing.TestTokens.bearer;
import static dev.motorpool.platform.testing.TestTokens.someone;
import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.booking.api.BookingStatus;
import dev.motorpool.booking.api.BookingView;
import dev.motorpool.booking.cars.CarRepository;
import dev.motorpool.booking.cars.TestFleet;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.security.Role;
import dev.motorpool.platform.testing.ServiceTest;
import dev.motorpool.platform.testing.TestTokens;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceTest
class BookingTests {

    static final Instant MONDAY = TestFleet.nextMonday();

    @Autowired
    RestTestClient http;

    @Autowired
    CarRepository cars;

    @Autowired
    JdbcClient jdbc;

    final Caller customer = someone(Role.CUSTOMER);

    @Test
    void books_a_free_car_at_its_daily_rate() {
        var car = TestFleet.add(cars);
        var booking = booked(post(customer, wish(car, MONDAY, Duration.ofHours(25))));
        assertThat(booking.status()).isEqualTo(BookingStatus.HELD);
        assertThat(booking.days()).isEqualTo(2);
        assertThat(booking.totalPrice()).isEqualByComparingTo("90.00");
        assertThat(booking.userId()).isEqualTo(customer.id());
        assertThat(get(customer, booking)).isEqualTo(booking);
    }

    @Test
    void tells_the_world_of_a_booking_in_the_same_commit() {
        var booking = booked(post(customer, wish(TestFleet.add(cars), MONDAY, Duration.ofDays(1))));
        var facts = jdbc.sql("select type from outbox where key = :key")
                .param("key", booking.id().toString())
                .query(String.class)
                .list();
        assertThat(facts).containsExactly("BookingPlaced");
    }

    @Test
    void refuses_a_taken_car_and_names_free_ones_of_its_kind() {
        var car = TestFleet.addAt(cars, -33.9);
        var other = TestFleet.addAt(cars, -33.8);
        booked(post(customer, wish(car, MONDAY, Duration.ofDays(3))));
        post(someone(Role.CUSTOMER), wish(car, MONDAY.plus(Duration.ofDays(1)), Duration.ofDays(1)))
                .expectStatus()
                .isEqualTo(409)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("car-not-available")
                .jsonPath("$.type")
                .isEqualTo("urn:motorpool:problem:car-not-available")
                .jsonPath("$.requestId")
                .isNotEmpty()
                .jsonPath("$.alternatives[?(@.carId == '%s')].totalPrice".formatted(other))
                .isEqualTo(45.0);
    }

    @Test
    void gives_the_car_to_the_next_renter_at_the_minute_of_dropoff() {
        var car = TestFleet.add(cars);
        booked(post(customer, wish(car, MONDAY, Duration.ofDays(1))));
        booked(post(customer, wish(car, MONDAY.plus(Duration.ofDays(1)), Duration.ofDays(1))));
    }

    @Test
    void frees_the_car_when_a_booking_is_cancelled() {
        var car = TestFleet.add(cars);
        var wish = wish(car, MONDAY, Duration.ofDays(2));
        var first = booked(post(customer, wish));
        var cancelled = booked(http.post()
                .uri("/bookings/{id}/cancel", first.id())
                .header("Authorization", bearer(customer))
                .exchange()
                .expectStatus()
                .isOk());
        assertThat(cancelled.status()).isEqualTo(BookingStatus.CANCELLED);
        assertThat(cancelled.version()).isEqualTo(first.version() + 1);
        booked(post(someone(Role.CUSTOMER), wish));
    }

    @Test
    void cancelling_twice_changes_nothing_the_second_time() {
        var booking = booked(post(customer, wish(TestFleet.add(cars), MONDAY, Duration.ofDays(1))));
        assertThat(delete(customer, booking)).isEqualTo(delete(customer, booking));
    }

    @Test
    void does_not_confirm_what_is_cancelled_and_says_what_is_allowed() {
        var booking = booked(post(customer, wish(TestFleet.add(cars), MONDAY, Duration.ofDays(1))));
        delete(customer, booking);
        http.post()
                .uri("/bookings/{id}/confirm", booking.id())
                .header("Authorization", bearer(someone(Role.AGENT)))
                .exchange()
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("transition-not-allowed")
                .jsonPath("$.status")
                .isEqualTo("cancelled")
                .jsonPath("$.allowed")
                .isEmpty();
    }

    @Test
    void hides_a_booking_from_everybody_but_its_customer_and_staff() {
        var booking = booked(post(customer, wish(TestFleet.add(cars), MONDAY, Duration.ofDays(1))));
        http.get()
                .uri("/bookings/{id}", booking.id())
                .header("Authorization", bearer(someone(Role.CUSTOMER)))
                .exchange()
                .expectStatus()
                .isNotFound();
        http.delete()
                .uri("/bookings/{id}", booking.id())
                .header("Authorization", bearer(someone(Role.FLEET_MANAGER)))
                .exchange()
                .expectStatus()
                .isNotFound();
        assertThat(get(someone(Role.AGENT), booking)).isEqualTo(booking);
        assertThat(get(customer, booking).status()).isEqualTo(BookingStatus.HELD);
    }

    @Test
    void lists_only_ones_own_bookings_by_status_and_page() {
        var car = TestFleet.add(cars);
        for (int week = 0; week < 3; week++) {
            booked(post(customer, wish(car, MONDAY.plus(Duration.ofDays(7L * week)), Duration.ofDays(1))));
        }
        delete(customer, booked(post(customer, wish(TestFleet.add(cars), MONDAY, Duration.ofDays(1)))));
        booked(post(someone(Role.CUSTOMER), wish(TestFleet.add(cars), MONDAY, Duration.ofDays(1))));
        http.get()
                .uri("/bookings?status=Held&page=2&limit=2")
                .header("Authorization", bearer(customer))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1)
                .jsonPath("$.total")
                .isEqualTo(3)
                .jsonPath("$.totalPages")
                .isEqualTo(2)
                .jsonPath("$.items[0].status")
                .isEqualTo("held");
        http.get()
                .uri("/bookings?all=true")
                .header("Authorization", bearer(customer))
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @Test
    void lets_an_agent_book_for_a_customer_and_nobody_else() {
        var car = TestFleet.add(cars);
        var wish = wish(car, MONDAY, Duration.ofDays(1));
        wish.put("userId", customer.id().toString());
        post(someone(Role.CUSTOMER), wish).expectStatus().isForbidden();
        assertThat(booked(post(someone(Role.AGENT), wish)).userId()).isEqualTo(customer.id());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {                                                                                               | malformed-body
                                                                                                        | malformed-body
        []                                                                                              | malformed-body
        {"carId":"x","pickupTime":"%1$s","dropoffTime":"%2$s"}                                          | carId must be a UUID
        {"pickupTime":"%1$s","dropoffTime":"%2$s"}                                                      | carId must not be null
        {"carId":"%3$s","pickupTime":"tomorrow","dropoffTime":"%2$s"}                                   | pickupTime must be a time
        {"carId":"%3$s","pickupTime":"%1$s"}                                                            | dropoffTime must not be null
        {"carId":"%3$s","pickupTime":"%2$s","dropoffTime":"%1$s"}                                       | dropoffTime must be after
        {"carId":"%3$s","pickupTime":"%1$s","dropoffTime":"%1$s"}                                       | dropoffTime must be after
        {"carId":"%3$s","pickupTime":"2020-01-01T10:00:00Z","dropoffTime":"%2$s"}                       | pickupTime is in the past
        {"carId":"%3$s","pickupTime":"%1$s","dropoffTime":"2999-01-01T10:00:00Z"}                       | longer than 90 days
        {"carId":"%3$s","pickupTime":"2999-01-01T10:00:00Z","dropoffTime":"2999-01-02T10:00:00Z"}       | days ahead
        {"carId":"%3$s","pickupTime":"+1000000000-12-31T23:59:59Z","dropoffTime":"%2$s"}                | pickupTime
        {"carId":["%3$s"],"pickupTime":"%1$s","dropoffTime":"%2$s"}                                     | carId
        {"carId":"%3$s","pickupTime":{"a":1},"dropoffTime":"%2$s"}                                      | pickupTime
        """)
    void refuses_a_bad_wish_and_writes_nothing(String body, String expected) {
        var car = TestFleet.add(cars);
        var before = rows();
        var json = body == null
                ? ""
                : body.replace("%1$s", MONDAY.toString())
                        .replace("%2$s", MONDAY.plus(Duration.ofDays(1)).toString())
                        .replace("%3$s", car.toString());
        http.post()
                .uri("/bookings")
                .header("Authorization", bearer(customer))
                .contentType(MediaType.APPLICATION_JSON)
                .body(json)
                .exchange()
                .expectStatus()
                .isEqualTo(400)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody(String.class)
                .value(problem -> assertThat(problem).contains(expected.strip()));
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void knows_no_car_that_fleet_has_not_told_of_or_has_retired() {
        post(customer, wish(new CarId(UUID.randomUUID()), MONDAY, Duration.ofDays(1)))
                .expectStatus()
                .isNotFound();
        post(customer, wish(TestFleet.addRetired(cars), MONDAY, Duration.ofDays(1)))
                .expectStatus()
                .isNotFound();
    }

    @Test
    void needs_a_valid_token_of_our_own() {
        var wish = wish(TestFleet.add(cars), MONDAY, Duration.ofDays(1));
        var expired = bearer(customer, TestTokens.newKey(), claims -> claims);
        var unsigned = "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.";
        for (var token : new String[] {expired, unsigned, "Bearer x", "Basic eDp5"}) {
            http.post()
                    .uri("/bookings")
                    .header("Authorization", token)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(wish)
                    .exchange()
                    .expectStatus()
                    .isUnauthorized()
                    .expectHeader()
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON);
        }
    }

    @Test
    void shows_which_cars_are_free_and_when_a_car_is_taken() {
        var car = TestFleet.add(cars);
        var other = TestFleet.add(cars);
        booked(post(customer, wish(car, MONDAY, Duration.ofDays(2))));
        http.get()
                .uri(
                        "/bookings/availability?carId={a},{b}&pickupTime={from}&dropoffTime={to}",
                        car,
                        other,
                        MONDAY.plus(Duration.ofDays(1)),
                        MONDAY.plus(Duration.ofDays(4)))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[0].available")
                .isEqualTo(false)
                .jsonPath("$.items[1].available")
                .isEqualTo(true);
        http.get()
                .uri("/bookings/availability/{car}?from={from}&to={to}", car, MONDAY, MONDAY.plus(Duration.ofDays(30)))
                .exchange()
                .expectBody()
                .jsonPath("$.busy.length()")
                .isEqualTo(1)
                .jsonPath("$.busy[0].from")
                .isEqualTo(MONDAY.toString());
    }

    private Map<String, Object> wish(CarId car, Instant pickup, Duration length) {
        return TestFleet.wish(car, pickup, length);
    }

    private RestTestClient.ResponseSpec post(Caller caller, Map<String, Object> wish) {
        return http.post()
                .uri("/bookings")
                .header("Authorization", bearer(caller))
                .contentType(MediaType.APPLICATION_JSON)
                .body(wish)
                .exchange();
    }

    private BookingView get(Caller caller, BookingView booking) {
        return booked(http.get()
                .uri("/bookings/{id}", booking.id())
                .header("Authorization", bearer(caller))
                .exchange());
    }

    private BookingView delete(Caller caller, BookingView booking) {
        return booked(http.delete()
                .uri("/bookings/{id}", booking.id())
                .header("Authorization", bearer(caller))
                .exchange());
    }

    private static BookingView booked(RestTestClient.ResponseSpec answer) {
        answer.expectStatus().is2xxSuccessful();
        return answer.expectBody(BookingView.class).returnResult().getResponseBody();
    }

    private long rows() {
        return jdbc.sql("select (select count(*) from booking) + (select count(*) from outbox)")
                .query(Long.class)
                .single();
    }
}

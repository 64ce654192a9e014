package dev.motorpool.booking.channel;

import static dev.motorpool.platform.testing.TestTokens.bearer;
import static dev.motorpool.platform.testing.TestTokens.someone;
import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.booking.api.BookingView;
import dev.motorpool.booking.cars.BranchRepository;
import dev.motorpool.booking.cars.CarRepository;
import dev.motorpool.booking.cars.TestFleet;
import dev.motorpool.booking.channel.FeedController.FeedView;
import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.fleet.api.BranchView;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.security.Role;
import dev.motorpool.platform.testing.ServiceTest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** A booking in calendars and in the words of schema.org. */
@ServiceTest
class ChannelTests {

    static final Instant MONDAY = TestFleet.nextMonday();

    @Autowired
    RestTestClient http;

    @Autowired
    CarRepository cars;

    @Autowired
    BranchRepository branches;

    @Autowired
    JdbcClient jdbc;

    final Caller customer = someone(Role.CUSTOMER);

    @Test
    void a_booking_is_an_event_on_the_clocks_of_its_branch() {
        var booking = book(TestFleet.add(cars), MONDAY);
        var file = file(get(customer, "/bookings/%s/calendar.ics".formatted(booking.id())));
        assertThat(file)
                .contains("UID:booking-%s@motorpool\r\n".formatted(booking.id()))
                .contains("DTSTART;TZID=America/Los_Angeles:%tY%<tm%<tdT100000\r\n"
                        .formatted(MONDAY.atZone(TestFleet.SEATTLE)))
                .contains("BEGIN:VTIMEZONE\r\n", "STATUS:TENTATIVE\r\n", "METHOD:PUBLISH\r\n");
        cancel(booking);
        assertThat(file(get(customer, "/bookings/%s/calendar.ics".formatted(booking.id()))))
                .contains("METHOD:CANCEL\r\n", "STATUS:CANCELLED\r\n", "SEQUENCE:2\r\n");
        get(someone(Role.CUSTOMER), "/bookings/%s/calendar.ics".formatted(booking.id()))
                .expectStatus()
                .isNotFound();
    }

    @Test
    void a_booking_is_a_rental_car_reservation() {
        var booking = book(TestFleet.add(cars), MONDAY);
        get(customer, "/bookings/%s/reservation".formatted(booking.id()))
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType("application/ld+json")
                .expectBody()
                .jsonPath("$['@context']")
                .isEqualTo("https://schema.org")
                .jsonPath("$['@type']")
                .isEqualTo("RentalCarReservation")
                .jsonPath("$.reservationStatus")
                .isEqualTo("https://schema.org/ReservationHold")
                .jsonPath("$.reservationFor['@type']")
                .isEqualTo("Car")
                .jsonPath("$.pickupTime")
                .value(String.class, time -> assertThat(time).endsWith("T10:00:00-07:00"))
                .jsonPath("$.totalPrice")
                .isEqualTo(45.0)
                .jsonPath("$.priceCurrency")
                .isEqualTo("USD");
        get(someone(Role.CUSTOMER), "/bookings/%s/reservation".formatted(booking.id()))
                .expectStatus()
                .isNotFound();
    }

    @Test
    void calendars_and_reservations_say_where_the_car_is_taken_and_left() {
        var booking = book(TestFleet.add(cars), MONDAY);
        var pier = branch("Pier", "1 Dock St; left gate", TestFleet.SEATTLE);
        var harbour = branch("Harbour", null, ZoneId.of("America/Denver"));
        jdbc.sql("""
                update booking set pickup_branch_id = :pickup, dropoff_branch_id = :dropoff, brought_from = :dropoff where id = :id
                """)
                .param("pickup", pier.value())
                .param("dropoff", harbour.value())
                .param("id", booking.id().value())
                .update();
        var feed = feed(post(customer, Map.of()));
        for (var shown : List.of(
                file(get(customer, "/bookings/%s/calendar.ics".formatted(booking.id()))),
                file(http.get().uri(feed.url()).exchange()))) {
            assertThat(shown.replace("\r\n ", ""))
                    .contains("LOCATION:Pier\\, 1 Dock St\\; left gate\r\n", "return to Harbour\\, Seattle\r\n")
                    .containsPattern("DTSTART;TZID=America/Los_Angeles:\\d{8}T100000\r\n")
                    .containsPattern("DTEND;TZID=America/Denver:\\d{8}T110000\r\n");
        }
        get(customer, "/bookings/%s/reservation".formatted(booking.id()))
                .expectBody()
                .jsonPath("$.pickupTime")
                .value(String.class, time -> assertThat(time).endsWith("T10:00:00-07:00"))
                .jsonPath("$.dropoffTime")
                .value(String.class, time -> assertThat(time).endsWith("T11:00:00-06:00"))
                .jsonPath("$.pickupLocation.name")
                .isEqualTo("Pier")
                .jsonPath("$.pickupLocation.address")
                .isEqualTo("1 Dock St; left gate")
                .jsonPath("$.dropoffLocation['@type']")
                .isEqualTo("Place")
                .jsonPath("$.dropoffLocation.address")
                .isEqualTo("Seattle");
        jdbc.sql("""
                update booking set pickup_branch_id = :was, dropoff_branch_id = :was, brought_from = null where id = :id
                """)
                .param("was", booking.pickupBranchId().value())
                .param("id", booking.id().value())
                .update();
    }

    private BranchId branch(String name, @Nullable String address, ZoneId zone) {
        var id = new BranchId(UUID.randomUUID());
        branches.save(new BranchView(
                id, 1, name, name, "Seattle", null, "US", zone, 47.6, -122.3, address, null, true, null));
        return id;
    }

    @Test
    void a_private_feed_shows_ones_own_bookings_without_signing_in() {
        var car = TestFleet.add(cars);
        var booking = book(car, MONDAY);
        var cancelled = book(car, MONDAY.plus(Duration.ofDays(3)));
        cancel(cancelled);
        var feed = feed(post(customer, Map.of()));
        assertThat(file(http.get().uri(feed.url()).exchange()))
                .contains("UID:booking-" + booking.id(), "REFRESH-INTERVAL;VALUE=DURATION:PT15M")
                .doesNotContain(cancelled.id().toString());
        assertThat(file(http.get()
                        .uri(feed(post(someone(Role.CUSTOMER), Map.of())).url())
                        .exchange()))
                .doesNotContain("BEGIN:VEVENT");
    }

    @Test
    void a_new_address_ends_the_old_one_and_a_deleted_feed_opens_nothing() {
        var first = feed(post(customer, Map.of()));
        var second = feed(post(customer, Map.of()));
        assertThat(second.url()).isNotEqualTo(first.url());
        http.get().uri(first.url()).exchange().expectStatus().isNotFound();
        delete(someone(Role.CUSTOMER), second).expectStatus().isNotFound();
        delete(customer, second).expectStatus().isNoContent();
        http.get().uri(second.url()).exchange().expectStatus().isNotFound();
    }

    @Test
    void a_cars_feed_is_for_staff_and_shows_everybodys_bookings_of_it() {
        var car = TestFleet.add(cars);
        var booking = book(car, MONDAY);
        var wish = Map.of("carId", car.toString());
        post(customer, wish).expectStatus().isForbidden();
        post(someone(Role.AGENT), Map.of("carId", "00000000-0000-0000-0000-000000000000"))
                .expectStatus()
                .isNotFound();
        var feed = feed(post(someone(Role.FLEET_MANAGER), wish));
        assertThat(file(http.get().uri(feed.url()).exchange()))
                .contains("UID:booking-" + booking.id(), "NAME:Toyota Corolla 2024");
    }

    @Test
    void the_database_holds_no_address_that_opens_a_feed() {
        var feed = feed(post(customer, Map.of()));
        var token = feed.url().replaceAll(".*/|\\.ics", "");
        assertThat(token).hasSize(43);
        var kept = jdbc.sql("select calendar_feed::text from calendar_feed where id = :id")
                .param("id", feed.id())
                .query(String.class)
                .single();
        assertThat(kept).doesNotContain(token);
        http.get().uri("/bookings/feeds/guess.ics").exchange().expectStatus().isNotFound();
    }

    private BookingView book(CarId car, Instant pickup) {
        return http.post()
                .uri("/bookings")
                .header("Authorization", bearer(customer))
                .contentType(MediaType.APPLICATION_JSON)
                .body(TestFleet.wish(car, pickup, Duration.ofDays(1)))
                .exchange()
                .expectStatus()
                .isCreated()
                .returnResult(BookingView.class)
                .getResponseBody();
    }

    private void cancel(BookingView booking) {
        http.delete()
                .uri("/bookings/" + booking.id())
                .header("Authorization", bearer(customer))
                .exchange()
                .expectStatus()
                .isOk();
    }

    private ResponseSpec get(Caller caller, String path) {
        return http.get().uri(path).header("Authorization", bearer(caller)).exchange();
    }

    private ResponseSpec post(Caller caller, Map<String, String> wish) {
        return http.post()
                .uri("/bookings/feeds")
                .header("Authorization", bearer(caller))
                .contentType(MediaType.APPLICATION_JSON)
                .body(wish)
                .exchange();
    }

    private ResponseSpec delete(Caller caller, FeedView feed) {
        return http.delete()
                .uri("/bookings/feeds/" + feed.id())
                .header("Authorization", bearer(caller))
                .exchange();
    }

    private static FeedView feed(ResponseSpec answer) {
        return answer.expectStatus().isCreated().returnResult(FeedView.class).getResponseBody();
    }

    private static String file(ResponseSpec answer) {
        return answer.expectStatus()
                .isOk()
                .expectHeader()
                .contentTypeCompatibleWith("text/calendar")
                .returnResult(String.class)
                .getResponseBody();
    }
}

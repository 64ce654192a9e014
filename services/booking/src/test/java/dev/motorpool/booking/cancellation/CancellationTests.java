package dev.motorpool.booking.cancellation;

import static dev.motorpool.platform.testing.TestTokens.bearer;
import static dev.motorpool.platform.testing.TestTokens.someone;
import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.booking.api.BookingView;
import dev.motorpool.booking.cars.CarRepository;
import dev.motorpool.booking.cars.TestFleet;
import dev.motorpool.booking.reservation.BookCar;
import dev.motorpool.booking.reservation.BookingDesk;
import dev.motorpool.booking.reservation.BookingService;
import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.security.Role;
import dev.motorpool.platform.testing.ServiceTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

/** What a cancelled booking gives back, shown before and told after. */
@ServiceTest
class CancellationTests {

    @Autowired
    RestTestClient http;

    @Autowired
    BookingDesk desk;

    @Autowired
    BookingService bookings;

    @Autowired
    CarRepository cars;

    @Autowired
    JdbcClient jdbc;

    final Caller customer = someone(Role.CUSTOMER);

    @ParameterizedTest
    @CsvSource({"PT72H, 45.00", "PT36H, 22.50", "PT12H, 0.00"})
    void gives_back_what_it_showed(Duration ahead, BigDecimal refund) {
        var booking = confirmed(ahead);
        terms(customer, booking)
                .jsonPath("$.cancellable")
                .isEqualTo(true)
                .jsonPath("$.refund")
                .isEqualTo(refund.doubleValue())
                .jsonPath("$.fullRefundUntil")
                .isEqualTo(booking.pickupTime().minus(Duration.ofHours(48)).toString())
                .jsonPath("$.partialRefundPercent")
                .isEqualTo(50);
        cancel(customer, booking, Map.of("reason", "plans changed"))
                .expectStatus()
                .isOk();
        assertThat(toldRefund(booking)).isEqualByComparingTo(refund);
        terms(customer, booking)
                .jsonPath("$.cancellable")
                .isEqualTo(false)
                .jsonPath("$.refund")
                .isEqualTo(0.0);
    }

    @Test
    void a_request_that_is_sent_again_with_its_key_gets_the_same_answer() {
        var booking = confirmed(Duration.ofHours(72));
        for (var i = 0; i < 2; i++) {
            send(customer, "/bookings/%s/cancel".formatted(booking.id()), "key-1")
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.status")
                    .isEqualTo("cancelled")
                    .jsonPath("$.version")
                    .isEqualTo(booking.version() + 1);
        }
        var other = confirmed(Duration.ofHours(72));
        send(customer, "/bookings/%s/cancel".formatted(other.id()), "key-1")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("idempotency-key-reused");
        assertThat(bookings.get(other.id(), customer).status()).isEqualTo(other.status());
    }

    /** Without a key the second one is refused, since there is nothing to confirm any more. */
    @Test
    void a_confirmation_that_is_sent_again_with_its_key_is_not_refused() {
        var held = desk.book(wish(Duration.ofHours(72)), null, customer).booking();
        var agent = someone(Role.AGENT);
        var path = "/bookings/%s/confirm".formatted(held.id());
        for (var i = 0; i < 2; i++) {
            send(agent, path, "key-2")
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.status")
                    .isEqualTo("confirmed");
        }
        send(agent, path, "key-3").expectStatus().isEqualTo(409);
    }

    private RestTestClient.ResponseSpec send(Caller caller, String path, String key) {
        return http.post()
                .uri(path)
                .header("Authorization", bearer(caller))
                .header("Idempotency-Key", key)
                .exchange();
    }

    @Test
    void staff_may_waive_the_fee_and_customers_may_not() {
        var booking = confirmed(Duration.ofHours(12));
        cancel(customer, booking, Map.of("waiveFee", true)).expectStatus().isForbidden();
        cancel(someone(Role.AGENT), booking, Map.of("waiveFee", true))
                .expectStatus()
                .isOk();
        assertThat(toldRefund(booking)).isEqualByComparingTo("45.00");
    }

    @Test
    void staff_who_do_not_waive_it_give_back_by_the_policy() {
        var booking = confirmed(Duration.ofHours(12));
        cancel(someone(Role.ADMIN), booking, Map.of("reason", "no show"))
                .expectStatus()
                .isOk();
        assertThat(toldRefund(booking)).isEqualByComparingTo("0.00");
    }

    @Test
    void strangers_are_told_nothing() {
        var booking = confirmed(Duration.ofHours(72));
        http.get()
                .uri("/bookings/{id}/cancellation", booking.id())
                .header("Authorization", bearer(someone(Role.CUSTOMER)))
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    private BookingView confirmed(Duration ahead) {
        var held = desk.book(wish(ahead), null, customer).booking();
        return bookings.confirm(held.id(), someone(Role.AGENT));
    }

    private BookCar wish(Duration ahead) {
        var pickup = Instant.now().plus(ahead).plus(Duration.ofMinutes(10)).truncatedTo(ChronoUnit.SECONDS);
        return new BookCar(TestFleet.add(cars), pickup, pickup.plus(Duration.ofDays(1)), null);
    }

    private RestTestClient.BodyContentSpec terms(Caller caller, BookingView booking) {
        return http.get()
                .uri("/bookings/{id}/cancellation", booking.id())
                .header("Authorization", bearer(caller))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
    }

    private RestTestClient.ResponseSpec cancel(Caller caller, BookingView booking, Map<String, ?> body) {
        return http.post()
                .uri("/bookings/{id}/cancel", booking.id())
                .header("Authorization", bearer(caller))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    private BigDecimal toldRefund(BookingView booking) {
        return jdbc.sql("select data ->> 'refund' from outbox where key = :key and type = 'BookingCancelled'")
                .param("key", booking.id().toString())
                .query(BigDecimal.class)
                .single();
    }
}

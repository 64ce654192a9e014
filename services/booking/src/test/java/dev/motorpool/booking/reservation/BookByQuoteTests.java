package dev.motorpool.booking.reservation;

import static dev.motorpool.platform.testing.TestTokens.bearer;
import static dev.motorpool.platform.testing.TestTokens.someone;
import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.booking.api.BookingView;
import dev.motorpool.booking.cars.TestFleet;
import dev.motorpool.booking.pricing.Quote;
import dev.motorpool.booking.quotes.Desk;
import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.security.Role;
import dev.motorpool.platform.testing.ServiceTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** A booking costs what its quote says, and takes what its quote needs. */
@ServiceTest
@Import(Desk.class)
class BookByQuoteTests {

    static final Instant MONDAY = TestFleet.nextMonday();

    @Autowired
    Desk desk;

    @Autowired
    BookingService bookings;

    final Caller customer = someone(Role.CUSTOMER);

    BranchId branch;
    CarId car;

    @BeforeEach
    void start() {
        clear();
        branch = desk.branch("Pike");
        car = desk.car(branch);
        desk.rule("PUT", "extras/SEAT", """
                {"name": "Child seat", "charge": {"amount": 8, "per": "day"}, "currency": "USD", "stock": 1}
                """);
        desk.rule("PUT", "promos/HELLO", "{\"name\": \"Hello\", \"percent\": 10, \"limit\": 1}");
        desk.rule("PUT", "taxes/default", "{\"taxes\": [{\"name\": \"VAT\", \"percent\": 20, \"included\": true}]}");
    }

    @AfterEach
    void clear() {
        desk.clear();
        for (var table : List.of("extra_use", "promo_use", "promo_count")) {
            desk.jdbc().sql("delete from " + table).update();
        }
    }

    @Test
    void a_booking_costs_its_quote_although_the_rules_have_changed_since() {
        var quote = quoted(car, ", \"extras\": [{\"code\": \"SEAT\"}], \"promoCode\": \"hello\"", customer);
        desk.rule("DELETE", "promos/HELLO", "");
        desk.rule("PUT", "taxes/default", "{\"taxes\": [{\"name\": \"VAT\", \"percent\": 50}]}");
        var booking = booked(book(customer, "{\"quoteId\": \"%s\"}".formatted(quote.id()), null));
        assertThat(booking.totalPrice()).isEqualByComparingTo("97.00").isEqualByComparingTo(quote.total());
        assertThat(booking.quoteId()).isEqualTo(quote.id());
        desk.get("/bookings/" + booking.id() + "/quote", customer)
                .expectBody(Quote.class)
                .value(agreed -> assertThat(agreed).isEqualTo(quote));
        desk.get("/bookings/" + booking.id() + "/quote", someone(Role.CUSTOMER))
                .expectStatus()
                .isNotFound();
    }

    @Test
    void the_same_without_a_quote_makes_and_keeps_one() {
        var booking = booked(book(customer, wish(car, ", \"extras\": [{\"code\": \"seat\"}]"), null));
        assertThat(booking.totalPrice()).isEqualByComparingTo("106.00");
        desk.get("/bookings/" + booking.id() + "/quote", customer)
                .expectBody()
                .jsonPath("$.lines[1].kind")
                .isEqualTo("extra")
                .jsonPath("$.lines[2].included")
                .isEqualTo(true)
                .jsonPath("$.id")
                .isEqualTo(booking.quoteId().toString());
    }

    @Test
    void a_quote_is_for_its_owner_once_and_in_time() {
        var quote = quoted(car, "", customer);
        var body = "{\"quoteId\": \"%s\"}".formatted(quote.id());
        refused(book(someone(Role.CUSTOMER), body, null), 404, "quote-not-found");
        var key = UUID.randomUUID().toString();
        var first = booked(book(customer, body, key));
        assertThat(booked(book(customer, body, key))).isEqualTo(first);
        refused(book(customer, body, null), 409, "quote-used");
        refused(book(customer, "{\"quoteId\": \"%s\"}".formatted(UUID.randomUUID()), null), 404, "quote-not-found");
    }

    @Test
    void what_has_run_out_refuses_the_booking_and_writes_nothing() {
        var other = desk.car(branch);
        booked(book(customer, wish(car, ", \"extras\": [{\"code\": \"seat\"}], \"promoCode\": \"HELLO\""), null));
        var before = rows();
        refused(book(customer, wish(other, ", \"extras\": [{\"code\": \"seat\"}]"), null), 409, "extra-out-of-stock");
        refused(book(customer, wish(other, ", \"promoCode\": \"HELLO\""), null), 409, "promo-used-up");
        refused(book(customer, wish(other, ", \"promoCode\": \"NONE\""), null), 422, "promo-unknown");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void cancelling_gives_extras_and_code_back() {
        var wish = wish(car, ", \"extras\": [{\"code\": \"seat\"}], \"promoCode\": \"HELLO\"");
        var first = booked(book(customer, wish, null));
        desk.send("POST", "/bookings/" + first.id() + "/cancel", "{}", customer)
                .expectStatus()
                .isOk();
        booked(book(someone(Role.CUSTOMER), wish, null));
    }

    @Test
    void a_hold_that_runs_out_gives_them_back_too() {
        var wish = wish(car, ", \"extras\": [{\"code\": \"seat\"}], \"promoCode\": \"HELLO\"");
        var first = booked(book(customer, wish, null));
        desk.jdbc()
                .sql("update booking set hold_until = now() - interval '1 second' where id = :id")
                .param("id", first.id().value())
                .update();
        bookings.expireHolds();
        booked(book(someone(Role.CUSTOMER), wish, null));
    }

    @Test
    void cancelling_gives_back_what_the_quote_said() {
        desk.rule("POST", "rates", """
                {"name": "Strict", "tiers": [{"unit": "day", "timesDaily": 1}],
                 "terms": {"cancellation": {"fullUntilHours": 8760, "partUntilHours": 8760, "partPercent": 0}}}
                """);
        var booking = booked(book(customer, wish(car, ""), null));
        desk.send("POST", "/bookings/" + booking.id() + "/confirm", "{}", someone(Role.AGENT));
        desk.rule("PUT", "calendars/default", "{}");
        desk.get("/bookings/" + booking.id() + "/cancellation", customer)
                .expectBody()
                .jsonPath("$.refund")
                .isEqualTo(0.0)
                .jsonPath("$.partialRefundPercent")
                .isEqualTo(0);
    }

    @Test
    void the_turnaround_of_the_branch_blocks_the_car() {
        desk.rule("PUT", "calendars/" + branch, "{\"turnaroundMinutes\": 90}");
        var booking = booked(book(customer, wish(car, ""), null));
        assertThat(booking.blockedUntil()).isEqualTo(booking.dropoffTime().plus(Duration.ofMinutes(90)));
    }

    private List<Long> rows() {
        return List.of("booking", "quote", "outbox", "extra_use", "promo_use", "idempotency").stream()
                .map(table -> desk.jdbc()
                        .sql("select count(*) from " + table)
                        .query(Long.class)
                        .single())
                .toList();
    }

    private Quote quoted(CarId car, String fields, Caller caller) {
        return desk.send("POST", "/quotes", wish(car, fields), caller)
                .expectStatus()
                .isCreated()
                .expectBody(Quote.class)
                .returnResult()
                .getResponseBody();
    }

    private String wish(CarId car, String fields) {
        return """
                {"carId": "%s", "pickupTime": "%s", "dropoffTime": "%s"%s}
                """.formatted(car, MONDAY, MONDAY.plus(Duration.ofDays(2)), fields);
    }

    private ResponseSpec book(Caller caller, String body, String key) {
        var request = desk.http()
                .post()
                .uri("/bookings")
                .header("Authorization", bearer(caller))
                .contentType(MediaType.APPLICATION_JSON);
        return (key == null ? request : request.header("Idempotency-Key", key))
                .body(body)
                .exchange();
    }

    private static BookingView booked(ResponseSpec answer) {
        return answer.expectStatus()
                .isCreated()
                .expectBody(BookingView.class)
                .returnResult()
                .getResponseBody();
    }

    private static void refused(ResponseSpec answer, int status, String code) {
        answer.expectStatus().isEqualTo(status).expectBody().jsonPath("$.code").isEqualTo(code);
    }
}

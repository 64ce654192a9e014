package dev.motorpool.payment.checkout;

import static dev.motorpool.platform.testing.TestTokens.bearer;
import static dev.motorpool.platform.testing.TestTokens.someone;
import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.payment.Cards;
import dev.motorpool.payment.Jobs;
import dev.motorpool.payment.World;
import dev.motorpool.payment.api.PaymentId;
import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.security.Role;
import dev.motorpool.platform.testing.ServiceTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Paying over HTTP. */
@ServiceTest
@Import({World.class, Jobs.class})
class PaymentTests {

    @Autowired
    RestTestClient http;

    @Autowired
    World world;

    @Autowired
    Jobs jobs;

    @Autowired
    JdbcClient jdbc;

    final Caller customer = someone(Role.CUSTOMER);

    @Test
    void asks_for_the_price_of_a_booking_until_its_hold_ends() {
        var booking = world.due(customer.id());
        get(customer, "/payments?bookingId=" + booking.id())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.total")
                .isEqualTo(1)
                .jsonPath("$.items[0].status")
                .isEqualTo("due")
                .jsonPath("$.items[0].amount")
                .isEqualTo(90.0)
                .jsonPath("$.items[0].dueBy")
                .isEqualTo(String.valueOf(booking.holdUntil()));
    }

    @Test
    void takes_the_price_from_a_good_card_and_keeps_no_number() {
        var payment = due();
        pay(customer, payment, Cards.SUCCEEDS)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("captured")
                .jsonPath("$.captured")
                .isEqualTo(90.0)
                .jsonPath("$.attempts[0].cardBrand")
                .isEqualTo("visa")
                .jsonPath("$.attempts[0].cardLast4")
                .isEqualTo("4242")
                .jsonPath("$.nextAction")
                .isEqualTo("none");
        assertThat(world.facts(payment)).containsExactly("PaymentDue", "PaymentCaptured");
        var everything = jdbc.sql("""
                select (select string_agg(attempt::text, ' ') from attempt)
                    || (select string_agg(capture::text, ' ') from sandbox.capture capture)
                    || (select string_agg(webhook::text, ' ') from sandbox.webhook webhook)
                """).query(String.class).single();
        assertThat(everything).contains("4242").doesNotContain("42424242");
    }

    @Test
    void a_declined_card_leaves_the_payment_due_for_another() {
        var payment = due();
        pay(customer, payment, Cards.DECLINED)
                .expectStatus()
                .isEqualTo(402)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("card-declined")
                .jsonPath("$.detail")
                .isEqualTo("The bank declined the card.");
        get(customer, "/payments/" + payment)
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("due")
                .jsonPath("$.failure")
                .isEqualTo("The bank declined the card.");
        pay(customer, payment, Cards.SUCCEEDS)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.failure")
                .doesNotExist();
        assertThat(world.facts(payment)).containsExactly("PaymentDue", "PaymentFailed", "PaymentCaptured");
    }

    @Test
    void waits_for_the_customer_to_confirm_to_the_bank() {
        var payment = due();
        pay(customer, payment, Cards.NEEDS_CONFIRMATION)
                .expectStatus()
                .isAccepted()
                .expectBody()
                .jsonPath("$.nextAction")
                .isEqualTo("confirm");
        post(customer, "/payments/%s/confirm".formatted(payment), Map.of())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("captured");
        post(customer, "/payments/%s/confirm".formatted(payment), Map.of())
                .expectStatus()
                .isEqualTo(409);
    }

    @Test
    void another_card_may_take_the_place_of_one_that_was_not_confirmed() {
        var payment = due();
        pay(customer, payment, Cards.NEEDS_CONFIRMATION).expectStatus().isAccepted();
        pay(customer, payment, Cards.CONFIRMED_THEN_DECLINED).expectStatus().isAccepted();
        post(customer, "/payments/%s/confirm".formatted(payment), Map.of())
                .expectStatus()
                .isEqualTo(402);
        pay(customer, payment, Cards.SUCCEEDS).expectStatus().isOk();
        assertThat(world.captures(payment)).isEqualTo(1);
    }

    @Test
    void pays_by_the_booking_for_who_knows_only_that() {
        var booking = world.due(customer.id());
        var wish = Map.of("bookingId", booking.id().toString(), "card", card(Cards.SUCCEEDS));
        post(someone(Role.CUSTOMER), "/payments", wish).expectStatus().isNotFound();
        post(customer, "/payments", wish)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("captured");
    }

    @Test
    void is_not_paid_after_its_deadline() {
        var payment = due();
        jdbc.sql("update payment set due_by = now() - interval '1 second' where id = :id")
                .param("id", payment.value())
                .update();
        pay(customer, payment, Cards.SUCCEEDS)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("payment-overdue");
        assertThat(world.captures(payment)).isZero();
    }

    @Test
    void a_request_that_is_sent_again_pays_once_and_gets_the_same_answer() {
        var payment = due();
        var key = UUID.randomUUID().toString();
        for (int i = 0; i < 3; i++) {
            pay(customer, payment, Cards.DECLINED, key).expectStatus().isEqualTo(402);
        }
        assertThat(world.facts(payment)).containsExactly("PaymentDue", "PaymentFailed");
        pay(customer, payment, Cards.SUCCEEDS, key)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("idempotency-key-reused");
        var other = UUID.randomUUID().toString();
        for (int i = 0; i < 3; i++) {
            pay(customer, payment, Cards.SUCCEEDS, other).expectStatus().isOk();
        }
        assertThat(world.captures(payment)).isEqualTo(1);
    }

    @Test
    void hides_a_payment_from_everybody_but_its_customer_and_staff() {
        var payment = due();
        for (var stranger : new Caller[] {someone(Role.CUSTOMER), someone(Role.FLEET_MANAGER)}) {
            get(stranger, "/payments/" + payment).expectStatus().isNotFound();
            pay(stranger, payment, Cards.SUCCEEDS).expectStatus().isNotFound();
            post(stranger, "/payments/%s/confirm".formatted(payment), Map.of())
                    .expectStatus()
                    .isNotFound();
            get(stranger, "/payments?userId=" + customer.id()).expectStatus().isForbidden();
            get(stranger, "/payments?all=true").expectStatus().isForbidden();
        }
        get(someone(Role.ADMIN), "/payments/" + payment).expectStatus().isOk();
        http.get().uri("/payments/" + payment).exchange().expectStatus().isUnauthorized();
    }

    @Test
    void lists_ones_own_by_status_and_page() {
        for (int i = 0; i < 3; i++) {
            due();
        }
        pay(customer, due(), Cards.SUCCEEDS).expectStatus().isOk();
        world.due(someone(Role.CUSTOMER).id());
        get(customer, "/payments?status=Due&page=2&limit=2")
                .expectBody()
                .jsonPath("$.total")
                .isEqualTo(3)
                .jsonPath("$.items.length()")
                .isEqualTo(1);
        get(someone(Role.ADMIN), "/payments?userId=" + customer.id())
                .expectBody()
                .jsonPath("$.total")
                .isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {}                                                                          | card must not be null
        {"card":{}}                                                                 | card.number
        {"card":{"number":"4242424242424241","expMonth":12,"expYear":2099,"cvc":"123"}} | card.number is not a card's number
        {"card":{"number":"4242","expMonth":12,"expYear":2099,"cvc":"123"}}         | card.number must be the 12 to 19 digits
        {"card":{"number":"4242424242424242","expMonth":13,"expYear":2099,"cvc":"123"}} | card.expMonth
        {"card":{"number":"4242424242424242","expMonth":1,"expYear":2020,"cvc":"123"}} | card.expYear is past
        {"card":{"number":"4242424242424242","expMonth":1,"expYear":2099,"cvc":"x"}} | card.cvc
        {"card":{"number":"4242424242424242","expMonth":1.5,"expYear":2099,"cvc":"123"}} | expMonth
        """)
    void refuses_what_is_no_card_and_tries_nothing(String body, String expected) {
        var payment = due();
        http.post()
                .uri("/payments/{id}/pay", payment)
                .header("Authorization", bearer(customer))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody(String.class)
                .value(problem -> assertThat(problem).contains(expected.strip()).doesNotContain("424242"));
        assertThat(world.facts(payment)).containsExactly("PaymentDue");
    }

    private PaymentId due() {
        return world.paymentOf(world.due(customer.id()));
    }

    private static Map<String, Object> card(String number) {
        return Map.of("number", number, "expMonth", 12, "expYear", 2099, "cvc", "123");
    }

    private RestTestClient.ResponseSpec pay(Caller caller, PaymentId payment, String number) {
        return post(caller, "/payments/%s/pay".formatted(payment), Map.of("card", card(number)));
    }

    private RestTestClient.ResponseSpec pay(Caller caller, PaymentId payment, String number, String key) {
        return http.post()
                .uri("/payments/{id}/pay", payment)
                .header("Authorization", bearer(caller))
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("card", card(number)))
                .exchange();
    }

    private RestTestClient.ResponseSpec post(Caller caller, String path, Map<String, ?> body) {
        return http.post()
                .uri(path)
                .header("Authorization", bearer(caller))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    private RestTestClient.ResponseSpec get(Caller caller, String path) {
        return http.get().uri(path).header("Authorization", bearer(caller)).exchange();
    }
}

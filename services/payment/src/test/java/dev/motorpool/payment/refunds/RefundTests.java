package dev.motorpool.payment.refunds;

import static dev.motorpool.platform.testing.TestTokens.bearer;
import static dev.motorpool.platform.testing.TestTokens.someone;
import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.payment.Cards;
import dev.motorpool.payment.Jobs;
import dev.motorpool.payment.World;
import dev.motorpool.payment.api.PaymentFeed;
import dev.motorpool.payment.api.PaymentId;
import dev.motorpool.payment.checkout.Checkout;
import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.security.Role;
import dev.motorpool.platform.testing.ServiceTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Money given back by admins, over HTTP, and the finance that follows. */
@ServiceTest
@Import({World.class, Jobs.class})
class RefundTests {

    @Autowired
    RestTestClient http;

    @Autowired
    World world;

    @Autowired
    Jobs jobs;

    @Autowired
    Checkout checkout;

    @Autowired
    PaymentFeed feed;

    final Caller customer = someone(Role.CUSTOMER);
    final Caller admin = someone(Role.ADMIN);

    PaymentId payment;

    @BeforeEach
    void pay() {
        payment = world.paymentOf(world.due(customer.id()));
        checkout.pay(payment, Cards.with(Cards.SUCCEEDS), null, customer);
    }

    /** Who rebuilds a copy from the feed must come to what the facts told. */
    @Test
    void the_feed_tells_each_movement_with_the_sum_after_it() {
        refund(admin, "{\"amount\":30.5,\"reason\":\"scratched door\"}", null);
        jobs.payOut();
        refund(admin, "{\"reason\":\"all of it, then\"}", null);
        jobs.payOut();
        var moved = feed.movementsBetween(payment, payment);
        assertThat(moved)
                .extracting(movement -> "%s %s %s".formatted(movement.kind(), movement.amount(), movement.sumAfter()))
                .containsExactlyInAnyOrder("CAPTURE 90.00 90.00", "REFUND 30.50 30.50", "REFUND 59.50 90.00");
    }

    @Test
    void gives_back_a_part_and_then_the_rest() {
        refund(admin, "{\"amount\":30.5,\"reason\":\"scratched door\"}", null)
                .expectStatus()
                .isAccepted()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("captured")
                .jsonPath("$.refunds[0].status")
                .isEqualTo("requested")
                .jsonPath("$.refunds[0].amount")
                .isEqualTo(30.5);
        jobs.payOut();
        look().jsonPath("$.status")
                .isEqualTo("partially_refunded")
                .jsonPath("$.refunded")
                .isEqualTo(30.5)
                .jsonPath("$.refunds[0].status")
                .isEqualTo("succeeded");
        refund(admin, "{\"reason\":\"all of it, then\"}", null).expectStatus().isAccepted();
        jobs.payOut();
        look().jsonPath("$.status")
                .isEqualTo("refunded")
                .jsonPath("$.refunds[1].amount")
                .isEqualTo(59.5);
        refund(admin, "{\"reason\":\"and more\"}", null)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("refund-too-large")
                .jsonPath("$.refundable")
                .isEqualTo(0.0);
    }

    @Test
    void gives_back_once_for_one_key() {
        for (int i = 0; i < 3; i++) {
            refund(admin, "{\"amount\":10,\"reason\":\"sorry\"}", "key-" + payment)
                    .expectStatus()
                    .isAccepted()
                    .expectBody()
                    .jsonPath("$.refunds.length()")
                    .isEqualTo(1);
        }
        refund(admin, "{\"amount\":20,\"reason\":\"sorry\"}", "key-" + payment)
                .expectStatus()
                .isEqualTo(422);
    }

    @Test
    void is_for_admins_only() {
        for (var other : new Caller[] {customer, someone(Role.AGENT), someone(Role.FLEET_MANAGER)}) {
            refund(other, "{\"reason\":\"please\"}", null).expectStatus().isForbidden();
            for (var path :
                    new String[] {"/payments/ledger/balances", "/payments/ledger/entries", "/payments/summary"}) {
                get(other, path).expectStatus().isForbidden();
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {}                                    | 400 | reason
        {"amount":0,"reason":"x"}             | 400 | amount
        {"amount":-1,"reason":"x"}            | 400 | amount
        {"amount":1.005,"reason":"x"}         | 400 | more decimals than USD
        {"amount":"NaN","reason":"x"}         | 400 | amount
        {"amount":1e30,"reason":"x"}          | 400 | amount
        {"amount":90.01,"reason":"x"}         | 409 | refund-too-large
        """)
    void refuses_a_bad_wish_and_gives_nothing_back(String body, int status, String expected) {
        refund(admin, body, null)
                .expectStatus()
                .isEqualTo(status)
                .expectBody(String.class)
                .value(problem -> assertThat(problem).contains(expected.strip()));
        look().jsonPath("$.refunds.length()").isEqualTo(0);
    }

    @Test
    void shows_the_books() {
        refund(admin, "{\"amount\":30,\"reason\":\"sorry\"}", null)
                .expectStatus()
                .isAccepted();
        jobs.payOut();
        get(admin, "/payments/ledger/entries?paymentId=" + payment)
                .expectBody()
                .jsonPath("$.total")
                .isEqualTo(8)
                .jsonPath("$.items[0].account")
                .isEqualTo("customer_receivable")
                .jsonPath("$.items[0].amount")
                .isEqualTo(90.0);
        get(admin, "/payments/ledger/balances")
                .expectBody()
                .jsonPath("$.items[*].balance")
                .value(
                        List.class,
                        balances -> assertThat(balances.stream()
                                        .mapToDouble(balance -> ((Number) balance).doubleValue())
                                        .sum())
                                .isZero())
                .jsonPath("$.items.length()")
                .isEqualTo(5);
        get(admin, "/payments/summary?from=2020-01-01T00:00:00Z&to=2021-01-01T00:00:00Z")
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(0);
        get(admin, "/payments/summary")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[0].currency")
                .isEqualTo("USD")
                .jsonPath("$.items[0].net")
                .isNumber();
        get(admin, "/payments/summary?from=2021-01-01T00:00:00Z&to=2020-01-01T00:00:00Z")
                .expectStatus()
                .isBadRequest();
        get(admin, "/payments/summary?from=-1000000000-01-01T00:00:00Z")
                .expectStatus()
                .isBadRequest();
    }

    private RestTestClient.ResponseSpec refund(Caller caller, String body, String key) {
        var request = http.post()
                .uri("/payments/{id}/refunds", payment)
                .header("Authorization", bearer(caller))
                .contentType(MediaType.APPLICATION_JSON);
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return request.body(body).exchange();
    }

    private RestTestClient.BodyContentSpec look() {
        return get(customer, "/payments/" + payment).expectStatus().isOk().expectBody();
    }

    private RestTestClient.ResponseSpec get(Caller caller, String path) {
        return http.get().uri(path).header("Authorization", bearer(caller)).exchange();
    }
}

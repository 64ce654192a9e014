package dev.motorpool.payment.checkout;

import static dev.motorpool.platform.testing.TestTokens.someone;
import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.booking.api.BookingView;
import dev.motorpool.payment.Cards;
import dev.motorpool.payment.Jobs;
import dev.motorpool.payment.World;
import dev.motorpool.payment.api.PaymentStatus;
import dev.motorpool.payment.attempts.AttemptRepository;
import dev.motorpool.payment.dues.PaymentRepository;
import dev.motorpool.payment.provider.Webhook;
import dev.motorpool.payment.provider.WebhookSignature;
import dev.motorpool.payment.sandbox.SandboxClock;
import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.security.Role;
import dev.motorpool.platform.testing.ServiceTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** What comes from outside in the provider's name. */
@ServiceTest
@Import({World.class, Jobs.class, SandboxClock.class})
class WebhookTests {

    static final WebhookSignature SIGNATURE = new WebhookSignature("0123456789abcdef0123456789abcdef");

    @Autowired
    RestTestClient http;

    @Autowired
    World world;

    @Autowired
    SandboxClock sandbox;

    @Autowired
    Checkout checkout;

    @Autowired
    PaymentRepository payments;

    @Autowired
    AttemptRepository attempts;

    final Caller customer = someone(Role.CUSTOMER);

    @Test
    void pays_by_a_signed_webhook_once() {
        var booking = underWay();
        var webhook = signed(event(booking, "succeeded"));
        post(webhook).expectStatus().isNoContent();
        post(webhook).expectStatus().isNoContent();
        post(signed(event(booking, "succeeded"))).expectStatus().isNoContent();
        assertThat(status(booking)).isEqualTo(PaymentStatus.CAPTURED);
        assertThat(facts(booking)).containsExactly("PaymentDue", "PaymentCaptured");
    }

    @Test
    void what_happened_later_counts_in_whatever_order_it_is_told() {
        var booking = underWay();
        for (var status : List.of("succeeded", "processing", "needs_confirmation", "failed")) {
            post(signed(event(booking, status))).expectStatus().isNoContent();
        }
        assertThat(status(booking)).isEqualTo(PaymentStatus.CAPTURED);
        assertThat(facts(booking)).containsExactly("PaymentDue", "PaymentCaptured");
    }

    @Test
    void money_counts_even_after_a_failure_was_told() {
        var booking = underWay();
        post(signed(event(booking, "failed"))).expectStatus().isNoContent();
        assertThat(status(booking)).isEqualTo(PaymentStatus.DUE);
        post(signed(event(booking, "succeeded"))).expectStatus().isNoContent();
        assertThat(status(booking)).isEqualTo(PaymentStatus.CAPTURED);
    }

    @Test
    void an_event_id_that_was_taken_says_nothing_new() {
        var booking = underWay();
        var first = event(booking, "processing");
        post(signed(first)).expectStatus().isNoContent();
        post(signed(first.replace("processing", "succeeded"))).expectStatus().isNoContent();
        assertThat(status(booking)).isEqualTo(PaymentStatus.PROCESSING);
    }

    @Test
    void refuses_what_the_provider_did_not_sign_or_signed_long_ago() {
        var booking = underWay();
        var body = event(booking, "succeeded");
        var stranger = new WebhookSignature("another secret, as long as that one").sign(body, Instant.now());
        var old = SIGNATURE.sign(body, Instant.now().minus(Duration.ofMinutes(6)));
        var early = SIGNATURE.sign(body, Instant.now().plus(Duration.ofMinutes(6)));
        var good = signed(body);
        var redated = new Webhook(good.signature().replaceFirst("t=\\d", "t=9"), body);
        var changed = new Webhook(signed(event(booking, "failed")).signature(), body);
        for (var bad : List.of(stranger, old, early, redated, changed, new Webhook("", body), new Webhook("x", body))) {
            post(bad)
                    .expectStatus()
                    .isUnauthorized()
                    .expectHeader()
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("invalid-signature");
        }
        assertThat(status(booking)).isEqualTo(PaymentStatus.PROCESSING);
        post(SIGNATURE.sign(body, Instant.now().minus(Duration.ofMinutes(4))))
                .expectStatus()
                .isNoContent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "[]",
                "{}",
                "{\"id\":\"e\",\"subject\":\"capture\",\"key\":\"x\",\"reference\":\"r\",\"status\":\"succeeded\"}",
                "{\"id\":\"\",\"subject\":\"capture\",\"key\":\"00000000-0000-0000-0000-000000000000\",\"reference\":\"r\",\"status\":\"succeeded\"}",
                "{\"id\":\"e\",\"subject\":\"capture\",\"key\":\"00000000-0000-0000-0000-000000000000\",\"reference\":\"r\",\"status\":\"failed\"}"
            })
    void refuses_a_signed_body_that_is_no_event(String body) {
        post(signed(body)).expectStatus().isBadRequest();
    }

    @Test
    void knows_only_its_own_provider() {
        http.post()
                .uri("/payments/webhooks/nobody")
                .contentType(MediaType.APPLICATION_JSON)
                .body("{}")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void the_sandbox_delivers_through_the_same_door_even_when_it_repeats_itself() {
        var booking = world.due(customer.id());
        checkout.pay(world.paymentOf(booking), Cards.with(Cards.REPEATS_WEBHOOKS), null, customer);
        sandbox.deliverAll();
        assertThat(sandbox.waiting()).isZero();
        assertThat(facts(booking)).containsExactly("PaymentDue", "PaymentCaptured");
        assertThat(world.captures(world.paymentOf(booking))).isEqualTo(1);
    }

    private BookingView underWay() {
        var booking = world.due(customer.id());
        checkout.pay(world.paymentOf(booking), Cards.with(Cards.SUCCEEDS_LATE), null, customer);
        return booking;
    }

    private String event(BookingView booking, String status) {
        var attempt = attempts.of(world.paymentOf(booking)).getFirst().id();
        var failure = status.equals("failed") ? ",\"failure\":\"No.\"" : "";
        return """
                {"id":"evt_%s","subject":"capture","key":"%s","reference":"ca_1","status":"%s"%s}
                """.formatted(UUID.randomUUID(), attempt, status, failure);
    }

    private static Webhook signed(String body) {
        return SIGNATURE.sign(body, Instant.now());
    }

    private RestTestClient.ResponseSpec post(Webhook webhook) {
        return http.post()
                .uri("/payments/webhooks/sandbox")
                .header(Webhook.SIGNATURE_HEADER, webhook.signature())
                .contentType(MediaType.APPLICATION_JSON)
                .body(webhook.body())
                .exchange();
    }

    private PaymentStatus status(BookingView booking) {
        return payments.find(booking.id()).orElseThrow().status();
    }

    private List<String> facts(BookingView booking) {
        return world.facts(world.paymentOf(booking));
    }
}

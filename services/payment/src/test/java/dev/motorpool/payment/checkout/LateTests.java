package dev.motorpool.payment.checkout;

import static dev.motorpool.platform.testing.TestTokens.someone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.motorpool.booking.api.BookingView;
import dev.motorpool.payment.Cards;
import dev.motorpool.payment.Jobs;
import dev.motorpool.payment.World;
import dev.motorpool.payment.api.PaymentId;
import dev.motorpool.payment.api.PaymentStatus;
import dev.motorpool.payment.attempts.Attempt;
import dev.motorpool.payment.attempts.AttemptRepository;
import dev.motorpool.payment.dues.Payment;
import dev.motorpool.payment.dues.PaymentRepository;
import dev.motorpool.payment.provider.Capture;
import dev.motorpool.payment.provider.PaymentProvider;
import dev.motorpool.payment.sandbox.SandboxClock;
import dev.motorpool.platform.idempotency.Idempotency;
import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.security.Role;
import dev.motorpool.platform.testing.ServiceTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Answers that come late, never, or after we died. */
@ServiceTest
@Import({World.class, Jobs.class, SandboxClock.class})
class LateTests {

    @Autowired
    World world;

    @Autowired
    Jobs jobs;

    @Autowired
    SandboxClock sandbox;

    @Autowired
    Checkout checkout;

    @Autowired
    Till till;

    @Autowired
    PaymentProvider provider;

    @Autowired
    PaymentRepository payments;

    @Autowired
    AttemptRepository attempts;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    JdbcClient jdbc;

    final Caller customer = someone(Role.CUSTOMER);

    @Test
    void a_card_that_succeeds_late_pays_by_its_webhook() {
        var booking = world.due(customer.id());
        pay(booking, Cards.SUCCEEDS_LATE);
        assertThat(get(booking).status()).isEqualTo(PaymentStatus.PROCESSING);
        jobs.askAboutSilentOnes();
        assertThat(get(booking).status()).isEqualTo(PaymentStatus.PROCESSING);
        sandbox.deliverAll();
        assertThat(get(booking).status()).isEqualTo(PaymentStatus.CAPTURED);
        assertThat(world.facts(id(booking))).containsExactly("PaymentDue", "PaymentCaptured");
    }

    @Test
    void money_that_arrives_after_the_hold_expired_goes_back_in_full_and_once() {
        var booking = world.due(customer.id());
        pay(booking, Cards.SUCCEEDS_LATE);
        world.tell(World.expired(booking));
        assertThat(get(booking).status()).isEqualTo(PaymentStatus.VOIDED);
        sandbox.deliverAll();
        world.tell(World.expired(booking));
        jobs.payOut();
        jobs.payOut();
        sandbox.deliverAll();
        assertThat(get(booking).status()).isEqualTo(PaymentStatus.REFUNDED);
        assertThat(world.facts(id(booking)))
                .containsExactly("PaymentDue", "PaymentVoided", "PaymentCaptured", "PaymentRefunded");
        assertThat(world.captures(id(booking))).isEqualTo(1);
        assertThat(world.takenMinor(id(booking))).isZero();
        for (var account : new String[] {"PROVIDER_CLEARING", "CUSTOMER_CREDIT", "RENTAL_REVENUE", "REFUNDS"}) {
            assertThat(world.balance(id(booking), account)).as(account).isZero();
        }
    }

    @Test
    void money_that_arrives_after_a_cancellation_goes_back_in_full_whatever_the_policy_says() {
        var booking = world.due(customer.id());
        pay(booking, Cards.SUCCEEDS_LATE);
        world.tell(World.cancelled(booking, "0.00"));
        sandbox.deliverAll();
        jobs.payOut();
        assertThat(get(booking).status()).isEqualTo(PaymentStatus.REFUNDED);
        assertThat(world.takenMinor(id(booking))).isZero();
    }

    @Test
    void a_provider_that_never_heard_of_it_leaves_the_payment_due() {
        var booking = world.due(customer.id());
        pay(booking, Cards.TIMES_OUT);
        assertThat(get(booking).status()).isEqualTo(PaymentStatus.PROCESSING);
        assertThatExceptionOfType(PaymentNotPayable.class).isThrownBy(() -> pay(booking, Cards.SUCCEEDS));
        jobs.askAboutSilentOnes();
        assertThat(get(booking).status()).isEqualTo(PaymentStatus.DUE);
        assertThat(world.facts(id(booking))).containsExactly("PaymentDue", "PaymentFailed");
        pay(booking, Cards.SUCCEEDS);
        assertThat(world.captures(id(booking))).isEqualTo(1);
    }

    @Test
    void a_provider_that_took_the_money_without_a_word_is_found_out() {
        var booking = world.due(customer.id());
        pay(booking, Cards.TIMES_OUT_BUT_SUCCEEDS);
        assertThat(get(booking).status()).isEqualTo(PaymentStatus.PROCESSING);
        jobs.askAboutSilentOnes();
        sandbox.deliverAll();
        assertThat(get(booking).status()).isEqualTo(PaymentStatus.CAPTURED);
        assertThat(world.facts(id(booking))).containsExactly("PaymentDue", "PaymentCaptured");
    }

    /** Dies after the provider took the money and before anybody wrote so. */
    @Test
    void a_crash_between_the_call_and_the_write_is_mended_by_asking() {
        var booking = world.due(customer.id());
        var attempt = attempts.find(begin(booking)).orElseThrow();
        provider.start(new Capture(attempt.id(), attempt.amount(), Cards.card(Cards.SUCCEEDS)));
        assertThat(get(booking).status()).isEqualTo(PaymentStatus.PROCESSING);
        jobs.askAboutSilentOnes();
        jobs.askAboutSilentOnes();
        assertThat(get(booking).status()).isEqualTo(PaymentStatus.CAPTURED);
        assertThat(world.facts(id(booking))).containsExactly("PaymentDue", "PaymentCaptured");
    }

    /** Dies after the attempt was written and before the provider was called. */
    @Test
    void a_crash_before_the_call_leaves_the_payment_due() {
        var booking = world.due(customer.id());
        begin(booking);
        jobs.askAboutSilentOnes();
        assertThat(get(booking).status()).isEqualTo(PaymentStatus.DUE);
        assertThat(world.captures(id(booking))).isZero();
    }

    @Test
    void a_card_that_nobody_confirms_is_given_up() {
        var booking = world.due(customer.id());
        pay(booking, Cards.NEEDS_CONFIRMATION);
        jobs.askAboutSilentOnes();
        assertThat(get(booking).status()).isEqualTo(PaymentStatus.DUE);
        assertThat(get(booking).failure()).isEqualTo(Attempt.ABANDONED);
    }

    /** We gave the first attempt up, the customer paid with another card, and then the first succeeded after all. */
    @Test
    void money_that_comes_twice_goes_back_once() {
        var booking = world.due(customer.id());
        pay(booking, Cards.SUCCEEDS_LATE);
        jdbc.sql("update attempt set status = 'FAILED', ask_at = null, failure = 'lost' where payment_id = :payment")
                .param("payment", id(booking).value())
                .update();
        jdbc.sql("update payment set status = 'DUE' where id = :payment")
                .param("payment", id(booking).value())
                .update();
        pay(booking, Cards.SUCCEEDS);
        sandbox.deliverAll();
        jobs.payOut();
        sandbox.deliverAll();
        assertThat(get(booking).status()).isEqualTo(PaymentStatus.CAPTURED);
        assertThat(world.captures(id(booking))).isEqualTo(2);
        assertThat(world.takenMinor(id(booking))).isEqualTo(9000);
        assertThat(world.balance(id(booking), "PROVIDER_CLEARING")).isEqualTo(9000);
        assertThat(world.balance(id(booking), "CUSTOMER_CREDIT")).isZero();
    }

    @Test
    void a_refund_whose_answer_got_lost_is_paid_once() {
        var booking = world.due(customer.id());
        pay(booking, Cards.REFUND_TIMES_OUT);
        world.tell(World.cancelled(booking, "90.00"));
        jobs.payOut();
        assertThat(get(booking).status()).isEqualTo(PaymentStatus.CAPTURED);
        jobs.payOut();
        sandbox.deliverAll();
        assertThat(get(booking).status()).isEqualTo(PaymentStatus.REFUNDED);
        assertThat(world.takenMinor(id(booking))).isZero();
        assertThat(world.facts(id(booking))).containsExactly("PaymentDue", "PaymentCaptured", "PaymentRefunded");
    }

    @Test
    void nobody_waits_for_the_provider_inside_a_transaction() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> transaction.execute(tx -> provider.find(UUID.randomUUID())));
    }

    private UUID begin(BookingView booking) {
        var wish = new Idempotency.Request(customer.id(), null, "pay");
        return transaction
                .execute(tx -> till.begin(id(booking), Cards.card(Cards.SUCCEEDS), wish, customer))
                .attempt();
    }

    private void pay(BookingView booking, String card) {
        checkout.pay(id(booking), Cards.with(card), null, customer);
    }

    private PaymentId id(BookingView booking) {
        return world.paymentOf(booking);
    }

    private Payment get(BookingView booking) {
        return payments.find(booking.id()).orElseThrow();
    }
}

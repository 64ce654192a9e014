package dev.motorpool.payment.bookings;

import static dev.motorpool.platform.testing.TestTokens.someone;
import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.booking.api.BookingView;
import dev.motorpool.payment.Cards;
import dev.motorpool.payment.Jobs;
import dev.motorpool.payment.World;
import dev.motorpool.payment.api.PaymentId;
import dev.motorpool.payment.api.PaymentStatus;
import dev.motorpool.payment.checkout.Checkout;
import dev.motorpool.payment.dues.Payment;
import dev.motorpool.payment.dues.PaymentRepository;
import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.security.Role;
import dev.motorpool.platform.testing.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What booking tells, in order, out of order and again. */
@ServiceTest
@Import({World.class, Jobs.class})
class BookingFactsTests {

    @Autowired
    World world;

    @Autowired
    Jobs jobs;

    @Autowired
    Checkout checkout;

    @Autowired
    PaymentRepository payments;

    final Caller customer = someone(Role.CUSTOMER);

    @Test
    void a_booking_confirmed_at_once_is_due_without_a_deadline() {
        var booking = World.booking(customer.id(), World.PRICE, null);
        world.tell(World.placed(booking));
        assertThat(get(booking).status()).isEqualTo(PaymentStatus.DUE);
        assertThat(get(booking).dueBy()).isNull();
    }

    @Test
    void a_hold_confirmed_at_the_counter_has_no_deadline_any_more() {
        var booking = world.due(customer.id());
        world.tell(World.confirmed(booking));
        world.tell(World.confirmed(booking));
        assertThat(get(booking).dueBy()).isNull();
        assertThat(world.facts(id(booking))).containsExactly("PaymentDue", "PaymentDue");
    }

    @Test
    void a_booking_that_costs_nothing_is_paid_from_the_start() {
        var booking = World.booking(customer.id(), "0.00", World.NOW.plusSeconds(900));
        world.tell(World.placed(booking));
        world.tell(World.cancelled(booking, "0.00"));
        assertThat(get(booking).status()).isEqualTo(PaymentStatus.CAPTURED);
        assertThat(world.facts(id(booking))).containsExactly("PaymentCaptured");
    }

    @Test
    void the_end_of_an_unpaid_booking_voids_its_payment_once() {
        var booking = world.due(customer.id());
        world.tell(World.expired(booking));
        world.tell(World.expired(booking));
        world.tell(World.cancelled(booking, "90.00"));
        assertThat(get(booking).status()).isEqualTo(PaymentStatus.VOIDED);
        assertThat(world.facts(id(booking))).containsExactly("PaymentDue", "PaymentVoided");
        assertThat(world.balance(id(booking), "CUSTOMER_RECEIVABLE")).isZero();
        assertThat(world.balance(id(booking), "RENTAL_REVENUE")).isZero();
    }

    @Test
    void an_end_that_overtakes_its_beginning_is_still_the_end() {
        var booking = World.held(customer.id());
        world.tell(World.cancelled(booking, "90.00"));
        world.tell(World.placed(booking));
        world.tell(World.confirmed(booking));
        assertThat(get(booking).status()).isEqualTo(PaymentStatus.VOIDED);
        assertThat(world.facts(id(booking))).containsExactly("PaymentVoided");
    }

    @Test
    void one_and_the_same_fact_counts_once() {
        var booking = World.held(customer.id());
        var fact = world.envelope(World.placed(booking));
        world.deliver(fact);
        world.deliver(fact);
        world.tell(World.placed(booking));
        assertThat(world.facts(id(booking))).containsExactly("PaymentDue");
    }

    @Test
    void takes_many_at_once_in_whatever_order_they_come() {
        var ended = World.held(customer.id());
        var due = World.held(customer.id());
        world.tellAll(
                World.expired(ended),
                World.placed(due),
                World.placed(ended),
                World.placed(due),
                World.placed(World.booking(customer.id(), "0.00", null)));
        assertThat(get(ended).status()).isEqualTo(PaymentStatus.VOIDED);
        assertThat(get(due).status()).isEqualTo(PaymentStatus.DUE);
        assertThat(world.facts(id(due))).containsExactly("PaymentDue");
        assertThat(world.balance(id(due), "CUSTOMER_RECEIVABLE")).isEqualTo(9000);
        assertThat(world.balance(id(ended), "CUSTOMER_RECEIVABLE")).isZero();
    }

    @ParameterizedTest
    @CsvSource({"90.00, REFUNDED, 0", "45.00, PARTIALLY_REFUNDED, 4500", "0.00, CAPTURED, 9000", "999, REFUNDED, 0"})
    void a_cancelled_booking_gets_back_what_booking_says(String refund, PaymentStatus status, long kept) {
        var booking = paid();
        var fact = world.envelope(World.cancelled(booking, refund));
        world.deliver(fact);
        world.deliver(fact);
        world.tell(World.cancelled(booking, refund));
        jobs.payOut();
        jobs.payOut();
        assertThat(get(booking).status()).isEqualTo(status);
        assertThat(world.takenMinor(id(booking))).isEqualTo(kept);
        assertThat(world.balance(id(booking), "PROVIDER_CLEARING")).isEqualTo(kept);
        assertThat(world.balance(id(booking), "CUSTOMER_CREDIT")).isZero();
        var refunds = world.facts(id(booking)).stream().filter("PaymentRefunded"::equals);
        assertThat(refunds).hasSize(kept == 9000 ? 0 : 1);
    }

    @Test
    void a_payment_that_won_against_an_expiry_on_its_way_goes_back_in_full() {
        var booking = paid();
        world.tell(World.expired(booking));
        jobs.payOut();
        assertThat(get(booking).status()).isEqualTo(PaymentStatus.REFUNDED);
        assertThat(world.facts(id(booking))).containsExactly("PaymentDue", "PaymentCaptured", "PaymentRefunded");
        assertThat(world.takenMinor(id(booking))).isZero();
    }

    private BookingView paid() {
        var booking = world.due(customer.id());
        checkout.pay(id(booking), Cards.with(Cards.SUCCEEDS), null, customer);
        return booking;
    }

    private PaymentId id(BookingView booking) {
        return world.paymentOf(booking);
    }

    private Payment get(BookingView booking) {
        return payments.find(booking.id()).orElseThrow();
    }
}

package dev.motorpool.payment.bookings;

import static dev.motorpool.payment.api.PaymentStatus.CAPTURED;
import static dev.motorpool.payment.api.PaymentStatus.DUE;
import static dev.motorpool.payment.api.PaymentStatus.PARTIALLY_REFUNDED;
import static dev.motorpool.payment.api.PaymentStatus.REFUNDED;
import static dev.motorpool.payment.api.PaymentStatus.VOIDED;
import static dev.motorpool.platform.testing.TestTokens.someone;
import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.booking.api.BookingView;
import dev.motorpool.payment.Cards;
import dev.motorpool.payment.Jobs;
import dev.motorpool.payment.World;
import dev.motorpool.payment.api.PaymentId;
import dev.motorpool.payment.api.PaymentPurpose;
import dev.motorpool.payment.api.PaymentStatus;
import dev.motorpool.payment.checkout.Checkout;
import dev.motorpool.payment.dues.Payment;
import dev.motorpool.payment.dues.PaymentRepository;
import dev.motorpool.payment.sandbox.SandboxClock;
import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.security.Role;
import dev.motorpool.platform.testing.ServiceTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Bookings that become dearer or cheaper, come back with charges, or end with several payments. */
@ServiceTest
@Import({World.class, Jobs.class, SandboxClock.class})
class BookingDifferenceTests {

    @Autowired
    World world;

    @Autowired
    Jobs jobs;

    @Autowired
    SandboxClock sandbox;

    @Autowired
    Checkout checkout;

    @Autowired
    PaymentRepository payments;

    final Caller customer = someone(Role.CUSTOMER);
    final UUID change = UUID.randomUUID();

    @Test
    void what_a_change_costs_more_is_a_payment_of_its_own_by_pickup() {
        var booking = paid();
        var fact = world.envelope(World.changed(booking, change, "30.00"));
        world.deliver(fact);
        world.deliver(fact);
        world.tell(World.changed(booking, change, "30.00"));
        var more = get(world.paymentOf(booking, change));
        assertThat(more.status()).isEqualTo(DUE);
        assertThat(more.purpose()).isEqualTo(PaymentPurpose.CHANGE);
        assertThat(more.amount().amount()).isEqualByComparingTo("30.00");
        assertThat(more.dueBy()).isEqualTo(booking.pickupTime());
        assertThat(world.payments(booking)).hasSize(2);
        assertThat(world.facts(more.id())).containsExactly("PaymentDue");
        checkout.pay(more.id(), Cards.with(Cards.SUCCEEDS), null, customer);
        assertThat(world.takenMinor(booking)).isEqualTo(12000);
        booksAreEvenAt(booking, 12000);
    }

    @Test
    void charges_can_be_paid_after_their_day() {
        var booking = paid();
        world.tell(World.completed(booking, "25.50"));
        world.tell(World.completed(booking, "25.50"));
        assertThat(world.payments(booking)).hasSize(2);
        var charges = get(newest(booking));
        assertThat(charges.purpose()).isEqualTo(PaymentPurpose.CHARGES);
        assertThat(charges.isOverdue(charges.dueBy().plus(Duration.ofDays(3)))).isFalse();
        checkout.pay(charges.id(), Cards.with(Cards.SUCCEEDS), null, customer);
        booksAreEvenAt(booking, 11550);
    }

    @Test
    void a_charge_that_is_corrected_is_asked_for_with_less() {
        var booking = paid();
        world.tell(World.completed(booking, "25.50"));
        var corrected = UUID.randomUUID();
        var fact = world.envelope(World.charged(booking, corrected, "-20.00", "5.50"));
        world.deliver(fact);
        world.deliver(fact);
        var rest = get(world.paymentOf(booking, corrected));
        assertThat(rest.amount().amount()).isEqualByComparingTo("5.50");
        assertThat(rest.purpose()).isEqualTo(PaymentPurpose.CHARGES);
        checkout.pay(rest.id(), Cards.with(Cards.SUCCEEDS), null, customer);
        booksAreEvenAt(booking, 9550);
    }

    @Test
    void a_charge_that_is_waived_after_it_was_paid_goes_back_and_what_is_added_is_due() {
        var booking = paid();
        world.tell(World.completed(booking, "25.50"));
        checkout.pay(newest(booking), Cards.with(Cards.SUCCEEDS), null, customer);
        world.tell(World.charged(booking, change, "-25.50", "0.00"));
        world.tell(World.charged(booking, change, "-25.50", "0.00"));
        jobs.payOut();
        booksAreEvenAt(booking, 9000);
        var added = UUID.randomUUID();
        world.tell(World.charged(booking, added, "40.00", "40.00"));
        var due = get(world.paymentOf(booking, added));
        assertThat(due.status()).isEqualTo(DUE);
        assertThat(due.purpose()).isEqualTo(PaymentPurpose.CHARGES);
    }

    @ParameterizedTest
    @CsvSource({
        "10.00, CAPTURED, PARTIALLY_REFUNDED, 11000",
        "30.00, CAPTURED, REFUNDED, 9000",
        "50.00, PARTIALLY_REFUNDED, REFUNDED, 7000",
        "500.00, REFUNDED, REFUNDED, 0"
    })
    void what_it_costs_less_goes_back_from_the_newest_first_and_never_more_than_came(
            String less, PaymentStatus first, PaymentStatus second, long kept) {
        var booking = paid();
        world.tell(World.changed(booking, change, "30.00"));
        checkout.pay(world.paymentOf(booking, change), Cards.with(Cards.SUCCEEDS), null, customer);
        var fact = World.changed(booking, UUID.randomUUID(), "-" + less);
        world.tell(fact);
        world.tell(fact);
        jobs.payOut();
        jobs.payOut();
        assertThat(payments.find(booking.id()).orElseThrow().status()).isEqualTo(first);
        assertThat(get(world.paymentOf(booking, change)).status()).isEqualTo(second);
        booksAreEvenAt(booking, kept);
    }

    @Test
    void what_nobody_has_paid_yet_is_not_asked_for_any_more() {
        var booking = paid();
        world.tell(World.changed(booking, change, "30.00"));
        var cheaper = UUID.randomUUID();
        world.tell(World.changed(booking, cheaper, "-10.00"));
        assertThat(get(world.paymentOf(booking, change)).status()).isEqualTo(VOIDED);
        var rest = get(world.paymentOf(booking, cheaper));
        assertThat(rest.status()).isEqualTo(DUE);
        assertThat(rest.amount().amount()).isEqualByComparingTo("20.00");
        world.tell(World.changed(booking, UUID.randomUUID(), "-50.00"));
        jobs.payOut();
        assertThat(get(rest.id()).status()).isEqualTo(VOIDED);
        booksAreEvenAt(booking, 6000);
    }

    @Test
    void what_is_being_paid_just_now_is_given_back_when_the_money_is_here() {
        var booking = world.due(customer.id());
        checkout.pay(world.paymentOf(booking), Cards.with(Cards.SUCCEEDS_LATE), null, customer);
        world.tell(World.confirmed(booking));
        world.tell(World.changed(booking, change, "-40.00"));
        assertThat(world.takenMinor(booking)).isZero();
        sandbox.deliverAll();
        jobs.payOut();
        assertThat(payments.find(booking.id()).orElseThrow().status()).isEqualTo(PARTIALLY_REFUNDED);
        booksAreEvenAt(booking, 5000);
    }

    @ParameterizedTest
    @CsvSource({"120.00, 0", "60.00, 6000", "0.00, 12000"})
    void a_cancellation_gives_back_from_all_payments_and_asks_for_nothing_any_more(String refund, long kept) {
        var booking = paid();
        world.tell(World.changed(booking, change, "30.00"));
        checkout.pay(world.paymentOf(booking, change), Cards.with(Cards.SUCCEEDS), null, customer);
        world.tell(World.changed(booking, UUID.randomUUID(), "15.00"));
        world.tell(World.cancelled(booking, refund));
        world.tell(World.cancelled(booking, refund));
        jobs.payOut();
        jobs.payOut();
        assertThat(get(newest(booking)).status()).isEqualTo(VOIDED);
        booksAreEvenAt(booking, kept);
    }

    @Test
    void a_second_payment_that_comes_after_the_end_goes_back_as_a_whole() {
        var booking = paid();
        world.tell(World.changed(booking, change, "30.00"));
        checkout.pay(world.paymentOf(booking, change), Cards.with(Cards.SUCCEEDS_LATE), null, customer);
        world.tell(World.cancelled(booking, "45.00"));
        sandbox.deliverAll();
        jobs.payOut();
        jobs.payOut();
        assertThat(get(world.paymentOf(booking, change)).status()).isEqualTo(REFUNDED);
        booksAreEvenAt(booking, 4500);
    }

    @Test
    void a_car_that_nobody_picked_up_gives_back_what_booking_says() {
        var booking = paid();
        world.tell(World.missed(booking, "20.00"));
        jobs.payOut();
        booksAreEvenAt(booking, 7000);
    }

    @Test
    void facts_in_another_order_end_at_the_same() {
        var booking = World.held(customer.id());
        world.tell(World.changed(booking, change, "-30.00"));
        world.tell(World.placed(booking));
        checkout.pay(world.paymentOf(booking), Cards.with(Cards.SUCCEEDS), null, customer);
        jobs.payOut();
        booksAreEvenAt(booking, 6000);

        var ended = World.held(customer.id());
        world.tell(World.cancelled(ended, "0.00"));
        world.tell(World.changed(ended, change, "30.00"));
        world.tell(World.changed(ended, UUID.randomUUID(), "-30.00"));
        world.tell(World.placed(ended));
        assertThat(world.payments(ended))
                .allSatisfy(id -> assertThat(get(id).status()).isEqualTo(VOIDED));
        booksAreEvenAt(ended, 0);
    }

    /** Whatever is changed and paid in whatever order: in the end the customer has paid what it costs. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void in_the_end_what_it_costs_is_paid(long seed) {
        var random = new Random(seed);
        var booking = world.due(customer.id());
        world.tell(World.confirmed(booking));
        int price = 90;
        for (int step = 0; step < 12; step++) {
            int difference = random.nextInt(-price + 1, 60);
            price += difference;
            world.tell(World.changed(booking, UUID.randomUUID(), String.valueOf(difference)));
            if (random.nextBoolean()) {
                pay(booking, List.of(Cards.SUCCEEDS, Cards.SUCCEEDS_LATE).get(random.nextInt(2)));
            }
            if (random.nextInt(3) == 0) {
                sandbox.deliverAll();
                jobs.payOut();
            }
        }
        sandbox.deliverAll();
        while (pay(booking, Cards.SUCCEEDS)) {}
        for (int round = 0; round < 4; round++) {
            jobs.payOut();
        }
        booksAreEvenAt(booking, price * 100L);
    }

    /** Whether there was something to pay. */
    private boolean pay(BookingView booking, String card) {
        var due = world.payments(booking).stream()
                .filter(id -> get(id).status() == DUE)
                .findFirst();
        due.ifPresent(id -> checkout.pay(id, Cards.with(card), null, customer));
        return due.isPresent();
    }

    private void booksAreEvenAt(BookingView booking, long taken) {
        assertThat(world.takenMinor(booking)).isEqualTo(taken);
        assertThat(world.balance(booking, "PROVIDER_CLEARING")).isEqualTo(taken);
        assertThat(world.balance(booking, "CUSTOMER_RECEIVABLE")).isZero();
        assertThat(world.balance(booking, "CUSTOMER_CREDIT")).isZero();
        assertThat(world.balance(booking, "RENTAL_REVENUE") + world.balance(booking, "REFUNDS"))
                .isEqualTo(-taken);
        var views = world.payments(booking).stream()
                .map(this::get)
                .map(Payment::view)
                .toList();
        var kept = views.stream()
                .map(view -> view.captured().subtract(view.refunded()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(kept).isEqualByComparingTo(BigDecimal.valueOf(taken, 2));
        assertThat(views)
                .filteredOn(view -> view.status() == CAPTURED)
                .allSatisfy(view -> assertThat(view.refunded()).isZero());
    }

    private BookingView paid() {
        var booking = world.due(customer.id());
        checkout.pay(world.paymentOf(booking), Cards.with(Cards.SUCCEEDS), null, customer);
        world.tell(World.confirmed(booking));
        return booking;
    }

    private PaymentId newest(BookingView booking) {
        return world.payments(booking).getLast();
    }

    private Payment get(PaymentId id) {
        return payments.find(id).orElseThrow();
    }
}

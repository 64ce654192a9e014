package dev.motorpool.booking.holds;

import static dev.motorpool.platform.testing.TestTokens.someone;
import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.api.BookingStatus;
import dev.motorpool.booking.api.BookingView;
import dev.motorpool.booking.cancellation.CancelBooking;
import dev.motorpool.booking.cancellation.CancellationDesk;
import dev.motorpool.booking.cars.CarRepository;
import dev.motorpool.booking.cars.TestFleet;
import dev.motorpool.booking.history.TimeMachine;
import dev.motorpool.booking.reservation.BookCar;
import dev.motorpool.booking.reservation.BookingDesk;
import dev.motorpool.booking.reservation.BookingService;
import dev.motorpool.payment.api.PaymentEvent.PaymentCaptured;
import dev.motorpool.payment.api.PaymentId;
import dev.motorpool.payment.api.PaymentPurpose;
import dev.motorpool.payment.api.PaymentStatus;
import dev.motorpool.payment.api.PaymentView;
import dev.motorpool.platform.facts.Envelope;
import dev.motorpool.platform.facts.Inbox;
import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.security.Role;
import dev.motorpool.platform.testing.ServiceTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** A hold and the news of its payment. */
@ServiceTest(properties = "motorpool.booking.sweep-every=PT24H")
class PaymentFactsTests {

    @Autowired
    Inbox inbox;

    @Autowired
    BookingDesk desk;

    @Autowired
    BookingService bookings;

    @Autowired
    CancellationDesk cancellations;

    @Autowired
    CarRepository cars;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    final Caller customer = someone(Role.CUSTOMER);

    @Test
    void confirms_a_hold_that_is_paid_and_says_so_once() {
        var hold = hold();
        var paid = paid(hold);
        inbox.accept(List.of(paid));
        inbox.accept(List.of(paid));
        inbox.accept(List.of(paid(hold)));
        assertThat(status(hold)).isEqualTo(BookingStatus.CONFIRMED);
        assertThat(facts(hold.id())).containsExactly("BookingPlaced", "BookingConfirmed");
    }

    @Test
    void a_payment_in_the_last_moment_counts_while_nobody_has_ended_the_hold() {
        var hold = hold();
        pass(hold);
        inbox.accept(List.of(paid(hold)));
        assertThat(bookings.expireHolds()).isZero();
        assertThat(status(hold)).isEqualTo(BookingStatus.CONFIRMED);
    }

    @Test
    void what_has_ended_stays_ended_however_much_is_paid() {
        var expired = hold();
        pass(expired);
        bookings.expireHolds();
        var cancelled = hold();
        cancellations.cancel(cancelled.id(), CancelBooking.WITHOUT_A_WORD, customer);
        assertThat(inbox.accept(List.of(paid(expired), paid(cancelled)))).isEmpty();
        assertThat(status(expired)).isEqualTo(BookingStatus.EXPIRED);
        assertThat(status(cancelled)).isEqualTo(BookingStatus.CANCELLED);
        assertThat(facts(expired.id())).containsExactly("BookingPlaced", "BookingExpired");
    }

    @Test
    void a_payment_of_an_unknown_booking_is_passed_over() {
        var hold = hold();
        jdbc.sql("delete from booking where id = :id")
                .param("id", hold.id().value())
                .update();
        assertThat(inbox.accept(List.of(paid(hold)))).isEmpty();
    }

    /** Whichever comes first wins, and only one of the two is told to the world. */
    @Test
    void a_hold_that_ends_while_its_payment_arrives_becomes_one_or_the_other() throws Exception {
        for (int round = 0; round < 40; round++) {
            var hold = hold();
            var paid = paid(hold);
            pass(hold);
            var barrier = new CyclicBarrier(3);
            var rival = someone(Role.CUSTOMER);
            try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
                people.submit(
                        () -> barrier.await() + inbox.accept(List.of(paid)).size());
                people.submit(() -> barrier.await() + bookings.expireHolds());
                people.submit(() -> {
                    barrier.await();
                    return desk.book(wish(hold), null, rival);
                });
            }
            var end = facts(hold.id()).get(1);
            assertThat(facts(hold.id())).hasSize(2);
            assertThat(status(hold).name())
                    .isEqualTo(end.equals("BookingConfirmed") ? "CONFIRMED" : "EXPIRED")
                    .isEqualTo(end.replace("Booking", "").toUpperCase(java.util.Locale.ROOT));
        }
    }

    private BookingView hold() {
        var pickup = TestFleet.nextMonday();
        var wish = new BookCar(TestFleet.add(cars), pickup, pickup.plus(Duration.ofDays(1)), null);
        return desk.book(wish, null, customer).booking();
    }

    private static BookCar wish(BookingView taken) {
        return new BookCar(taken.carId(), taken.pickupTime(), taken.dropoffTime(), null);
    }

    private void pass(BookingView hold) {
        new TimeMachine(jdbc).endHold(hold.id());
    }

    private Envelope paid(BookingView booking) {
        var payment = new PaymentView(
                new PaymentId(UUID.randomUUID()),
                3,
                booking.id(),
                booking.userId(),
                PaymentStatus.CAPTURED,
                booking.totalPrice(),
                booking.totalPrice(),
                BigDecimal.ZERO,
                booking.currency(),
                null,
                null,
                Instant.EPOCH,
                Instant.EPOCH,
                PaymentPurpose.BOOKING,
                booking.id().value());
        var fact = new PaymentCaptured(payment, Instant.EPOCH);
        return new Envelope(
                UUID.randomUUID(),
                "payment",
                "PaymentCaptured",
                fact.key(),
                Instant.EPOCH,
                json.writeValueAsString(fact));
    }

    private BookingStatus status(BookingView booking) {
        return bookings.get(booking.id(), customer).status();
    }

    private List<String> facts(BookingId id) {
        return jdbc.sql("select type from outbox where key = :key order by position")
                .param("key", id.toString())
                .query(String.class)
                .list();
    }
}

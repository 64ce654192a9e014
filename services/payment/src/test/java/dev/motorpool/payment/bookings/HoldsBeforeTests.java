package dev.motorpool.payment.bookings;

import static dev.motorpool.platform.testing.TestTokens.someone;
import static org.assertj.core.api.Assertions.assertThat;

import dev.motorpool.booking.api.BookingFeed;
import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.api.BookingStatus;
import dev.motorpool.booking.api.BookingView;
import dev.motorpool.booking.api.Occupation;
import dev.motorpool.payment.Jobs;
import dev.motorpool.payment.World;
import dev.motorpool.payment.api.PaymentStatus;
import dev.motorpool.payment.dues.PaymentRepository;
import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.security.Role;
import dev.motorpool.platform.testing.ServiceTest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;

/** Payment joins a system in which bookings wait for their payment already. */
@ServiceTest(properties = "motorpool.catch-up.after=PT24H")
@Import({World.class, Jobs.class, HoldsBeforeTests.Booking.class})
class HoldsBeforeTests {

    @Autowired
    World world;

    @Autowired
    HoldsBefore holds;

    @Autowired
    Booking booking;

    @Autowired
    PaymentRepository payments;

    final Caller customer = someone(Role.CUSTOMER);

    @Test
    void asks_for_what_is_held_and_for_nothing_that_may_have_been_paid() {
        var held = booking.has(World.held(customer.id()));
        var confirmed = booking.has(World.booking(customer.id(), World.PRICE, null));

        holds.read();

        var due = payments.find(held.id()).orElseThrow();
        assertThat(due.status()).isEqualTo(PaymentStatus.DUE);
        assertThat(due.dueBy()).isEqualTo(held.holdUntil());
        assertThat(due.amount().amount()).isEqualByComparingTo(World.PRICE);
        assertThat(world.facts(due.id())).containsExactly("PaymentDue");
        assertThat(world.balance(due.id(), "CUSTOMER_RECEIVABLE")).isEqualTo(9000);
        assertThat(payments.find(confirmed.id())).isEmpty();
    }

    @Test
    void asks_once_however_often_it_hears_of_a_booking() {
        var held = booking.has(World.held(customer.id()));
        holds.read();
        holds.read();
        world.tell(World.placed(held));
        var due = payments.find(held.id()).orElseThrow();
        assertThat(world.facts(due.id())).containsExactly("PaymentDue");
        assertThat(world.balance(due.id(), "CUSTOMER_RECEIVABLE")).isEqualTo(9000);
    }

    @Test
    void what_ended_while_it_was_read_is_not_asked_for() {
        var held = booking.has(World.held(customer.id()));
        world.tell(World.expired(held));

        holds.read();

        assertThat(payments.find(held.id()).map(payment -> payment.status()))
                .isEqualTo(Optional.of(PaymentStatus.VOIDED));
    }

    /** More than a page. */
    @Test
    void reads_all_of_them() {
        for (var n = 0; n < 501; n++) {
            booking.has(World.held(customer.id()));
        }
        holds.read();
        assertThat(booking.all.values())
                .filteredOn(one -> one.status() == BookingStatus.HELD)
                .allSatisfy(one -> assertThat(payments.find(one.id())).isPresent());
    }

    /** As far as it is asked. */
    @TestConfiguration
    static class Booking implements BookingFeed {

        private final ConcurrentSkipListMap<String, BookingView> all = new ConcurrentSkipListMap<>();

        BookingView has(BookingView booking) {
            all.put(booking.id().toString(), booking);
            return booking;
        }

        @Override
        public List<BookingView> occupyingAfter(@Nullable BookingId after, int limit) {
            return all.tailMap(after == null ? "" : after.toString(), false).values().stream()
                    .limit(limit)
                    .toList();
        }

        @Override
        public List<BookingView> bookingsAfter(@Nullable BookingId after, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Occupation> occupationsAfter(@Nullable UUID after, int limit) {
            throw new UnsupportedOperationException();
        }
    }
}

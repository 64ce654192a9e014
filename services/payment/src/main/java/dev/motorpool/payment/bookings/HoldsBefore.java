package dev.motorpool.payment.bookings;

import dev.motorpool.booking.api.BookingFeed;
import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.api.BookingStatus;
import dev.motorpool.booking.api.BookingView;
import dev.motorpool.payment.dues.Payment;
import dev.motorpool.payment.dues.PaymentJournal;
import dev.motorpool.payment.dues.Times;
import dev.motorpool.platform.catchup.Pages;
import dev.motorpool.platform.catchup.Source;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Bookings that wait for their payment since before: it is asked for. Those that are confirmed may have been paid, and to
 * whom is not known here, so that nobody is asked again.
 */
@Component
class HoldsBefore implements Source {

    private static final int PAGE = 500;

    private final ObjectProvider<BookingFeed> booking;
    private final PaymentJournal journal;
    private final TransactionOperations transaction;
    private final Clock clock;

    HoldsBefore(
            ObjectProvider<BookingFeed> booking,
            PaymentJournal journal,
            TransactionOperations transaction,
            Clock clock) {
        this.booking = booking;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "holds";
    }

    @Override
    public boolean isThere() {
        return booking.getIfAvailable() != null;
    }

    @Override
    public void read() {
        var feed = booking.getObject();
        Pages.<BookingView, BookingId>read(after -> feed.occupyingAfter(after, PAGE), BookingView::id, this::take);
    }

    /** One whose end was told in between has a payment that is over, and that stays. */
    private void take(List<BookingView> page) {
        var now = Times.now(clock);
        var held = page.stream()
                .filter(told -> told.status() == BookingStatus.HELD)
                .map(told -> Payment.of(told, now))
                .toList();
        if (!held.isEmpty()) {
            transaction.executeWithoutResult(tx -> journal.openAll(held));
        }
    }
}

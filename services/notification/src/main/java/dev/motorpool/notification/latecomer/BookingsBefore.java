package dev.motorpool.notification.latecomer;

import dev.motorpool.booking.api.BookingFeed;
import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.api.BookingView;
import dev.motorpool.notification.copy.Bookings;
import dev.motorpool.notification.reminder.Reminders;
import dev.motorpool.platform.catchup.Pages;
import dev.motorpool.platform.catchup.Source;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Bookings that are still to come or under way. Nobody is told of them, for they are no news; but their renters are
 * reminded of what is ahead.
 */
@Component
class BookingsBefore implements Source {

    private static final int PAGE = 500;

    private final ObjectProvider<BookingFeed> booking;
    private final Bookings bookings;
    private final Reminders reminders;
    private final TransactionOperations transaction;

    BookingsBefore(
            ObjectProvider<BookingFeed> booking,
            Bookings bookings,
            Reminders reminders,
            TransactionOperations transaction) {
        this.booking = booking;
        this.bookings = bookings;
        this.reminders = reminders;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "bookings";
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

    private void take(List<BookingView> page) {
        transaction.executeWithoutResult(tx -> {
            var known = bookings.lock(page.stream().map(BookingView::id).toList());
            var fresh = page.stream()
                    .filter(told -> {
                        var before = known.get(told.id());
                        return before == null || before.version() < told.version();
                    })
                    .toList();
            if (!fresh.isEmpty()) {
                bookings.put(fresh);
                reminders.plan(fresh);
            }
        });
    }
}

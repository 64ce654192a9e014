package dev.motorpool.notification.reminder;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.api.BookingView;
import dev.motorpool.notification.copy.Bookings;
import dev.motorpool.notification.message.Alert;
import dev.motorpool.notification.message.Announcement;
import dev.motorpool.notification.message.Announcer;
import dev.motorpool.notification.message.Occasion;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Reminds people, and the desk, of what is near, by the booking as it is now. */
@Component
class Reminding {

    private final Bookings bookings;
    private final Announcer announcer;
    private final ReminderProperties settings;
    private final TransactionOperations transaction;
    private final Clock clock;

    Reminding(
            Bookings bookings,
            Announcer announcer,
            ReminderProperties settings,
            TransactionOperations transaction,
            Clock clock) {
        this.bookings = bookings;
        this.announcer = announcer;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** When to come again; empty when there is nothing left to remind of. */
    Optional<Instant> remind(BookingId id) {
        var next = transaction.execute(tx -> bookings.lock(id).flatMap(this::remind));
        return next == null ? Optional.empty() : next;
    }

    private Optional<Instant> remind(BookingView booking) {
        var now = clock.instant();
        var coming = Reminder.of(booking, settings, now);
        var due = coming.stream().filter(reminder -> reminder.isDue(now)).toList();
        announcer.announce(due.stream()
                .filter(reminder -> !reminder.kind().isForStaff())
                .map(reminder -> announcement(reminder, booking, now))
                .toList());
        announcer.alert(due.stream()
                .filter(reminder -> reminder.kind().isForStaff())
                .map(reminder -> new Alert(reminder.name(booking), reminder.kind(), Occasion.of(booking), now))
                .toList());
        return coming.stream()
                .filter(reminder -> !reminder.isDue(now))
                .map(Reminder::due)
                .findFirst();
    }

    private static Announcement announcement(Reminder reminder, BookingView booking, Instant now) {
        return new Announcement(
                reminder.name(booking),
                booking.userId(),
                reminder.kind(),
                "booking.reminder",
                Occasion.of(booking),
                now);
    }
}

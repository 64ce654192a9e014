package dev.motorpool.notification.reminder;

import static java.util.Objects.requireNonNull;

import dev.motorpool.booking.api.BookingView;
import dev.motorpool.notification.message.Kind;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * Something that a person, or the desk, is to be reminded of.
 *
 * @param due when to remind
 * @param of what happens; afterwards a reminder is of no use
 */
record Reminder(Kind kind, Instant due, Instant of) {

    Reminder {
        requireNonNull(kind, "kind");
        if (!due.isBefore(of)) {
            throw new IllegalArgumentException("a reminder at %s of %s comes too late".formatted(due, of));
        }
    }

    /**
     * Those that are still of use, in the order in which they are due. One that was due before the booking became what it
     * is now is left out: whoever has just been told of a booking for today needs no reminder of it.
     */
    static List<Reminder> of(BookingView booking, ReminderProperties settings, Instant now) {
        return all(booking, settings).stream()
                .filter(reminder -> reminder.due().isAfter(booking.updatedAt()) && now.isBefore(reminder.of()))
                .sorted(Comparator.comparing(Reminder::due))
                .toList();
    }

    private static List<Reminder> all(BookingView booking, ReminderProperties settings) {
        var pickup = new Reminder(
                Kind.PICKUP_REMINDER, booking.pickupTime().minus(settings.beforePickup()), booking.pickupTime());
        var dropoff = new Reminder(
                Kind.DROPOFF_REMINDER, booking.dropoffTime().minus(settings.beforeDropoff()), booking.dropoffTime());
        return switch (booking.status()) {
            case CONFIRMED ->
                booking.awaitsCar()
                        ? List.of(missingCar(booking, settings), pickup, dropoff)
                        : List.of(pickup, dropoff);
            case ACTIVE -> List.of(dropoff);
            case HELD, COMPLETED, CANCELLED, EXPIRED, NO_SHOW -> List.of();
        };
    }

    /** At once when it was booked, or last changed, later than that: the desk has to find a car all the same. */
    private static Reminder missingCar(BookingView booking, ReminderProperties settings) {
        var usual = booking.pickupTime().minus(settings.beforeMissingCar());
        var soonest = booking.updatedAt().plusMillis(1);
        var due = usual.isAfter(soonest) ? usual : soonest;
        return new Reminder(
                Kind.DESK_CAR_MISSING, due.isBefore(booking.pickupTime()) ? due : usual, booking.pickupTime());
    }

    boolean isDue(Instant now) {
        return !now.isBefore(due);
    }

    /** Names it so that a booking that moves is reminded of its new time, but never twice of the same. */
    String name(BookingView booking) {
        return "%s:%s:%s".formatted(kind, booking.id(), of);
    }
}

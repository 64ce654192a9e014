package dev.motorpool.notification.text;

import dev.motorpool.booking.api.BookingView;
import dev.motorpool.notification.copy.Branch;
import dev.motorpool.notification.message.Kind;
import dev.motorpool.notification.message.Occasion;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * All that a message can speak of.
 *
 * @param name of the person, null where nobody is addressed
 * @param booking that it is about, as it was told or else as it is known; null when it is not known yet
 * @param branch of the car, null when it is not known yet, or no car has been given yet
 */
public record Story(
        Kind kind,
        Occasion occasion,
        @Nullable String name,
        @Nullable BookingView booking,
        @Nullable Branch branch) {

    /** The clocks of the branch, by the booking's word where the branch is not known. */
    public ZoneId zone() {
        if (branch != null) {
            return branch.zone();
        }
        return booking == null || booking.timeZone() == null ? ZoneOffset.UTC : booking.timeZone();
    }

    /** Whether the branch may still become known without anything happening to the booking. */
    public boolean lacksBranch() {
        return branch == null && (booking == null || !booking.awaitsCar());
    }

    public Story to(String person) {
        return new Story(kind, occasion, person, booking, branch);
    }
}

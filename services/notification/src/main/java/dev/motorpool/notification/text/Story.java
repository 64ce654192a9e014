package dev.motorpool.notification.text;

import dev.motorpool.booking.api.BookingView;
import dev.motorpool.notification.copy.Branch;
import dev.motorpool.notification.message.Kind;
import dev.motorpool.notification.message.Occasion;
import org.jspecify.annotations.Nullable;

/**
 * All that a message can speak of.
 *
 * @param name of the person, null where nobody is addressed
 * @param booking that it is about, as it was told or else as it is known; null when it is not known yet
 * @param branch of the car, null when it is not known yet
 */
public record Story(
        Kind kind,
        Occasion occasion,
        @Nullable String name,
        @Nullable BookingView booking,
        @Nullable Branch branch) {

    public Story to(String person) {
        return new Story(kind, occasion, person, booking, branch);
    }
}

package dev.motorpool.notification.text;

import dev.motorpool.booking.api.BookingView;
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
 * @param secret opens the account of whoever reads it; there in a letter only
 */
public record Story(
        Kind kind,
        Occasion occasion,
        @Nullable String name,
        @Nullable BookingView booking,
        Places places,
        @Nullable String secret) {

    /** The clocks of the pickup's branch, by the booking's word where the branch is not known. */
    public ZoneId pickupZone() {
        if (places.pickup() != null) {
            return places.pickup().zone();
        }
        return booking == null || booking.timeZone() == null ? ZoneOffset.UTC : booking.timeZone();
    }

    /** The clocks at the door where the car is brought back. */
    public ZoneId dropoffZone() {
        return places.dropoff() == null ? pickupZone() : places.dropoff().zone();
    }

    /** Whether a branch may still become known without anything happening to the booking. */
    public boolean lacksPlaces() {
        return !kind.opensAccount()
                && !places.areKnown()
                && (booking == null || booking.pickupBranchId() != null || !booking.awaitsCar());
    }

    public Story to(String person) {
        return new Story(kind, occasion, person, booking, places, secret);
    }

    public Story opening(@Nullable String account) {
        return new Story(kind, occasion, name, booking, places, account);
    }

    @Override
    public String toString() {
        return "Story of " + kind; // neither people nor secrets belong into a log
    }
}

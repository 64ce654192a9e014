package dev.motorpool.booking.cancellation;

import static java.util.Objects.requireNonNull;

import dev.motorpool.booking.api.BookingStatus;
import dev.motorpool.booking.reservation.Booking;
import dev.motorpool.platform.Money;
import java.time.Duration;
import java.time.Instant;

/**
 * What a renter who cancels gets back: everything until some time before pickup, then a part, then nothing. A hold can
 * always be given up for nothing.
 *
 * @param fullUntil how long before pickup the free time ends
 * @param partUntil how long before pickup nothing is given back any more, not longer than {@code fullUntil}
 * @param partPercent 0 to 100, of the price, in between
 */
record CancellationPolicy(Duration fullUntil, Duration partUntil, int partPercent) {

    CancellationPolicy {
        requireNonNull(fullUntil, "fullUntil");
        requireNonNull(partUntil, "partUntil");
        if (partUntil.isNegative() || partUntil.compareTo(fullUntil) > 0) {
            throw new IllegalArgumentException("The part is given back until %s before pickup: 0 to %s, when all is."
                    .formatted(partUntil, fullUntil));
        }
        if (partPercent < 0 || partPercent > 100) {
            throw new IllegalArgumentException("%d percent is not a part: 0 to 100.".formatted(partPercent));
        }
    }

    /** How much of the booking's price is given back when it is cancelled at that time; rounded up for the renter. */
    Money refund(Booking booking, Instant at) {
        return booking.price().total().percentRoundedUp(percent(booking, at));
    }

    /** The last deadline belongs to the renter: exactly 48 hours before pickup still counts as before. */
    private int percent(Booking booking, Instant at) {
        if (booking.status() == BookingStatus.HELD || !at.isAfter(fullUntil(booking))) {
            return 100;
        }
        return at.isAfter(partUntil(booking)) ? 0 : partPercent;
    }

    Instant fullUntil(Booking booking) {
        return booking.rental().from().minus(fullUntil);
    }

    Instant partUntil(Booking booking) {
        return booking.rental().from().minus(partUntil);
    }
}

package dev.motorpool.booking.pricing;

import dev.motorpool.platform.Money;
import java.time.Instant;

/**
 * What was agreed on for a booking.
 *
 * @param total its price
 * @param kept the part of {@code total} that changes have used up already; never given back
 */
public record Agreed(Money total, Money kept, Cancellation cancellation) {

    /** What cancelling gives back then; rounded up for the renter. */
    public Money refund(Instant at) {
        return total.minus(kept).percentRoundedUp(cancellation.percent(at));
    }

    /**
     * What of the price stays used up when the booking becomes cheaper then: a change gives back no more of what falls
     * away than cancelling would.
     *
     * @param price of the booking as it will be
     */
    Money keptBy(Money price, Instant at) {
        var less = total.minus(kept).minus(price);
        return less.minor() <= 0 ? kept : kept.plus(less.minus(less.percentRoundedUp(cancellation.percent(at))));
    }
}

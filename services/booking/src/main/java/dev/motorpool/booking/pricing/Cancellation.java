package dev.motorpool.booking.pricing;

import java.time.Duration;
import java.time.Instant;

/**
 * Until when a renter who cancels gets everything back, and then a part. The deadlines themselves belong to the renter.
 *
 * @param partialRefundUntil after which nothing is given back; not before {@code fullRefundUntil}
 * @param partialRefundPercent 0 to 100, of the price, between the two
 */
public record Cancellation(Instant fullRefundUntil, Instant partialRefundUntil, int partialRefundPercent) {

    public Cancellation {
        if (partialRefundUntil.isBefore(fullRefundUntil)) {
            throw new IllegalArgumentException("The part is given back until %s, which is before %s, when all is."
                    .formatted(partialRefundUntil, fullRefundUntil));
        }
        if (partialRefundPercent < 0 || partialRefundPercent > 100) {
            throw new IllegalArgumentException("%d percent is not a part: 0 to 100.".formatted(partialRefundPercent));
        }
    }

    /** Terms that are told by the time before a pickup. */
    public static Cancellation before(Instant pickup, Duration fullUntil, Duration partUntil, int percent) {
        return new Cancellation(pickup.minus(fullUntil), pickup.minus(partUntil), percent);
    }

    /** What share of the price is given back then, 0 to 100. */
    public int percent(Instant at) {
        if (!at.isAfter(fullRefundUntil)) {
            return 100;
        }
        return at.isAfter(partialRefundUntil) ? 0 : partialRefundPercent;
    }

    /**
     * What holds when a booking with these terms becomes one with those of {@code next}: a deadline that is over stays
     * over, so that nobody moves a rental to a later day in order to cancel it there for nothing.
     */
    Cancellation followedBy(Cancellation next, Instant now) {
        if (percent(now) == 100) {
            return next;
        }
        if (now.isAfter(partialRefundUntil)) {
            return this;
        }
        var until = next.partialRefundUntil;
        return new Cancellation(
                until.isBefore(fullRefundUntil) ? until : fullRefundUntil,
                until,
                Math.min(partialRefundPercent, next.partialRefundPercent));
    }
}

package dev.motorpool.booking.api;

import dev.motorpool.platform.facts.Fact;
import java.math.BigDecimal;
import java.time.Instant;

/** What booking tells the world; each carries the booking as it is after the event. */
public sealed interface BookingEvent extends Fact {

    BookingView booking();

    @Override
    default String key() {
        return booking().id().toString();
    }

    @Override
    default long version() {
        return booking().version();
    }

    /** The car is occupied from now on, as {@link BookingStatus#HELD} or at once {@link BookingStatus#CONFIRMED}. */
    record BookingPlaced(BookingView booking, Instant occurredAt) implements BookingEvent {}

    record BookingConfirmed(BookingView booking, Instant occurredAt) implements BookingEvent {}

    /**
     * The car is free again.
     *
     * @param refund how much of the price the cancellation policy gives back, in the booking's currency: 0 to all of it
     */
    record BookingCancelled(BookingView booking, String reason, BigDecimal refund, Instant occurredAt)
            implements BookingEvent {}

    /** The hold ran out before anybody confirmed it. */
    record BookingExpired(BookingView booking, Instant occurredAt) implements BookingEvent {}
}

package dev.motorpool.booking.api;

import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.platform.facts.Fact;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

    /**
     * Other dates, another car, branch or extras: by the renter's wish, or because the branch gives another car.
     *
     * @param changeId tells the changes of one booking apart
     * @param difference in the booking's currency: above 0 to pay, below 0 to give back
     * @param differenceTax by how much what is tax in the price has changed, absent for not at all
     */
    record BookingChanged(
            BookingView booking,
            UUID changeId,
            BigDecimal difference,
            String reason,
            Instant occurredAt,
            @Nullable BigDecimal differenceTax)
            implements BookingEvent {}

    /** The renter has the car. */
    record BookingStarted(BookingView booking, Instant occurredAt) implements BookingEvent {}

    /**
     * The car is back.
     *
     * @param charges what is to pay on top for lateness, distance, fuel and damages, taxes included, in the booking's currency
     * @param chargesTax what of {@code charges} is tax, absent for none
     */
    record BookingCompleted(
            BookingView booking,
            BigDecimal charges,
            Instant occurredAt,
            @Nullable BigDecimal chargesTax) implements BookingEvent {}

    /**
     * Something to pay on top was added after the return, waived or corrected.
     *
     * @param causeId tells these of one booking apart
     * @param difference in the booking's currency, taxes included: above 0 to pay, below 0 to give back
     * @param differenceTax what of {@code difference} is tax, with its sign
     * @param charges all that is to pay on top of the booking's price now, 0 or more
     */
    record BookingCharged(
            BookingView booking,
            UUID causeId,
            BigDecimal difference,
            BigDecimal differenceTax,
            BigDecimal charges,
            Instant occurredAt)
            implements BookingEvent {}

    /**
     * Nobody came; the car is free again.
     *
     * @param refund how much of the price is given back, in the booking's currency
     */
    record BookingMissed(BookingView booking, BigDecimal refund, Instant occurredAt) implements BookingEvent {}

    /**
     * The car is not back; it stays blocked.
     *
     * @param since when it should have been
     */
    record ReturnOverdue(BookingView booking, Instant since, Instant occurredAt) implements BookingEvent {}

    /**
     * The car of this booking, or an extra of it, is still out with somebody who is late.
     *
     * @param proposedCarId one of the same class that is free for this booking, null when there is none
     * @param extra what the extra is called that is still out; null when it is the car
     */
    record BookingAtRisk(
            BookingView booking,
            BookingId lateBookingId,
            @Nullable CarId proposedCarId,
            @Nullable String proposedCarName,
            Instant occurredAt,
            @Nullable String extra)
            implements BookingEvent {}

    /**
     * The car of this booking will be at another branch when the rental begins: a one-way rental that was to bring it, or
     * leave it there, is not any more, or it was brought back elsewhere.
     *
     * @param carAt where the car will be
     * @param proposedCarId one of the same class that will be there and is free for this booking, null when there is none
     */
    record BookingStranded(
            BookingView booking,
            BranchId carAt,
            @Nullable CarId proposedCarId,
            @Nullable String proposedCarName,
            Instant occurredAt)
            implements BookingEvent {}

    /** The car of a booking that was stranded will be where the rental begins after all. */
    record BookingOnTrack(BookingView booking, Instant occurredAt) implements BookingEvent {}
}

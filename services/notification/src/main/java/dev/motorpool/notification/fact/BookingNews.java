package dev.motorpool.notification.fact;

import dev.motorpool.booking.api.BookingEvent;
import dev.motorpool.booking.api.BookingEvent.BookingAtRisk;
import dev.motorpool.booking.api.BookingEvent.BookingCancelled;
import dev.motorpool.booking.api.BookingEvent.BookingChanged;
import dev.motorpool.booking.api.BookingEvent.BookingCharged;
import dev.motorpool.booking.api.BookingEvent.BookingCompleted;
import dev.motorpool.booking.api.BookingEvent.BookingConfirmed;
import dev.motorpool.booking.api.BookingEvent.BookingExpired;
import dev.motorpool.booking.api.BookingEvent.BookingMissed;
import dev.motorpool.booking.api.BookingEvent.BookingOnTrack;
import dev.motorpool.booking.api.BookingEvent.BookingPlaced;
import dev.motorpool.booking.api.BookingEvent.BookingStarted;
import dev.motorpool.booking.api.BookingEvent.BookingStranded;
import dev.motorpool.booking.api.BookingEvent.ReturnOverdue;
import dev.motorpool.booking.api.BookingStatus;
import dev.motorpool.booking.api.BookingView;
import dev.motorpool.notification.message.Announcement;
import dev.motorpool.notification.message.Kind;
import dev.motorpool.notification.message.Occasion;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a fact about a booking is told. Why somebody at the desk cancelled or changed it is not: they wrote that for themselves. */
final class BookingNews {

    private BookingNews() {}

    /** Empty for what nobody is told of. */
    static Optional<Announcement> of(BookingEvent fact, @Nullable BookingView before) {
        var occasion = Occasion.of(fact.booking());
        return switch (fact) {
            case BookingPlaced placed ->
                tell(
                        placed,
                        // a booking that needs no payment is confirmed at once, and no other fact says so
                        placed.booking().status() == BookingStatus.HELD ? Kind.BOOKING_PLACED : Kind.BOOKING_CONFIRMED,
                        "booking.created",
                        occasion);
            case BookingConfirmed confirmed ->
                tell(
                        confirmed,
                        before != null && before.status() == BookingStatus.CONFIRMED
                                ? Kind.BOOKING_CHANGED
                                : Kind.BOOKING_CONFIRMED,
                        "booking.updated",
                        occasion);
            case BookingCancelled cancelled ->
                tell(cancelled, Kind.BOOKING_CANCELLED, "booking.deleted", occasion.refunding(cancelled.refund()));
            case BookingExpired expired -> tell(expired, Kind.BOOKING_EXPIRED, "booking.deleted", occasion);
            case BookingChanged changed ->
                tell(changed, Kind.BOOKING_CHANGED, "booking.updated", occasion.differing(changed.difference()));
            case BookingStarted started -> tell(started, Kind.RENTAL_STARTED, "booking.updated", occasion);
            case BookingCompleted completed ->
                tell(completed, Kind.RENTAL_COMPLETED, "booking.updated", occasion.asking(completed.charges()));
            case BookingCharged charged ->
                tell(charged, Kind.BOOKING_CHANGED, "booking.updated", occasion.differing(charged.difference()));
            case BookingMissed missed ->
                tell(missed, Kind.BOOKING_MISSED, "booking.deleted", occasion.refunding(missed.refund()));
            case ReturnOverdue overdue -> Optional.of(overdue(overdue));
            // the desk gives another car or brings this one: nothing for its renter to do
            case BookingStranded stranded -> Optional.empty();
            case BookingOnTrack onTrack -> Optional.empty();
            case BookingAtRisk risk ->
                tell(
                        risk,
                        Kind.BOOKING_AT_RISK,
                        "booking.updated",
                        occasion.proposing(risk.proposedCarName()).missing(risk.extra()));
        };
    }

    /** Told once: as long as the car is away, booking says so over and over again. */
    private static Announcement overdue(ReturnOverdue fact) {
        return new Announcement(
                nameOf(fact),
                fact.booking().userId(),
                Kind.RETURN_OVERDUE,
                "booking.updated",
                Occasion.of(fact.booking()).overdue(fact.since()),
                fact.occurredAt());
    }

    static String nameOf(ReturnOverdue fact) {
        return "ReturnOverdue:%s:%s".formatted(fact.key(), fact.since());
    }

    private static Optional<Announcement> tell(BookingEvent fact, Kind kind, String event, Occasion occasion) {
        return Optional.of(new Announcement(
                Announcement.nameOf(fact), fact.booking().userId(), kind, event, occasion, fact.occurredAt()));
    }
}

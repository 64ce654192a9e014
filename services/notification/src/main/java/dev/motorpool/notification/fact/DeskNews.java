package dev.motorpool.notification.fact;

import dev.motorpool.booking.api.BookingEvent;
import dev.motorpool.booking.api.BookingEvent.BookingAtRisk;
import dev.motorpool.booking.api.BookingEvent.ReturnOverdue;
import dev.motorpool.notification.message.Alert;
import dev.motorpool.notification.message.Announcement;
import dev.motorpool.notification.message.Kind;
import dev.motorpool.notification.message.Occasion;
import dev.motorpool.payment.api.PaymentEvent;
import dev.motorpool.payment.api.PaymentEvent.PaymentFailed;
import java.util.Optional;

/** What of the facts the desk has to act on. */
final class DeskNews {

    private DeskNews() {}

    static Optional<Alert> of(BookingEvent fact) {
        var occasion = Occasion.of(fact.booking());
        return switch (fact) {
            case ReturnOverdue overdue ->
                Optional.of(new Alert(
                        BookingNews.nameOf(overdue),
                        Kind.DESK_RETURN_OVERDUE,
                        occasion.overdue(overdue.since()),
                        overdue.occurredAt()));
            case BookingAtRisk risk ->
                Optional.of(new Alert(
                        Announcement.nameOf(risk),
                        Kind.DESK_BOOKING_AT_RISK,
                        occasion.proposing(risk.proposedCarName()).missing(risk.extra()),
                        risk.occurredAt()));
            default -> Optional.empty();
        };
    }

    /** Once for each payment, however often the renter tries. */
    static Optional<Alert> of(PaymentEvent fact) {
        return fact instanceof PaymentFailed failed
                ? Optional.of(new Alert(
                        "PaymentFailed:" + failed.key(),
                        Kind.DESK_PAYMENT_FAILED,
                        Occasion.of(failed.payment()).because(failed.reason()),
                        failed.occurredAt()))
                : Optional.empty();
    }
}

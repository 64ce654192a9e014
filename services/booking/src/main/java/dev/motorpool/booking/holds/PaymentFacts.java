package dev.motorpool.booking.holds;

import dev.motorpool.booking.api.BookingEvent.BookingConfirmed;
import dev.motorpool.booking.api.BookingStatus;
import dev.motorpool.booking.history.Cause;
import dev.motorpool.booking.reservation.BookingJournal;
import dev.motorpool.booking.reservation.BookingRepository;
import dev.motorpool.payment.api.PaymentEvent;
import dev.motorpool.payment.api.PaymentEvent.PaymentCaptured;
import dev.motorpool.payment.api.PaymentEvent.PaymentDue;
import dev.motorpool.payment.api.PaymentEvent.PaymentFailed;
import dev.motorpool.payment.api.PaymentEvent.PaymentRefunded;
import dev.motorpool.payment.api.PaymentEvent.PaymentVoided;
import dev.motorpool.payment.api.PaymentPurpose;
import dev.motorpool.platform.facts.FactConsumer;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/**
 * Makes holds final when they are paid.
 *
 * <p>A hold may end while the news of its payment travels. The booking's row decides, under its lock: still held, it is
 * confirmed, even when its deadline has just passed; ended, it stays so, and payment, which hears of that end by the
 * fact that came with it, gives the money back.
 */
@Component
class PaymentFacts implements FactConsumer<PaymentEvent> {

    private final BookingRepository bookings;
    private final BookingJournal journal;
    private final Clock clock;

    PaymentFacts(BookingRepository bookings, BookingJournal journal, Clock clock) {
        this.bookings = bookings;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public Class<PaymentEvent> facts() {
        return PaymentEvent.class;
    }

    @Override
    public boolean wants(Class<? extends PaymentEvent> type) {
        return type == PaymentCaptured.class;
    }

    @Override
    public void accept(PaymentEvent fact) {
        switch (fact) {
            case PaymentCaptured captured -> confirm(captured);
            case PaymentDue due -> {}
            case PaymentFailed failed -> {}
            case PaymentRefunded refunded -> {}
            case PaymentVoided voided -> {}
        }
    }

    /** What is paid on top, for a change or at the return, confirms nothing. */
    private void confirm(PaymentCaptured paid) {
        if (paid.payment().purpose() != PaymentPurpose.BOOKING) {
            return;
        }
        bookings.findForChange(paid.payment().bookingId())
                .filter(booking -> booking.status() == BookingStatus.HELD)
                .map(hold ->
                        hold.become(BookingStatus.CONFIRMED, clock.instant().truncatedTo(ChronoUnit.MICROS)))
                .ifPresent(confirmed -> journal.change(
                        confirmed, new BookingConfirmed(confirmed.view(), confirmed.updatedAt()), Cause.of(paid)));
    }
}

package dev.motorpool.payment;

import dev.motorpool.booking.api.BookingEvent;
import dev.motorpool.booking.api.BookingEvent.BookingCancelled;
import dev.motorpool.booking.api.BookingEvent.BookingConfirmed;
import dev.motorpool.booking.api.BookingEvent.BookingExpired;
import dev.motorpool.booking.api.BookingEvent.BookingPlaced;
import dev.motorpool.booking.api.BookingView;
import dev.motorpool.payment.api.PaymentEvent.PaymentCaptured;
import dev.motorpool.payment.api.PaymentEvent.PaymentDue;
import dev.motorpool.payment.api.PaymentEvent.PaymentVoided;
import dev.motorpool.payment.ledger.LedgerTransaction.Kind;
import dev.motorpool.platform.Money;
import dev.motorpool.platform.facts.FactConsumer;
import java.math.BigDecimal;
import java.time.Clock;
import org.springframework.stereotype.Component;

/**
 * Asks for the price of bookings, and no longer when they end.
 *
 * <p>Each fact only ever moves a payment one way (opened, without deadline, ended), so that facts may come in any order:
 * the end of a booking that we have not heard of opens a payment that is voided already, and what comes after the end
 * is overtaken.
 */
@Component
class BookingFacts implements FactConsumer<BookingEvent> {

    private final PaymentRepository payments;
    private final PaymentJournal journal;
    private final BookingEnd end;
    private final Clock clock;

    BookingFacts(PaymentRepository payments, PaymentJournal journal, BookingEnd end, Clock clock) {
        this.payments = payments;
        this.journal = journal;
        this.end = end;
        this.clock = clock;
    }

    @Override
    public Class<BookingEvent> facts() {
        return BookingEvent.class;
    }

    @Override
    public void accept(BookingEvent fact) {
        var booking = fact.booking();
        switch (fact) {
            case BookingPlaced placed -> open(booking);
            case BookingConfirmed confirmed -> withoutDeadline(booking);
            case BookingCancelled cancelled ->
                end(booking, money(cancelled.refund(), booking), "The booking was cancelled.");
            case BookingExpired expired -> end(booking, price(booking), "The booking had expired before it was paid.");
        }
    }

    private void open(BookingView booking) {
        var payment = Payment.of(booking, Times.now(clock));
        var view = payment.view();
        var at = payment.createdAt();
        if (payment.amount().isZero()) {
            journal.open(payment, new PaymentCaptured(view, at));
        } else if (journal.open(payment, new PaymentDue(view, at))) {
            journal.post(payment, Kind.DUE, payment.id().value(), payment.amount(), at);
        }
    }

    private void withoutDeadline(BookingView booking) {
        open(booking);
        payments.findForChange(booking.id())
                .filter(payment -> payment.isOpen() && payment.dueBy() != null)
                .map(payment -> payment.withoutDeadline(Times.now(clock)))
                .ifPresent(payment -> journal.change(payment, new PaymentDue(payment.view(), payment.updatedAt())));
    }

    private void end(BookingView booking, Money refund, String reason) {
        var now = Times.now(clock);
        var overtaking = Payment.of(booking, now).ended(now);
        if (!journal.open(overtaking, new PaymentVoided(overtaking.view(), now))) {
            var payment = payments.findForChange(booking.id()).orElseThrow();
            end.of(payment, refund, reason, now);
        }
    }

    private static Money price(BookingView booking) {
        return money(booking.totalPrice(), booking);
    }

    private static Money money(BigDecimal amount, BookingView booking) {
        return Money.of(amount, booking.currency());
    }
}

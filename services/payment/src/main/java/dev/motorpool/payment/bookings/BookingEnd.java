package dev.motorpool.payment.bookings;

import static dev.motorpool.payment.attempts.AttemptStatus.NEEDS_CONFIRMATION;

import dev.motorpool.booking.api.BookingView;
import dev.motorpool.payment.attempts.Attempt;
import dev.motorpool.payment.attempts.AttemptRepository;
import dev.motorpool.payment.dues.Payment;
import dev.motorpool.payment.dues.PaymentJournal;
import dev.motorpool.payment.dues.PaymentRepository;
import dev.motorpool.payment.dues.Times;
import dev.motorpool.payment.refunds.Refunds;
import dev.motorpool.payment.refunds.Why;
import dev.motorpool.platform.Money;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the end of a booking makes of its payments. */
@Component
class BookingEnd {

    private final BookingAccounts accounts;
    private final PaymentRepository payments;
    private final AttemptRepository attempts;
    private final PaymentJournal journal;
    private final Refunds refunds;
    private final Clock clock;

    BookingEnd(
            BookingAccounts accounts,
            PaymentRepository payments,
            AttemptRepository attempts,
            PaymentJournal journal,
            Refunds refunds,
            Clock clock) {
        this.accounts = accounts;
        this.payments = payments;
        this.attempts = attempts;
        this.journal = journal;
        this.refunds = refunds;
        this.clock = clock;
    }

    /**
     * Nothing is asked for any more, and the refund goes back from the payments that are captured, the newest first. Hearing
     * of it again changes nothing. What is captured later finds its payment ended and goes back as a whole.
     *
     * @param refund if there is as much to give back; the rest was never paid
     */
    void of(BookingView booking, Money refund, Why why) {
        if (accounts.lockAndHasEnded(booking.id())) {
            return;
        }
        var now = Times.now(clock);
        accounts.end(booking.id(), now);
        journal.openEnded(Payment.of(booking, now).ended(now)); // or else its beginning, when it comes late, would ask
        giveBack(
                payments.allForChange(booking.id()).stream()
                        .filter(payment -> !payment.hasEnded())
                        .map(payment -> end(payment, now))
                        .toList(),
                refund,
                why,
                now);
    }

    private Payment end(Payment payment, Instant now) {
        if (payment.isOpen()) {
            dropUnconfirmed(payment, now);
            return journal.voided(payment, now);
        }
        var ended = payment.ended(now);
        journal.change(ended);
        return ended;
    }

    private void giveBack(List<Payment> ended, Money refund, Why why, Instant now) {
        var left = refund;
        for (var payment : ended) {
            var part = refunds.refundable(payment).atMost(left);
            if (part.isPositive()) {
                refunds.ofPrice(payment, part, why, now);
                left = left.minus(part);
            }
        }
    }

    /** One that the provider is busy with goes on: should it succeed, the money goes back. */
    private void dropUnconfirmed(Payment payment, Instant now) {
        attempts.findOpen(payment.id())
                .filter(attempt -> attempt.status() == NEEDS_CONFIRMATION)
                .ifPresent(attempt -> attempts.update(attempt.failed(Attempt.ABANDONED, now)));
    }
}

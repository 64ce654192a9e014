package dev.motorpool.payment.bookings;

import dev.motorpool.booking.api.BookingView;
import dev.motorpool.payment.api.PaymentPurpose;
import dev.motorpool.payment.api.PaymentStatus;
import dev.motorpool.payment.dues.Payment;
import dev.motorpool.payment.dues.PaymentJournal;
import dev.motorpool.payment.dues.PaymentRepository;
import dev.motorpool.payment.dues.Times;
import dev.motorpool.payment.ledger.Taxed;
import dev.motorpool.payment.refunds.Credit;
import dev.motorpool.payment.refunds.Credits;
import dev.motorpool.payment.refunds.Refunds;
import dev.motorpool.platform.Money;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a booking costs more, or less, than before. Hearing of one cause again changes nothing. */
@Component
class BookingDifference {

    static final String CHEAPER = "Your booking has become cheaper.";
    static final String CORRECTED = "What was charged for your return was corrected.";

    private final BookingAccounts accounts;
    private final PaymentRepository payments;
    private final PaymentJournal journal;
    private final Credits credits;
    private final Refunds refunds;
    private final Clock clock;

    BookingDifference(
            BookingAccounts accounts,
            PaymentRepository payments,
            PaymentJournal journal,
            Credits credits,
            Refunds refunds,
            Clock clock) {
        this.accounts = accounts;
        this.payments = payments;
        this.journal = journal;
        this.credits = credits;
        this.refunds = refunds;
        this.clock = clock;
    }

    /** Asks for it, unless the booking has ended. */
    void more(BookingView booking, PaymentPurpose purpose, UUID cause, Taxed amount) {
        var now = Times.now(clock);
        var payment = Payment.onTop(booking, purpose, cause, amount, now);
        if (accounts.lockAndHasEnded(booking.id())) {
            journal.openEnded(payment.ended(now));
        } else {
            journal.openAll(List.of(payment));
        }
    }

    /**
     * Asks for less of what nobody has paid yet, and gives back the rest from what was captured; each the newest first. What
     * is being paid just now is left alone: its money comes, and what is then still to give back goes back.
     *
     * @param reason a sentence for the customer
     */
    void less(BookingView booking, UUID cause, Taxed amount, String reason) {
        if (accounts.lockAndHasEnded(booking.id())) {
            return; // booking reckoned with this change when it said what the end gives back
        }
        var now = Times.now(clock);
        var all = payments.allForChange(booking.id());
        var credit = new Credit(
                booking.id(), cause, amount, Taxed.none(amount.gross().zero()), reason);
        if (!credits.grant(credit)) {
            return;
        }
        askLess(all, credit, now);
        all.stream().filter(Payment::isCaptured).forEach(payment -> refunds.ofCredits(payment, now));
    }

    private void askLess(List<Payment> all, Credit credit, Instant now) {
        var left = credit.left();
        for (var payment : all) {
            if (payment.status() == PaymentStatus.DUE && left.gross().isPositive()) {
                journal.voided(payment, now);
                var gross = payment.amount().atMost(left.gross());
                var part = payment.taxed().part(gross, left.part(gross).tax());
                left = left.minus(part);
                openRest(payment, payment.taxed().minus(part), credit.cause(), now);
            }
        }
        credits.give(credit, credit.left().minus(left));
    }

    private void openRest(Payment voided, Taxed rest, UUID cause, Instant now) {
        if (rest.gross().isPositive()) {
            journal.openAll(List.of(Payment.restOf(voided, cause, rest, now)));
        }
    }

    /**
     * What of a change in tax is in no payment and no refund: the price has another tax in it without being another, or by
     * more than it has become dearer or cheaper. Hearing of it again changes nothing.
     *
     * @param tax above 0 when more of the price is tax than before
     */
    void moveTax(BookingView booking, UUID cause, Money tax) {
        if (tax.isZero() || accounts.lockAndHasEnded(booking.id())) {
            return;
        }
        payments.find(booking.id()).ifPresent(payment -> journal.moveTax(payment, cause, tax, Times.now(clock)));
    }
}

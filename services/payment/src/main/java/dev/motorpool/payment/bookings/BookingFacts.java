package dev.motorpool.payment.bookings;

import static java.nio.charset.StandardCharsets.UTF_8;

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
import dev.motorpool.booking.api.BookingView;
import dev.motorpool.payment.api.PaymentEvent.PaymentDue;
import dev.motorpool.payment.api.PaymentPurpose;
import dev.motorpool.payment.dues.Payment;
import dev.motorpool.payment.dues.PaymentJournal;
import dev.motorpool.payment.dues.PaymentRepository;
import dev.motorpool.payment.dues.Times;
import dev.motorpool.payment.ledger.Taxed;
import dev.motorpool.payment.refunds.Why;
import dev.motorpool.platform.Money;
import dev.motorpool.platform.facts.FactConsumer;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Asks for the price of bookings and for what they cost on top, gives back what they cost less, and asks no longer when they
 * end.
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
    private final BookingDifference difference;
    private final Clock clock;

    BookingFacts(
            PaymentRepository payments,
            PaymentJournal journal,
            BookingEnd end,
            BookingDifference difference,
            Clock clock) {
        this.payments = payments;
        this.journal = journal;
        this.end = end;
        this.difference = difference;
        this.clock = clock;
    }

    @Override
    public Class<BookingEvent> facts() {
        return BookingEvent.class;
    }

    /** New bookings first, all in a few statements; that an end may overtake its beginning does no harm. */
    @Override
    public void acceptAll(List<BookingEvent> facts) {
        open(facts.stream()
                .filter(BookingPlaced.class::isInstance)
                .map(BookingEvent::booking)
                .toList());
        facts.stream().filter(fact -> !(fact instanceof BookingPlaced)).forEach(this::accept);
    }

    @Override
    public void accept(BookingEvent fact) {
        var booking = fact.booking();
        switch (fact) {
            case BookingPlaced placed -> open(List.of(booking));
            case BookingConfirmed confirmed -> withoutDeadline(booking);
            case BookingChanged changed -> change(changed);
            case BookingCompleted completed -> charge(completed);
            case BookingCharged charged -> recharge(charged);
            case BookingCancelled cancelled ->
                end.of(booking, money(cancelled.refund(), booking), Why.told("Your booking was cancelled."));
            case BookingExpired expired ->
                end.of(booking, price(booking), Why.told("Your booking had expired before it was paid for."));
            case BookingMissed missed ->
                end.of(booking, money(missed.refund(), booking), Why.told("The car was not picked up."));
            case BookingStarted started -> {}
            case ReturnOverdue overdue -> {}
            case BookingAtRisk risk -> {}
            case BookingStranded stranded -> {}
            case BookingOnTrack onTrack -> {}
        }
    }

    private void open(List<BookingView> bookings) {
        var now = Times.now(clock);
        journal.openAll(
                bookings.stream().map(booking -> Payment.of(booking, now)).toList());
    }

    private void withoutDeadline(BookingView booking) {
        open(List.of(booking));
        payments.findForChange(booking.id())
                .filter(payment -> payment.isOpen() && payment.dueBy() != null)
                .map(payment -> payment.withoutDeadline(Times.now(clock)))
                .ifPresent(payment -> journal.change(payment, new PaymentDue(payment.view(), payment.updatedAt())));
    }

    private void change(BookingChanged fact) {
        differ(
                fact.booking(),
                PaymentPurpose.CHANGE,
                fact.changeId(),
                money(fact.difference(), fact.booking()),
                tax(fact.differenceTax(), fact.booking()),
                BookingDifference.CHEAPER);
    }

    private void recharge(BookingCharged fact) {
        differ(
                fact.booking(),
                PaymentPurpose.CHARGES,
                fact.causeId(),
                money(fact.difference(), fact.booking()),
                tax(fact.differenceTax(), fact.booking()),
                BookingDifference.CORRECTED);
    }

    /** What of the tax does not fit into the difference is moved in the books alone. */
    private void differ(
            BookingView booking, PaymentPurpose purpose, UUID cause, Money amount, Money tax, String reason) {
        if (amount.isPositive()) {
            var more = Taxed.of(amount, tax);
            difference.more(booking, purpose, cause, more);
            difference.moveTax(booking, cause, tax.minus(more.tax()));
        } else if (!amount.isZero()) {
            var less = Taxed.of(amount.negated(), tax.negated());
            difference.less(booking, cause, less, reason);
            difference.moveTax(booking, cause, tax.plus(less.tax()));
        } else {
            difference.moveTax(booking, cause, tax);
        }
    }

    private void charge(BookingCompleted fact) {
        var charges = money(fact.charges(), fact.booking());
        if (charges.isPositive()) {
            var taxed = Taxed.of(charges, tax(fact.chargesTax(), fact.booking()));
            difference.more(fact.booking(), PaymentPurpose.CHARGES, chargesOf(fact.booking()), taxed);
        }
    }

    /** A booking is completed once, so that its charges need no other name. */
    private static UUID chargesOf(BookingView booking) {
        return UUID.nameUUIDFromBytes(("charges:" + booking.id()).getBytes(UTF_8));
    }

    /** Absent in facts from before. */
    private static Money tax(@Nullable BigDecimal tax, BookingView booking) {
        return money(tax == null ? BigDecimal.ZERO : tax, booking);
    }

    private static Money price(BookingView booking) {
        return money(booking.totalPrice(), booking);
    }

    private static Money money(BigDecimal amount, BookingView booking) {
        return Money.of(amount, booking.currency());
    }
}

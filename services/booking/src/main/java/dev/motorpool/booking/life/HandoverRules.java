package dev.motorpool.booking.life;

import dev.motorpool.booking.life.LifeProperties.MoneyDue;
import dev.motorpool.booking.owed.Owed;
import dev.motorpool.booking.owed.Payments;
import dev.motorpool.booking.reservation.Booking;
import dev.motorpool.platform.Money;
import dev.motorpool.platform.problem.Problem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** When a car may go out: not long before its time, not after it, and not unpaid without a word. */
@Component
class HandoverRules {

    private final LifeProperties settings;
    private final Payments payments;

    HandoverRules(LifeProperties settings, Payments payments) {
        this.settings = settings;
        this.payments = payments;
    }

    void checkTime(Booking booking, Instant now) {
        var pickup = booking.rental().from();
        if (now.isBefore(pickup.minus(settings.earlyHandover()))) {
            throw new Problem(
                            HttpStatus.CONFLICT,
                            "too-early",
                            "The rental begins at %s. Change its pickup time to hand the car over now."
                                    .formatted(pickup))
                    .with("pickupTime", pickup);
        }
        if (!now.isBefore(booking.rental().to())) {
            throw new Problem(HttpStatus.CONFLICT, "rental-over", "The rental ended before the car was handed over.");
        }
    }

    /** What payment asks for and has not got. */
    Money due(Booking booking) {
        var owed = payments.of(List.of(booking.id())).getOrDefault(booking.id(), Owed.NOTHING);
        return Money.of(owed.due(), booking.price().total().currencyCode());
    }

    /** @param reason of staff, null for none */
    void checkDue(Money due, @Nullable String reason) {
        var isExcused = settings.handoverWithMoneyDue() == MoneyDue.REASON && reason != null;
        if (due.isPositive() && settings.handoverWithMoneyDue() != MoneyDue.ALLOW && !isExcused) {
            var wayOut = settings.handoverWithMoneyDue() == MoneyDue.REFUSE
                    ? "It has to be paid before the car is handed over."
                    : "Take the payment first, or say why the car is handed over all the same.";
            throw new Problem(
                            HttpStatus.CONFLICT,
                            "money-due",
                            "%s %s of this booking is not paid. %s"
                                    .formatted(due.currencyCode(), due.amount().toPlainString(), wayOut))
                    .with("amountDue", due.amount())
                    .with("currency", due.currencyCode());
        }
    }
}

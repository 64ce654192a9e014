package dev.motorpool.booking.life;

import dev.motorpool.booking.charges.Charge;
import dev.motorpool.booking.charges.ChargeBook;
import dev.motorpool.booking.reservation.Booking;
import dev.motorpool.platform.Money;
import dev.motorpool.platform.problem.Problem;
import dev.motorpool.platform.security.Caller;
import java.time.Instant;
import java.util.ArrayList;
import org.springframework.stereotype.Component;

/** What is to pay for how a car came back, by what was agreed on. */
@Component
class Reckoning {

    private final AgreedTerms agreed;
    private final ChargeBook book;

    Reckoning(AgreedTerms agreed, ChargeBook book) {
        this.agreed = agreed;
        this.book = book;
    }

    /** @param out how the car was handed over */
    ReturnBill of(Booking booking, CarCheck out, TakeBack wish, Caller caller, Instant now) {
        if (wish.odometerKm() < out.odometerKm() && HandOver.said(wish.odometerReason()) == null) {
            throw Problem.invalid("odometerKm", "must be at least %d, as at handover".formatted(out.odometerKm()));
        }
        var currency = booking.price().total().currencyCode();
        var driven = Math.max(0, wish.odometerKm() - out.odometerKm());
        var missing = out.fuelPercent() - wish.fuelPercent();
        var charges = new ArrayList<>(agreed.terms(booking).charges(now, driven, missing));
        wish.claims().forEach(damage -> charges.add(damage(damage, currency)));
        return new ReturnBill(book.reckon(booking, charges, "", caller.id(), now), currency);
    }

    /** In the transaction of the return. */
    void keep(ReturnBill bill) {
        book.keep(bill.entries());
    }

    private static Charge damage(TakeBack.Damage damage, String currency) {
        try {
            return Charge.of(Charge.Kind.DAMAGE, damage.label(), 1, "damage", Money.of(damage.amount(), currency));
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw Problem.invalid("damages", "must be amounts with at most the decimals of " + currency);
        }
    }
}

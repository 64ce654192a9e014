package dev.motorpool.booking.charges;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.platform.Money;
import dev.motorpool.platform.security.UserId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a charge is from one moment on.
 *
 * @param step 0 when it is made, one more each time that it is corrected
 * @param reason why, in the words of whoever did it; empty for what the return reckoned
 */
public record ChargeEntry(
        UUID chargeId,
        int step,
        BookingId bookingId,
        Charge charge,
        List<ChargeTax> taxes,
        String currency,
        String reason,
        UserId by,
        Instant at) {

    public ChargeEntry {
        taxes = List.copyOf(taxes);
    }

    /** The same charge of another amount, with the taxes that it had. */
    ChargeEntry corrected(Money amount, String why, UserId who, Instant now) {
        var other = Charge.of(charge.kind(), charge.label(), amount);
        return new ChargeEntry(
                chargeId, step + 1, bookingId, other, ChargeTax.again(amount, taxes), currency, why, who, now);
    }

    Money amount() {
        return Money.of(charge.amountMinor(), currency);
    }

    /** All of it, included or on top. */
    public Money tax() {
        return Money.of(taxes.stream().mapToLong(ChargeTax::amountMinor).sum(), currency);
    }

    /** What is to pay. */
    public Money total() {
        var onTop = taxes.stream()
                .filter(tax -> !tax.included())
                .mapToLong(ChargeTax::amountMinor)
                .sum();
        return Money.of(charge.amountMinor() + onTop, currency);
    }
}

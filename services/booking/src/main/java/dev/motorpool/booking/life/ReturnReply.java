package dev.motorpool.booking.life;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.motorpool.booking.api.BookingView;
import dev.motorpool.platform.Money;
import java.math.BigDecimal;
import java.util.List;

/** The booking as it is after the return, and what is to pay on top. */
record ReturnReply(@JsonUnwrapped BookingView booking, List<ChargeView> charges, BigDecimal chargesTotal) {

    record ChargeView(
            Charge.Kind kind, String label, long quantity, String unit, BigDecimal unitPrice, BigDecimal amount) {

        static ChargeView of(Charge charge, String currency) {
            return new ChargeView(
                    charge.kind(),
                    charge.label(),
                    charge.quantity(),
                    charge.unit(),
                    Money.of(charge.unitMinor(), currency).amount(),
                    Money.of(charge.amountMinor(), currency).amount());
        }
    }

    static ReturnReply of(BookingView booking, List<Charge> charges) {
        var currency = booking.currency();
        var sum = charges.stream().mapToLong(Charge::amountMinor).sum();
        return new ReturnReply(
                booking,
                charges.stream().map(charge -> ChargeView.of(charge, currency)).toList(),
                Money.of(sum, currency).amount());
    }
}

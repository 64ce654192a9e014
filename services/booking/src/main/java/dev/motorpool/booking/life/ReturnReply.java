package dev.motorpool.booking.life;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.motorpool.booking.api.BookingView;
import dev.motorpool.booking.charges.ChargeView;
import dev.motorpool.fleet.api.DistanceUnit;
import java.math.BigDecimal;
import java.util.List;

/**
 * The booking as it is after the return, and what is to pay on top.
 *
 * @param charges as lines that add up to {@code chargesTotal}, with the taxes that come on top of them
 * @param chargesTax what of the total is tax, whether it came on top or was in a charge
 */
record ReturnReply(
        @JsonUnwrapped BookingView booking,
        List<ChargeView> charges,
        BigDecimal chargesTotal,
        BigDecimal chargesTax,
        DistanceUnit distanceUnit) {

    static ReturnReply of(BookingView booking, ReturnBill bill, DistanceUnit unit) {
        return new ReturnReply(
                booking,
                bill.lines().stream()
                        .map(charge -> ChargeView.of(charge, booking.currency()))
                        .toList(),
                bill.total().amount(),
                bill.tax().amount(),
                unit);
    }
}

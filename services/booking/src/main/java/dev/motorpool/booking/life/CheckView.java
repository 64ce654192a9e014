package dev.motorpool.booking.life;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.charges.Charge;
import dev.motorpool.booking.charges.ChargeView;
import dev.motorpool.fleet.api.DistanceUnit;
import dev.motorpool.platform.Money;
import dev.motorpool.platform.security.UserId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the car was when it changed hands, as the caller may see it.
 *
 * @param note for staff
 * @param checkedBy for staff
 * @param distanceUnit in which the branch tells people of kilometres
 */
public record CheckView(
        BookingId bookingId,
        CarCheck.Occasion occasion,
        int odometerKm,
        int fuelPercent,
        List<String> photos,
        List<ChargeView> charges,
        BigDecimal chargesTotal,
        String currency,
        Instant checkedAt,
        @Nullable String note,
        @Nullable UserId checkedBy,
        DistanceUnit distanceUnit) {

    static CheckView of(CarCheck check, String currency, DistanceUnit unit, boolean forStaff) {
        var sum = check.charges().stream().mapToLong(Charge::amountMinor).sum();
        return new CheckView(
                check.bookingId(),
                check.occasion(),
                check.odometerKm(),
                check.fuelPercent(),
                check.photos(),
                check.charges().stream()
                        .map(charge -> ChargeView.of(charge, currency))
                        .toList(),
                Money.of(sum, currency).amount(),
                currency,
                check.checkedAt(),
                forStaff ? check.note() : null,
                forStaff ? check.checkedBy() : null,
                unit);
    }
}

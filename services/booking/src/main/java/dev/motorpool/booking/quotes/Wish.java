package dev.motorpool.booking.quotes;

import dev.motorpool.booking.api.BookingId;
import dev.motorpool.booking.api.Period;
import dev.motorpool.booking.pricing.Chosen;
import dev.motorpool.booking.pricing.Quote;
import dev.motorpool.booking.pricing.RuleOverride;
import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.fleet.api.CarClass;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.platform.problem.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody would like to rent.
 *
 * @param carId this car; or a {@code carClass} at a {@code pickupBranchId}
 * @param dropoffBranchId where it is left, the pickup's branch when absent
 * @param driverAge in years, of the youngest driver
 * @param bookingId the booking that is to become this, for a quote of a change
 * @param override for agents and admins
 */
public record Wish(
        @Nullable CarId carId,
        @Nullable CarClass carClass,
        @NotNull Instant pickupTime,
        @NotNull Instant dropoffTime,
        @Nullable BranchId pickupBranchId,
        @Nullable BranchId dropoffBranchId,
        @Nullable @Size(max = 20) List<Chosen.@NotNull @Valid Piece> extras,
        @Nullable @Size(max = 10) List<@NotBlank @Size(max = 40) String> coverages,
        @Nullable @Min(0) @Max(20) Integer extraDrivers,
        @Nullable @Min(16) @Max(120) Integer driverAge,
        @Nullable @Size(max = 40) String promoCode,
        @Nullable BookingId bookingId,
        @Nullable @Valid RuleOverride override) {

    /** A car for a time and nothing else. */
    public static Wish of(CarId car, Instant pickup, Instant dropoff) {
        return new Wish(car, null, pickup, dropoff, null, null, null, null, null, null, null, null, null);
    }

    /** The same with another car or at another time, given back at its own branch unless it was to be left elsewhere. */
    static Wish like(Quote quote, CarId car, Period rental) {
        var isOneWay = !quote.pickupBranchId().equals(quote.dropoffBranchId());
        var chosen = quote.chosen();
        return new Wish(
                car,
                null,
                rental.from(),
                rental.to(),
                null,
                isOneWay ? quote.dropoffBranchId() : null,
                chosen.extras(),
                chosen.coverages(),
                chosen.extraDrivers(),
                chosen.driverAge(),
                chosen.promoCode(),
                null,
                null);
    }

    /**
     * @throws Problem 400 when the end is not after the start
     */
    Period rental() {
        return rental(pickupTime, dropoffTime);
    }

    static Period rental(Instant pickupTime, Instant dropoffTime) {
        if (!pickupTime.isBefore(dropoffTime)) {
            throw Problem.invalid("dropoffTime", "must be after pickupTime");
        }
        return new Period(pickupTime, dropoffTime);
    }

    Chosen chosen() {
        return new Chosen(
                extras == null ? List.of() : extras,
                coverages == null ? List.of() : coverages,
                extraDrivers,
                driverAge,
                promoCode);
    }
}

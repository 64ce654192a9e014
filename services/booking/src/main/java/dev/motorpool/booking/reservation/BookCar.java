package dev.motorpool.booking.reservation;

import dev.motorpool.booking.api.Period;
import dev.motorpool.booking.api.QuoteId;
import dev.motorpool.booking.pricing.Chosen;
import dev.motorpool.booking.pricing.RuleOverride;
import dev.motorpool.booking.quotes.Wish;
import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.fleet.api.CarClass;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.platform.problem.Problem;
import dev.motorpool.platform.security.UserId;
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
 * The wish to have a car for a time: a quote, or what a quote would be asked for.
 *
 * @param quoteId says all of the rest but {@code userId} and {@code pinned}
 * @param userId for whom; the caller when absent, somebody else only for agents and admins
 * @param pinned when a class is booked: the car that is given stays
 * @param override for agents and admins; a quote has its own
 */
public record BookCar(
        @Nullable QuoteId quoteId,
        @Nullable CarId carId,
        @Nullable CarClass carClass,
        @Nullable Instant pickupTime,
        @Nullable Instant dropoffTime,
        @Nullable BranchId pickupBranchId,
        @Nullable BranchId dropoffBranchId,
        @Nullable @Size(max = 20) List<Chosen.@NotNull @Valid Piece> extras,
        @Nullable @Size(max = 10) List<@NotBlank @Size(max = 40) String> coverages,
        @Nullable @Min(0) @Max(20) Integer extraDrivers,
        @Nullable @Min(16) @Max(120) Integer driverAge,
        @Nullable @Size(max = 40) String promoCode,
        @Nullable UserId userId,
        @Nullable Boolean pinned,
        @Nullable @Valid RuleOverride override) {

    /** A car for a time and nothing else. */
    public BookCar(CarId carId, Instant pickupTime, Instant dropoffTime, @Nullable UserId userId) {
        this(null, carId, null, pickupTime, dropoffTime, null, null, null, null, null, null, null, userId, null, null);
    }

    /** What was promised already. */
    public static BookCar quoted(QuoteId quote, @Nullable UserId userId) {
        return new BookCar(quote, null, null, null, null, null, null, null, null, null, null, null, userId, null, null);
    }

    /**
     * @throws Problem 400 when what a quote needs is not there
     */
    Wish wish() {
        if (carId == null && carClass == null) {
            throw Problem.invalid("carId", "must not be null unless there is a quoteId or a carClass");
        }
        return new Wish(
                carId,
                carClass,
                present("pickupTime", pickupTime),
                present("dropoffTime", dropoffTime),
                pickupBranchId,
                dropoffBranchId,
                extras,
                coverages,
                extraDrivers,
                driverAge,
                promoCode,
                null,
                override);
    }

    boolean isPinned() {
        return Boolean.TRUE.equals(pinned);
    }

    /**
     * @throws Problem 400 when the end is not after the start
     */
    public static Period periodOf(Instant pickupTime, Instant dropoffTime) {
        if (!pickupTime.isBefore(dropoffTime)) {
            throw Problem.invalid("dropoffTime", "must be after pickupTime");
        }
        return new Period(pickupTime, dropoffTime);
    }

    private static Instant present(String field, @Nullable Instant time) {
        if (time == null) {
            throw Problem.invalid(field, "must not be null");
        }
        return time;
    }
}

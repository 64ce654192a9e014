package dev.motorpool.booking.pricing;

import dev.motorpool.booking.api.Period;
import dev.motorpool.booking.api.QuoteId;
import dev.motorpool.booking.cars.Trip;
import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.fleet.api.CarClass;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.platform.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A price that is kept: never changed once made, and what a booking made from it costs.
 *
 * @param version the revision of the rules that it was reckoned by
 * @param carId null when a class was asked for
 * @param timeZone of the pickup branch, on whose clocks days are counted
 * @param days started days
 * @param pricePerDay of the rate, before discounts
 * @param lines whose amounts add up to {@code total}, without taxes that are included
 * @param subtotal of all lines that are no tax
 * @param taxes all of them, included or on top
 * @param excess what the renter bears of a damage, null when nothing is said
 * @param turnaroundMinutes that the car stays blocked after the rental
 * @param refuelPerPercent for each percent of the tank that is missing at return
 * @param change null for a new booking
 * @param expiresAt until when it can be booked; not later than its pickup
 * @param dropoffTimeZone of the branch where the car is left, on whose clocks it comes back; null in quotes from before it was
 *     kept
 * @param overridden null when every rule was kept
 */
public record Quote(
        QuoteId id,
        long version,
        @Nullable CarId carId,
        CarClass carClass,
        @Nullable String acrissCode,
        BranchId pickupBranchId,
        BranchId dropoffBranchId,
        Instant pickupTime,
        Instant dropoffTime,
        ZoneId timeZone,
        int days,
        BigDecimal pricePerDay,
        String currency,
        List<QuoteLine> lines,
        BigDecimal subtotal,
        BigDecimal taxes,
        BigDecimal total,
        BigDecimal deposit,
        @Nullable BigDecimal excess,
        QuoteTerms.Mileage mileage,
        Cancellation cancellation,
        QuoteTerms.LateReturn lateReturn,
        BigDecimal refuelPerPercent,
        int turnaroundMinutes,
        Chosen chosen,
        QuoteTerms.@Nullable Change change,
        Instant createdAt,
        Instant expiresAt,
        @Nullable ZoneId dropoffTimeZone,
        QuoteTerms.@Nullable Overridden overridden) {

    public Quote {
        lines = List.copyOf(lines);
        var sum = lines.stream()
                .filter(line -> !line.included())
                .map(QuoteLine::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(total) != 0 || total.signum() < 0) {
            throw new IllegalArgumentException("lines of %s do not make a total of %s".formatted(sum, total));
        }
    }

    public Period rental() {
        return new Period(pickupTime, dropoffTime);
    }

    /** What the car is not free for: the rental and the turnaround after it. */
    public Period blocked() {
        return new Period(pickupTime, dropoffTime.plus(Duration.ofMinutes(turnaroundMinutes)));
    }

    /** What its car is needed for. */
    public Trip trip() {
        return new Trip(pickupBranchId, dropoffBranchId, blocked());
    }

    public Money totalMoney() {
        return Money.of(total, currency);
    }

    /** The price, what of it is not given back any more, and what of the rest is until when. */
    public Agreed agreed() {
        var kept = lines.stream()
                .filter(line -> line.kind() == LineKind.CHANGE_FEE)
                .map(QuoteLine::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Agreed(totalMoney(), Money.of(kept, currency), cancellation);
    }

    public Money depositMoney() {
        return Money.of(deposit, currency);
    }

    public Money perDayMoney() {
        return Money.of(pricePerDay, currency);
    }

    /** Why staff set rules aside; empty when they did not. */
    public String overrideReason() {
        return overridden == null ? "" : overridden.reason();
    }

    public boolean isExpired(Instant now) {
        return now.isAfter(expiresAt);
    }
}

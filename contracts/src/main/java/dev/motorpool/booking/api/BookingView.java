package dev.motorpool.booking.api;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.fleet.api.CarClass;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.platform.security.UserId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A booking as its customer sees it. What came to this record later is absent in facts and copies from before.
 *
 * @param blockedUntil when the car is free for the next renter: dropoff plus turnaround
 * @param days started days
 * @param pricePerDay the base rate
 * @param totalPrice what the renter pays for all of it, extras, fees, discounts and taxes included
 * @param holdUntil when a {@link BookingStatus#HELD} booking expires, null in every other status
 * @param reference what people tell each other instead of the id: 8 letters and digits, none that look alike
 * @param acrissCode the class in the trade's four letters (ACRISS)
 * @param dropoffBranchId the pickup's branch, except for one-way rentals
 * @param timeZone of the pickup's branch; days and opening hours are reckoned there
 * @param quoteId null when it was booked without asking for a quote before prices were quotes
 * @param byClass the renter booked a class: the car may be another one until handover
 * @param pinned the car stays what it is although only a class was booked
 * @param depositAmount kept back on the renter's card at pickup, 0 for none
 * @param overdueSince when the car should have been back, null unless it is late
 * @param taxAmount what of {@code totalPrice} is tax, whether it came on top or was in it
 * @param broughtFrom staff gave a car that is at this branch and bring it to the pickup, null for a car that is there anyway
 * @param carElsewhere where the car will be instead when the rental begins: it has to be brought, or another one given;
 *     null when it will be there
 * @param awaitsCar booked, but no car has been given yet: {@code carId} is no car of the fleet, only what keeps its place
 */
public record BookingView(
        BookingId id,
        long version,
        CarId carId,
        String carName,
        UserId userId,
        BookingStatus status,
        Instant pickupTime,
        Instant dropoffTime,
        Instant blockedUntil,
        int days,
        BigDecimal pricePerDay,
        BigDecimal totalPrice,
        String currency,
        @Nullable Instant holdUntil,
        Instant createdAt,
        Instant updatedAt,
        @Nullable String reference,
        @Nullable CarClass carClass,
        @Nullable String acrissCode,
        @Nullable BranchId pickupBranchId,
        @Nullable BranchId dropoffBranchId,
        @Nullable ZoneId timeZone,
        @Nullable QuoteId quoteId,
        @JsonSetter(nulls = Nulls.AS_EMPTY) boolean byClass, // absent is false
        @JsonSetter(nulls = Nulls.AS_EMPTY) boolean pinned,
        @Nullable BigDecimal depositAmount,
        @Nullable Instant overdueSince,
        @JsonSetter(nulls = Nulls.AS_EMPTY) boolean awaitsCar,
        @Nullable BigDecimal taxAmount,
        @Nullable BranchId broughtFrom,
        @Nullable BranchId carElsewhere) {}

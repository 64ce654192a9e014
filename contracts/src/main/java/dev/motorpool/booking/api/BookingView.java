package dev.motorpool.booking.api;

import dev.motorpool.fleet.api.CarId;
import dev.motorpool.platform.security.UserId;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A booking as its customer sees it.
 *
 * @param blockedUntil when the car is free for the next renter: dropoff plus turnaround
 * @param holdUntil when a {@link BookingStatus#HELD} booking expires, null in every other status
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
        Instant updatedAt) {}

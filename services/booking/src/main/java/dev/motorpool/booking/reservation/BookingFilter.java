package dev.motorpool.booking.reservation;

import dev.motorpool.booking.api.BookingStatus;
import dev.motorpool.fleet.api.BranchId;
import dev.motorpool.fleet.api.CarClass;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.platform.security.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which bookings to list; null stands for all.
 *
 * @param words the beginning of a reference, part of a car's name, or an id
 * @param from only those that end after it
 * @param to only those that begin before it
 * @param branch where the car is picked up or left
 * @param awaitsCar whether to list those to which no car has been given yet, or all others
 * @param overdue whether to list those whose car should have been back, or all others
 * @param atRisk whether to list those whose car is out with somebody who is late, or all others
 * @param carElsewhere whether to list those whose car will be at another branch, or all others
 */
record BookingFilter(
        @Nullable UserId customer,
        @Nullable CarId car,
        @Nullable BookingStatus status,
        @Nullable String words,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable BranchId branch,
        @Nullable CarClass carClass,
        @Nullable Boolean awaitsCar,
        @Nullable Boolean overdue,
        @Nullable Boolean atRisk,
        @Nullable Boolean carElsewhere,
        BookingOrder order) {}

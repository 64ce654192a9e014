package dev.motorpool.booking.reservation;

import dev.motorpool.booking.api.BookingStatus;
import dev.motorpool.fleet.api.CarId;
import dev.motorpool.platform.security.UserId;
import org.jspecify.annotations.Nullable;

/** Which bookings to list; null stands for all. */
record BookingFilter(
        @Nullable UserId customer,
        @Nullable CarId car,
        @Nullable BookingStatus status) {}

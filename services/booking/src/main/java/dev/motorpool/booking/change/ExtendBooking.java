package dev.motorpool.booking.change;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** The wish to keep the car longer. */
record ExtendBooking(@NotNull Instant dropoffTime) {}

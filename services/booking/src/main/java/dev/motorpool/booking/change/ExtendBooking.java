package dev.motorpool.booking.change;

import dev.motorpool.booking.pricing.RuleOverride;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The wish to keep the car longer.
 *
 * @param override for agents and admins
 */
record ExtendBooking(
        @NotNull Instant dropoffTime, @Nullable @Valid RuleOverride override) {}

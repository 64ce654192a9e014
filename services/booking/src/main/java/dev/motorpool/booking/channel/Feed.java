package dev.motorpool.booking.channel;

import dev.motorpool.fleet.api.CarId;
import dev.motorpool.platform.security.UserId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A calendar that programs may fetch without signing in.
 *
 * @param owner whose bookings it shows, unless it is a car's
 * @param car whose bookings it shows, null for the owner's
 */
record Feed(UUID id, UserId owner, @Nullable CarId car, Instant createdAt) {}

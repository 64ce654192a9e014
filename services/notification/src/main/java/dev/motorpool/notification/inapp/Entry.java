package dev.motorpool.notification.inapp;

import dev.motorpool.notification.message.Kind;
import dev.motorpool.notification.message.Occasion;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message as it is kept. */
record Entry(
        UUID id,
        Kind kind,
        Occasion occasion,
        Instant createdAt,
        @Nullable Instant readAt) {}

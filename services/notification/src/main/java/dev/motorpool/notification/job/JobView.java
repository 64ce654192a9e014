package dev.motorpool.notification.job;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A job as an operator sees it.
 *
 * @param dueAt when it runs next, null when it was given up
 */
record JobView(
        String name,
        String id,
        JobState state,
        @Nullable Instant dueAt,
        int failures,
        @Nullable Instant lastFailure,
        @Nullable String lastError) {}

package dev.motorpool.platform.facts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A fact that was given up after too many attempts; an operator mends the cause and replays it.
 *
 * @param position unique among all dead facts of the service, whichever their direction
 * @param consumer what refused it here; null for an outgoing fact
 */
record DeadFact(
        long position,
        Direction direction,
        @Nullable String consumer,
        String source,
        String type,
        String key,
        Instant occurredAt,
        int attempts,
        @Nullable String lastError) {

    enum Direction {
        /** The transport would not carry it: nobody has seen it. */
        OUTGOING,
        /** A consumer of this service would not take it; other consumers have. */
        INCOMING
    }
}

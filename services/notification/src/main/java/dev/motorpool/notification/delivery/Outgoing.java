package dev.motorpool.notification.delivery;

import dev.motorpool.notification.message.Kind;
import dev.motorpool.notification.message.Occasion;
import dev.motorpool.platform.security.UserId;
import java.time.Instant;
import java.util.UUID;

/**
 * A delivery that is to be made.
 *
 * @param tries made so far
 * @param triesSince those of them that count no more, because an admin asked for others
 */
record Outgoing(UUID id, UserId person, Kind kind, Occasion occasion, int tries, int triesSince, Instant createdAt) {

    int number() {
        return tries + 1;
    }

    int failedWith(int number) {
        return number - triesSince;
    }
}

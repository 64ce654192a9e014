package dev.motorpool.platform;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ids that begin with the time (UUID version 7, RFC 9562) and end with 74 random bits. For rows that come at the rate of all
 * bookings: their indexes, here and in every copy, grow at one end, where random ids would touch a page each.
 */
public final class TimeOrderedId {

    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private TimeOrderedId() {}

    public static UUID next() {
        var random = ThreadLocalRandom.current();
        return new UUID(
                System.currentTimeMillis() << 16 | VERSION | random.nextInt(1 << 12),
                VARIANT | random.nextLong() >>> 2);
    }
}

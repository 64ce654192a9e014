package dev.motorpool.platform.facts;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ids that begin with the time (UUID version 7, RFC 9562): every consumer remembers them in an index, which then grows at
 * one end instead of everywhere.
 */
final class FactIds {

    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private FactIds() {}

    static UUID next() {
        var random = ThreadLocalRandom.current();
        return new UUID(
                System.currentTimeMillis() << 16 | VERSION | random.nextInt(1 << 12),
                VARIANT | random.nextLong() >>> 2);
    }
}

package dev.motorpool.gateway.limit;

/**
 * What is left of a limit for one client.
 *
 * @param resetSeconds until the whole quota is there again, rounded up
 */
record Quota(Limit limit, boolean isGranted, long remaining, long resetSeconds) {

    boolean isTighterThan(Quota other) {
        return remaining < other.remaining;
    }

    String state() {
        return "\"%s\";r=%d;t=%d".formatted(limit.name(), remaining, resetSeconds);
    }
}

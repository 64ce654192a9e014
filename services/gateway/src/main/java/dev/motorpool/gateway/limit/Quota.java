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
        return '"' + limit.name() + "\";r=" + remaining + ";t=" + resetSeconds; // for every request: no formatter
    }
}

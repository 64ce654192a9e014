package dev.motorpool.gateway.limit;

/** Counts requests. One gateway counts in memory; several would need a place that they share. */
interface RateLimiter {

    /** Takes one request from the client's quota, if there is one left. */
    Quota take(Limit limit, String client);
}

package dev.motorpool.gateway.limit;

/** Counts requests: in memory, or where several gateways count together in a database that they share. */
interface RateLimiter {

    /** Takes one request from the client's quota, if there is one left. */
    Quota take(Limit limit, String client);
}

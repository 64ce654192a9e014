package dev.motorpool.gateway.limit;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;

/**
 * Tells what is left: every limit in {@code RateLimit} and {@code RateLimit-Policy}
 * (draft-ietf-httpapi-ratelimit-headers), the tightest in the three headers that are in wide use.
 */
final class RateLimitHeaders {

    private RateLimitHeaders() {}

    static void write(HttpServletResponse response, List<Quota> quotas) {
        var policies = new StringBuilder();
        var states = new StringBuilder();
        var tightest = quotas.getFirst();
        for (var quota : quotas) {
            append(policies, quota.limit().policy());
            append(states, quota.state());
            tightest = quota.isTighterThan(tightest) ? quota : tightest;
        }
        response.setHeader("RateLimit-Policy", policies.toString());
        response.setHeader("RateLimit", states.toString());
        response.setHeader("RateLimit-Limit", Long.toString(tightest.limit().requests()));
        response.setHeader("RateLimit-Remaining", Long.toString(tightest.remaining()));
        response.setHeader("RateLimit-Reset", Long.toString(tightest.resetSeconds()));
    }

    private static void append(StringBuilder list, String item) {
        list.append(list.isEmpty() ? "" : ", ").append(item);
    }
}

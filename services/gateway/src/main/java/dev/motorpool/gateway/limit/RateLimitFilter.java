package dev.motorpool.gateway.limit;

import dev.motorpool.platform.problem.Problem;
import dev.motorpool.platform.problem.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Holds every client to the limits and tells how much is left. */
@Component
@Order(40)
class RateLimitFilter extends HttpFilter {

    private final transient List<Limit> limits;
    private final transient RateLimiter limiter;
    private final transient Client client;
    private final transient Predicate<HttpServletRequest> isFree;
    private final transient Problems problems;

    RateLimitFilter(
            RateProperties settings,
            RateLimiter limiter,
            Client client,
            Predicate<HttpServletRequest> ownPage,
            Problems problems) {
        this.limits = settings.limits();
        this.limiter = limiter;
        this.client = client;
        this.isFree = ownPage;
        this.problems = problems;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var quotas = isFree.test(request) ? List.<Quota>of() : take(request);
        if (!quotas.isEmpty()) {
            RateLimitHeaders.write(response, quotas);
            if (!quotas.getLast().isGranted()) {
                refuse(request, response, quotas.getLast());
                return;
            }
        }
        chain.doFilter(request, response);
    }

    /** What is left of each limit that covers the request, up to the first that refuses it. */
    private List<Quota> take(HttpServletRequest request) {
        var who = client.of(request);
        var quotas = new ArrayList<Quota>(limits.size());
        for (var limit : limits) {
            if (limit.isFor(who) && limit.covers(request)) {
                var counted = limit.by() == Limit.By.ADDRESS ? client.address(request) : who.name();
                var quota = limiter.take(limit, counted);
                quotas.add(quota);
                if (!quota.isGranted()) {
                    break;
                }
            }
        }
        return quotas;
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, Quota quota) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(quota.resetSeconds()));
        var refusal = new Problem(
                HttpStatus.TOO_MANY_REQUESTS,
                "rate-limited",
                "Too many requests. Please try again in %d seconds.".formatted(quota.resetSeconds()));
        refusal.with("limit", quota.limit().name()).with("retryAfter", quota.resetSeconds());
        problems.write(request, response, refusal.getBody());
    }
}

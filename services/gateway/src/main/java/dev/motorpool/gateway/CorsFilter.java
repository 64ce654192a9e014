package dev.motorpool.gateway;

import dev.motorpool.platform.problem.Problem;
import dev.motorpool.platform.problem.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Cross-origin resource sharing, answered once at the edge and never with credentials: tokens travel in a header.
 *
 * <p>A plain request from an unlisted origin goes through without the headers, as the browser then keeps the answer from
 * the page. Refusing it, as Spring's filter does, would also refuse our own pages behind a proxy that ends TLS.
 */
@Component
@Order(20)
class CorsFilter extends HttpFilter {

    private static final String SENDABLE =
            "Authorization, Content-Type, Accept, Accept-Language, Idempotency-Key, If-Match, If-None-Match, X-Request-Id";
    private static final String READABLE = "Location, ETag, Retry-After, X-Request-Id, RateLimit, RateLimit-Policy, "
            + "RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset";
    private static final String ONE_HOUR = "3600";

    private final transient CorsProperties settings;
    private final transient Problems problems;

    CorsFilter(CorsProperties settings, Problems problems) {
        this.settings = settings;
        this.problems = problems;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ORIGIN);
        var isKnown = origin != null && settings.origins().contains(origin);
        if (isKnown) {
            response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
            response.setHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, READABLE);
        }
        if (!request.getMethod().equals("OPTIONS")) {
            chain.doFilter(request, response);
        } else if (request.getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD) == null) {
            response.setHeader(HttpHeaders.ALLOW, EntryFilter.METHODS);
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else if (isKnown) {
            permit(response);
        } else {
            var refusal = new Problem(
                    HttpStatus.FORBIDDEN, "origin-not-allowed", "Pages of this origin may not call the API.");
            problems.write(request, response, refusal.getBody());
        }
    }

    private static void permit(HttpServletResponse response) {
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, EntryFilter.METHODS);
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, SENDABLE);
        response.setHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, ONE_HOUR);
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
}

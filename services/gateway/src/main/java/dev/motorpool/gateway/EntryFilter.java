package dev.motorpool.gateway;

import dev.motorpool.platform.problem.Problem;
import dev.motorpool.platform.problem.Problems;
import dev.motorpool.platform.web.RequestId;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The first step: lets in only requests that can be understood in one way, and says who really sent them. */
@Component
@Order(10)
class EntryFilter extends HttpFilter {

    static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS";

    private static final Set<String> ALLOWED = Set.of(METHODS.split(", "));

    private final transient ClientOrigin origins;
    private final transient SecurityHeaders headers;
    private final transient Problems problems;

    EntryFilter(ClientOrigin origins, SecurityHeaders headers, Problems problems) {
        this.origins = origins;
        this.headers = headers;
        this.problems = problems;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var origin = origins.of(request);
        var path = EdgePath.of(request.getRequestURI());
        headers.write(response, path.map(EdgePath::plain).orElse(""), origin);
        if (!ALLOWED.contains(request.getMethod())) {
            response.setHeader(HttpHeaders.ALLOW, METHODS);
            refuse(
                    request,
                    response,
                    new Problem(HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed", "Use one of " + METHODS + "."));
        } else if (path.isEmpty()) {
            refuse(
                    request,
                    response,
                    new Problem(
                            HttpStatus.BAD_REQUEST, "malformed-request", "The path of the request is not allowed."));
        } else {
            chain.doFilter(new EdgeRequest(request, path.get(), origin, RequestId.of(request)), response);
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        problems.write(request, response, problem.getBody());
    }
}

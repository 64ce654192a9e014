package dev.motorpool.gateway;

import dev.motorpool.gateway.api.Upstreams;
import dev.motorpool.gateway.web.WebPages;
import dev.motorpool.platform.problem.Problem;
import dev.motorpool.platform.problem.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The last step: hands the request to the service that answers it, to the web app, or to the gateway's own pages. */
@Component
@Order(60)
class RoutingFilter extends HttpFilter {

    private final transient Upstreams upstreams;
    private final transient WebPages pages;
    private final transient Problems problems;

    RoutingFilter(Upstreams upstreams, WebPages pages, Problems problems) {
        this.upstreams = upstreams;
        this.pages = pages;
        this.problems = problems;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = request.getServletPath();
        if (Routes.isForWeb(request) && pages.serve(request, response)) {
            return;
        }
        if (Routes.isOwn(path)) {
            chain.doFilter(request, response);
            return;
        }
        var service = Routes.serviceFor(path);
        if (service.isEmpty()) {
            refuse(request, response, new Problem(HttpStatus.NOT_FOUND, "route-not-found", "There is no such route."));
            return;
        }
        var upstream = upstreams.find(service.get());
        if (upstream.isEmpty()) {
            refuse(request, response, notRunning(service.get()));
            return;
        }
        try {
            upstream.get().forward(request, response);
        } catch (Problem refusal) {
            refuse(request, response, refusal);
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        problems.write(request, response, problem.getBody());
    }

    private static Problem notRunning(String service) {
        return new Problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "service-unavailable",
                "The service %s is not part of this installation.".formatted(service));
    }
}

package dev.motorpool.launcher.edge;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Set;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.boot.web.servlet.AbstractFilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletContextInitializerBeans;
import org.springframework.web.servlet.DispatcherServlet;

/** A service's filters and servlet, as its container runs them for one kind of dispatch. */
record SiblingPipeline(Filter[] filters, Servlet servlet) {

    private static final Set<String> EVERYTHING = Set.of("/*");

    static SiblingPipeline of(ServletWebServerApplicationContext sibling, DispatcherType type) {
        var filters = new ArrayList<Filter>();
        for (var initializer : new ServletContextInitializerBeans(sibling.getBeanFactory())) {
            if (initializer instanceof AbstractFilterRegistrationBean<?> registration
                    && registration.isEnabled()
                    && registration.determineDispatcherTypes().contains(type)) {
                mustCoverEverything(registration);
                filters.add(registration.getFilter());
            }
        }
        return new SiblingPipeline(filters.toArray(Filter[]::new), sibling.getBean(DispatcherServlet.class));
    }

    void run(ServletRequest request, ServletResponse response) throws IOException, ServletException {
        new Chain().doFilter(request, response);
    }

    /** Matching patterns is the container's work; no service needs it, so it is not done again here. */
    private static void mustCoverEverything(AbstractFilterRegistrationBean<?> registration) {
        var patterns = registration.getUrlPatterns();
        var isPartial = !patterns.isEmpty() && !EVERYTHING.containsAll(patterns);
        if (isPartial || !registration.getServletNames().isEmpty()) {
            throw new IllegalStateException(
                    "%s is not for every path: let the filter itself decide by the path".formatted(registration));
        }
    }

    private final class Chain implements FilterChain {

        private int next;

        @Override
        public void doFilter(ServletRequest request, ServletResponse response) throws IOException, ServletException {
            if (next < filters.length) {
                filters[next++].doFilter(request, response, this);
            } else {
                servlet.service(request, response);
            }
        }
    }
}

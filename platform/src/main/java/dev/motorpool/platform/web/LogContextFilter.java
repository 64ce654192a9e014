package dev.motorpool.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/** Puts service and request id into the log context of whatever the request causes on this thread. */
class LogContextFilter extends OncePerRequestFilter implements Ordered {

    private final String service;

    LogContextFilter(String service) {
        this.service = service;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var outer = MDC.getCopyOfContextMap(); // a service that runs on the gateway's thread gives its context back
        var id = RequestId.of(request);
        response.setHeader(RequestId.HEADER, id);
        MDC.put("service", service);
        MDC.put("requestId", id);
        try {
            chain.doFilter(request, response);
        } finally {
            if (outer == null) {
                MDC.clear();
            } else {
                MDC.setContextMap(outer);
            }
        }
    }
}

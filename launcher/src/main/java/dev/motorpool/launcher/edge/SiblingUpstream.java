package dev.motorpool.launcher.edge;

import static java.util.Objects.requireNonNull;

import dev.motorpool.gateway.api.Upstream;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/**
 * Hands a request to a service in this JVM: the service's own filters and servlet run on the gateway's thread, with no
 * connection, no parsing and no copying in between.
 *
 * <p>The service must not notice. It gets a request without the gateway's attributes (or its once-per-request filters
 * would think that they ran), its own servlet context, no thread-locals of the gateway, and its own error page.
 * Asynchronous answers work because Tomcat dispatches them in the servlet context of the request that started them, which
 * is the service's: from then on its own container's filter chain runs.
 */
final class SiblingUpstream implements Upstream {

    private static final Logger log = LoggerFactory.getLogger(SiblingUpstream.class);

    private final String service;
    private final ServletContext context;
    private final SiblingPipeline requests;
    private final SiblingPipeline errors;

    SiblingUpstream(ServletWebServerApplicationContext sibling) {
        this.service = sibling.getEnvironment().getProperty("spring.application.name", sibling.getId());
        this.context = requireNonNull(sibling.getServletContext(), "the service is not started");
        this.requests = SiblingPipeline.of(sibling, DispatcherType.REQUEST);
        this.errors = SiblingPipeline.of(sibling, DispatcherType.ERROR);
    }

    @Override
    public void forward(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        var answer = new SiblingResponse(response);
        var inner = new SiblingRequest(request, answer, context);
        var outside = Outside.leave();
        try {
            run(inner, answer);
        } finally {
            outside.enterAgain();
        }
    }

    private void run(SiblingRequest request, SiblingResponse response) throws IOException, ServletException {
        try {
            requests.run(request, response);
        } catch (IOException e) {
            throw e; // the connection to the client is broken: nobody to tell
        } catch (ServletException | RuntimeException | Error e) {
            if (response.isSent()) {
                throw e; // too late to say it: the container cuts the connection
            }
            log.error("unforeseen error in {}", service, e);
            request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, e);
            response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
        if (response.hasError() && !response.isSent()) {
            response.startAgain();
            request.becomeError(response.error());
            errors.run(request, response);
        }
    }
}

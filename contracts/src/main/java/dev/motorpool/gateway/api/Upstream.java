package dev.motorpool.gateway.api;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** How a request that passed the edge reaches the service that answers it. */
public interface Upstream {

    /**
     * Answers the request completely, or goes on answering it asynchronously.
     *
     * @throws dev.motorpool.platform.problem.Problem the service cannot be reached or does not answer in time; nothing has
     *     been written yet
     */
    void forward(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException;
}

package dev.motorpool.gateway.api;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** How a request that passed the edge reaches the service that answers it. */
public interface Upstream {

    /** Answers the request completely; a service that cannot be reached is answered with a problem. */
    void forward(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException;
}

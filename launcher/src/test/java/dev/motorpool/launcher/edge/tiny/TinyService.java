package dev.motorpool.launcher.edge.tiny;

import dev.motorpool.platform.security.PublicRoutes;
import dev.motorpool.platform.testing.TestTokens;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** A service with one route of each kind. It answers for two services, so that each can be reached in its own way. */
@SpringBootApplication
@Import({TestTokens.class, TinySocket.class})
public class TinyService {

    @Bean
    PublicRoutes publicRoutes() {
        return PublicRoutes.of(
                "GET /cars/open/**", "GET /search/open/**", "POST /cars/open/**", "POST /search/open/**");
    }

    /** A filter that fails, beside everything that Spring MVC would catch. */
    @Bean
    HttpFilter failingFilter() {
        return new HttpFilter() {
            @Override
            protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws IOException, ServletException {
                if (request.getRequestURI().endsWith("/filter-fails")) {
                    throw new IllegalStateException("secret");
                }
                if (request.getRequestURI().endsWith("/filter-refuses")) {
                    response.sendError(HttpServletResponse.SC_GONE, "secret");
                    return;
                }
                chain.doFilter(request, response);
            }
        };
    }
}

package dev.motorpool.gateway;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;

/** Headers that make a browser careful (OWASP Secure Headers); a service may replace any of them in its answer. */
@Component
class SecurityHeaders {

    /** Answers of the API are data: nothing in them may run or load anything. */
    private static final String API_POLICY =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** Swagger UI is served from here; it needs inline styles and draws its icons from data URLs. */
    private static final String PAGE_POLICY = API_POLICY
            + "; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'";

    void write(HttpServletResponse response, String path, Origin origin) {
        var isPage = path.startsWith("/docs");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), payment=(), geolocation=(self)");
        response.setHeader("Content-Security-Policy", isPage ? PAGE_POLICY : API_POLICY);
        response.setHeader("Cache-Control", "no-store");
        if (origin.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
    }
}

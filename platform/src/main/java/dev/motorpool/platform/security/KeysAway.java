package dev.motorpool.platform.security;

import dev.motorpool.platform.problem.Problem;
import dev.motorpool.platform.problem.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;

/** A token that cannot be judged, because identity's keys cannot be had, is no bad token: come again. */
final class KeysAway implements ObjectPostProcessor<BearerTokenAuthenticationFilter> {

    private static final Logger log = LoggerFactory.getLogger(KeysAway.class);

    private final AuthenticationEntryPoint badToken;
    private final Problems problems;

    KeysAway(AuthenticationEntryPoint badToken, Problems problems) {
        this.badToken = badToken;
        this.problems = problems;
    }

    @Override
    public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
        filter.setAuthenticationFailureHandler((request, response, e) -> {
            if (e instanceof AuthenticationServiceException) {
                log.warn("tokens cannot be verified: {}", e.getMessage());
                response.setHeader(HttpHeaders.RETRY_AFTER, "5");
                problems.write(request, response, identityUnavailable().getBody());
            } else {
                badToken.commence(request, response, e);
            }
        });
        return filter;
    }

    private static Problem identityUnavailable() {
        return new Problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "identity-unavailable",
                "Access tokens cannot be verified at the moment. Please try again in a moment.");
    }
}

package dev.motorpool.identity.sessions;

import dev.motorpool.platform.security.BearerHeader;
import dev.motorpool.platform.security.PublicRoutes;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

@Configuration(proxyBeanMethods = false)
class PublicRoutesConfiguration {

    /** What people do without a token: to get one, or a password. */
    private static final List<String> ENTRANCES = List.of(
            "/auth/signup",
            "/auth/register",
            "/auth/login",
            "/auth/refresh",
            "/auth/logout",
            "/auth/operator",
            "/auth/password/forgotten",
            "/auth/password/reset");

    @Bean
    PublicRoutes publicRoutes() {
        var routes = new ArrayList<>(List.of("GET /auth/jwks.json"));
        ENTRANCES.forEach(path -> routes.add("POST " + path));
        return new PublicRoutes(List.copyOf(routes));
    }

    /** A client that sends its expired token along must still be able to get a new one. */
    @Bean
    BearerTokenResolver bearerTokenResolver() {
        var entrances = new OrRequestMatcher(ENTRANCES.stream()
                .<RequestMatcher>map(
                        path -> PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, path))
                .toList());
        var header = new BearerHeader();
        return request -> entrances.matches(request) ? null : header.resolve(request);
    }
}

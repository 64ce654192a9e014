package dev.motorpool.platform.security;

import dev.motorpool.platform.problem.Problem;
import dev.motorpool.platform.problem.Problems;
import java.util.List;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Every service verifies access tokens itself and denies by default. */
@AutoConfiguration(
        after = TokenAutoConfiguration.class,
        beforeName = {
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration"
        })
public class SecurityAutoConfiguration {

    private static final String ADMIN = "admin";

    @Bean
    @ConditionalOnMissingBean
    BearerTokenResolver bearerTokens() {
        return new BearerHeader();
    }

    @Bean
    @ConditionalOnMissingBean
    SecurityFilterChain securityFilterChain(
            HttpSecurity http,
            ObjectProvider<PublicRoutes> publicRoutes,
            BearerTokenResolver bearerTokens,
            PeerSeal peers,
            Problems problems) {
        AuthenticationEntryPoint noToken = (request, response, e) -> {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            problems.write(
                    request,
                    response,
                    unauthenticated(request.getHeader(HttpHeaders.AUTHORIZATION) != null)
                            .getBody());
        };
        AccessDeniedHandler denied = (request, response, e) -> problems.write(
                request, response, Problem.forbidden("You may not do this.").getBody());
        return http.csrf(AbstractHttpConfigurer::disable) // no cookies: a token in a header cannot be ridden
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .anonymous(anonymous -> {})
                .headers(AbstractHttpConfigurer::disable) // the edge sets them, once
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(noToken).accessDeniedHandler(denied))
                .oauth2ResourceServer(server -> server.withObjectPostProcessor(new KeysAway(noToken, problems))
                        .bearerTokenResolver(bearerTokens)
                        .jwt(jwt -> jwt.jwtAuthenticationConverter(roles()))
                        .authenticationEntryPoint(noToken)
                        .accessDeniedHandler(denied))
                .authorizeHttpRequests(requests -> {
                    requests.requestMatchers("/error", "/actuator/health/**", "/v3/api-docs/**")
                            .permitAll();
                    publicRoutes.stream()
                            .flatMap(open -> open.routes().stream())
                            .forEach(route -> {
                                var parts = route.split(" ", 2);
                                requests.requestMatchers(HttpMethod.valueOf(parts[0]), parts[1])
                                        .permitAll();
                                if (parts[0].equals("GET")) { // HEAD is GET without the body (RFC 9110, 9.3.2)
                                    requests.requestMatchers(HttpMethod.HEAD, parts[1])
                                            .permitAll();
                                }
                            });
                    requests.requestMatchers("/internal/**").access(peerOrAdmin(peers));
                    requests.anyRequest().authenticated();
                })
                .build();
    }

    /** Requests are observed by Spring MVC; every filter and decision of this chain as well would cost more than it tells. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    WebMvcConfigurer callerArgument() {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class); // comes with the token, not as a parameter
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerArgument());
            }
        };
    }

    @Bean
    RequestRejectedHandler requestRejectedHandler(Problems problems) {
        return (request, response, e) -> problems.write(
                request,
                response,
                new Problem(HttpStatus.BAD_REQUEST, "malformed-request", "The address of the request is not allowed.")
                        .getBody());
    }

    /** Who may use what services offer each other; the edge does not route there. */
    private static AuthorizationManager<RequestAuthorizationContext> peerOrAdmin(PeerSeal peers) {
        var admin = AuthorityAuthorizationManager.<RequestAuthorizationContext>hasAuthority(ADMIN);
        return (caller, context) -> {
            var request = context.getRequest();
            var seal = request.getHeader(PeerSeal.HEADER);
            return peers.isGood(seal, request.getMethod(), request.getRequestURI())
                    ? new AuthorizationDecision(true)
                    : admin.authorize(caller, context);
        };
    }

    private static JwtAuthenticationConverter roles() {
        var authorities = new JwtGrantedAuthoritiesConverter();
        authorities.setAuthoritiesClaimName("roles");
        authorities.setAuthorityPrefix("");
        var converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(authorities);
        return converter;
    }

    static Problem unauthenticated(boolean tokenSent) {
        return new Problem(
                HttpStatus.UNAUTHORIZED,
                tokenSent ? "invalid-token" : "unauthenticated",
                tokenSent ? "The access token is not valid or has expired." : "This needs an access token.");
    }
}

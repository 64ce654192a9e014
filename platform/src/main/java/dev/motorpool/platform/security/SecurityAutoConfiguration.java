package dev.motorpool.platform.security;

import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import dev.motorpool.platform.problem.Problem;
import dev.motorpool.platform.problem.Problems;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Every service verifies access tokens itself and denies by default. */
@AutoConfiguration(
        beforeName = {
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration"
        })
@EnableConfigurationProperties(SecurityProperties.class)
public class SecurityAutoConfiguration {

    /** Who may use what services offer each other; the edge does not route there. */
    private static final String PEER = "admin";

    private static final Duration CLOCK_SKEW = Duration.ofSeconds(5);
    private static final Duration KEYS_LIVE = Duration.ofMinutes(5);
    private static final Duration KEYS_TIMEOUT = Duration.ofSeconds(5);

    @Bean
    @ConditionalOnMissingBean
    JwtDecoder jwtDecoder(SigningKeys keys, SecurityProperties settings, Clock clock) {
        var source = JWKSourceBuilder.create(new PublishedKeys(keys))
                .cache(KEYS_LIVE.toMillis(), KEYS_TIMEOUT.toMillis())
                .rateLimited(Duration.ofSeconds(10).toMillis())
                .build();
        var decoder = NimbusJwtDecoder.withJwkSource(source)
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .build();
        var time = new JwtTimestampValidator(CLOCK_SKEW);
        time.setClock(clock);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                time,
                new JwtIssuerValidator(settings.issuer()),
                new JwtClaimValidator<List<String>>(
                        "aud", audience -> audience != null && audience.contains(settings.audience()))));
        return decoder;
    }

    @Bean
    @ConditionalOnMissingBean
    SecurityFilterChain securityFilterChain(
            HttpSecurity http, ObjectProvider<PublicRoutes> publicRoutes, Problems problems) {
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
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.jwtAuthenticationConverter(roles()))
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
                            });
                    requests.requestMatchers("/internal/**").hasAuthority(PEER);
                    requests.anyRequest().authenticated();
                })
                .build();
    }

    @Bean
    WebMvcConfigurer callerArgument() {
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

    private static JwtAuthenticationConverter roles() {
        var authorities = new JwtGrantedAuthoritiesConverter();
        authorities.setAuthoritiesClaimName("roles");
        authorities.setAuthorityPrefix("");
        var converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(authorities);
        return converter;
    }

    private static Problem unauthenticated(boolean tokenSent) {
        return new Problem(
                HttpStatus.UNAUTHORIZED,
                tokenSent ? "invalid-token" : "unauthenticated",
                tokenSent ? "The access token is not valid or has expired." : "This needs an access token.");
    }
}

package dev.motorpool.platform.security;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** How an access token is verified. Apart from the filter chain, so that the gateway can take it without one. */
@AutoConfiguration
@EnableConfigurationProperties(SecurityProperties.class)
public class TokenAutoConfiguration {

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
        var decoder = NimbusJwtDecoder.withJwkSource((selector, context) -> select(source, selector, context))
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .build();
        var time = new JwtTimestampValidator(CLOCK_SKEW);
        time.setClock(clock);
        var claims = new DelegatingOAuth2TokenValidator<>(
                time,
                new JwtIssuerValidator(settings.issuer()),
                new JwtClaimValidator<List<String>>(
                        "aud", audience -> audience != null && audience.contains(settings.audience())));
        decoder.setJwtValidator(claims);
        return new RememberingDecoder(decoder, claims);
    }

    /** Many tokens with unknown keys in a row are bad tokens, not a failure of ours. */
    private static List<JWK> select(
            JWKSource<SecurityContext> source, JWKSelector selector, @Nullable SecurityContext context)
            throws KeySourceException {
        try {
            return source.get(selector, context);
        } catch (RateLimitReachedException e) {
            return List.of();
        }
    }
}

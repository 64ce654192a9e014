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
@EnableConfigurationProperties({SecurityProperties.class, PeerProperties.class})
public class TokenAutoConfiguration {

    private static final Duration CLOCK_SKEW = Duration.ofSeconds(5);
    private static final Duration KEYS_LIVE = Duration.ofMinutes(5);
    /** How long the keys that are known still count when identity is away. */
    private static final Duration KEYS_OUTLIVE_IDENTITY = Duration.ofHours(1);

    private static final Duration KEYS_TIMEOUT = Duration.ofSeconds(5);

    @Bean
    @ConditionalOnMissingBean
    JwtDecoder jwtDecoder(SigningKeys keys, SecurityProperties settings, Clock clock) {
        var published = new PublishedKeys(keys);
        var source = JWKSourceBuilder.create(published)
                .cache(KEYS_LIVE.toMillis(), KEYS_TIMEOUT.toMillis())
                .rateLimited(Duration.ofSeconds(10).toMillis())
                .outageTolerant(KEYS_OUTLIVE_IDENTITY.toMillis())
                .build();
        var decoder = NimbusJwtDecoder.withJwkSource(
                        (selector, context) -> select(source, published, selector, context))
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

    @Bean
    PeerSeal peerSeal(PeerProperties settings, Clock clock) {
        return new PeerSeal(settings.peerSecret(), clock);
    }

    /** Many tokens with unknown keys in a row are bad tokens, not a failure of ours; unless the keys cannot be had. */
    private static List<JWK> select(
            JWKSource<SecurityContext> source,
            PublishedKeys published,
            JWKSelector selector,
            @Nullable SecurityContext context)
            throws KeySourceException {
        try {
            return source.get(selector, context);
        } catch (RateLimitReachedException e) {
            if (published.areAway()) {
                throw e;
            }
            return List.of();
        }
    }
}

package dev.motorpool.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/**
 * Verifies the signature of a token once a minute, not at each request; its claims, among them the expiry, at each. A
 * signing key that is withdrawn counts for at most that minute longer, which is less than the keys themselves are kept.
 */
final class RememberingDecoder implements JwtDecoder {

    private static final int MOST = 5_000;
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final JwtDecoder verifying;
    private final OAuth2TokenValidator<Jwt> claims;
    private final Cache<String, Jwt> verified =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();

    RememberingDecoder(JwtDecoder verifying, OAuth2TokenValidator<Jwt> claims) {
        this.verifying = verifying;
        this.claims = claims;
    }

    @Override
    public Jwt decode(String token) {
        var known = verified.getIfPresent(token);
        if (known == null) {
            var fresh = verifying.decode(token);
            verified.put(token, fresh);
            return fresh;
        }
        var result = claims.validate(known);
        if (result.hasErrors()) {
            throw new JwtValidationException("The token is not valid any more.", result.getErrors());
        }
        return known;
    }
}

package dev.motorpool.platform.security;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.proc.SecurityContext;
import java.text.ParseException;
import org.jspecify.annotations.Nullable;

/** Reads identity's keys through the peer's contract, whichever way that travels. */
final class PublishedKeys implements JWKSetSource<SecurityContext> {

    private final SigningKeys keys;

    /** The last time they were asked for they could not be had. */
    private volatile boolean away;

    PublishedKeys(SigningKeys keys) {
        this.keys = keys;
    }

    @Override
    public JWKSet getJWKSet(JWKSetCacheRefreshEvaluator refresh, long currentTime, @Nullable SecurityContext context)
            throws KeySourceException {
        try {
            var current = JWKSet.parse(keys.jwks());
            away = false;
            return current;
        } catch (ParseException | RuntimeException e) {
            away = true;
            throw new JWKSetUnavailableException("identity's keys cannot be had: " + e.getMessage(), e);
        }
    }

    boolean areAway() {
        return away;
    }

    @Override
    public void close() {}
}

package dev.motorpool.identity.token;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import dev.motorpool.platform.security.SecurityProperties;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.stereotype.Component;

/** Completes the claims of a person to an access token, and signs it with the newest key. */
@Component
class AccessTokenEncoder implements JwtEncoder {

    private static final JwsHeader RS256 =
            JwsHeader.with(SignatureAlgorithm.RS256).type("JWT").build();

    private final Keyring keys;
    private final TokenProperties settings;
    private final SecurityProperties security;
    private final Clock clock;
    private final Map<String, JwtEncoder> signers = new ConcurrentHashMap<>();

    AccessTokenEncoder(Keyring keys, TokenProperties settings, SecurityProperties security, Clock clock) {
        this.keys = keys;
        this.settings = settings;
        this.security = security;
        this.clock = clock;
    }

    @Override
    public Jwt encode(JwtEncoderParameters who) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var claims = JwtClaimsSet.from(who.getClaims())
                .issuer(security.issuer())
                .audience(List.of(security.audience()))
                .id(UUID.randomUUID().toString())
                .issuedAt(now)
                .expiresAt(now.plus(settings.accessTokenLife()))
                .build();
        return signer(keys.newest()).encode(JwtEncoderParameters.from(RS256, claims));
    }

    private JwtEncoder signer(RSAKey key) {
        return signers.computeIfAbsent(
                key.getKeyID(), id -> new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(key))));
    }
}

package dev.motorpool.platform.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.motorpool.platform.security.Caller;
import dev.motorpool.platform.security.Role;
import dev.motorpool.platform.security.SigningKeys;
import dev.motorpool.platform.security.UserId;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Stands in for identity: signs tokens for made-up people and publishes the key. */
@TestConfiguration(proxyBeanMethods = false)
public class TestTokens {

    private static final RSAKey KEY = newKey();

    @Bean
    SigningKeys signingKeys() {
        return () -> new JWKSet(KEY).toJSONObject();
    }

    public static Caller someone(Role... roles) {
        var id = UUID.randomUUID();
        return new Caller(new UserId(id), id + "@example.com", Set.of(roles));
    }

    /** The value of an {@code Authorization} header for this person. */
    public static String bearer(Caller caller) {
        return bearer(caller, KEY, claims -> claims);
    }

    /** A token rightly signed, but with claims that are wrong. */
    public static String spoilt(Caller caller, UnaryOperator<JWTClaimsSet.Builder> change) {
        return bearer(caller, KEY, change);
    }

    /** A token signed with any key and with claims that a test may spoil. */
    public static String bearer(Caller caller, RSAKey key, UnaryOperator<JWTClaimsSet.Builder> change) {
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer("motorpool")
                .audience("motorpool")
                .subject(caller.id().toString())
                .claim("email", caller.email())
                .claim(
                        "roles",
                        caller.roles().stream()
                                .map(role -> role.name().toLowerCase(Locale.ROOT))
                                .toList())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(900)));
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                change.apply(claims).build());
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return "Bearer " + token.serialize();
    }

    public static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}

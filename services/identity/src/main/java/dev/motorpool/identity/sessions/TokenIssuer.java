package dev.motorpool.identity.sessions;

import static java.util.Objects.requireNonNull;

import dev.motorpool.identity.api.UserView;
import dev.motorpool.identity.token.OpaqueToken;
import java.time.Duration;
import java.util.Locale;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.stereotype.Component;

/** Says in a token who somebody is; issuer, times, id and key are the encoder's. */
@Component
class TokenIssuer {

    private final JwtEncoder encoder;

    TokenIssuer(JwtEncoder encoder) {
        this.encoder = encoder;
    }

    Tokens issue(UserView user, OpaqueToken refreshToken) {
        var claims = JwtClaimsSet.builder()
                .subject(user.id().toString())
                .claim("email", user.email())
                .claim("name", user.name())
                .claim(
                        "roles",
                        user.roles().stream()
                                .map(role -> role.name().toLowerCase(Locale.ROOT))
                                .sorted()
                                .toList())
                .build();
        var token = encoder.encode(JwtEncoderParameters.from(claims));
        var life = Duration.between(requireNonNull(token.getIssuedAt()), requireNonNull(token.getExpiresAt()));
        return new Tokens(token.getTokenValue(), refreshToken.value(), life.toSeconds(), "Bearer", user);
    }
}

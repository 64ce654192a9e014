package dev.motorpool.identity.operator;

import static java.util.Objects.requireNonNull;

import dev.motorpool.platform.problem.Problem;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** An admin's token for whoever can read the data folder: to seed, to import, to make the first admin. */
@RestController
@Hidden
@ConditionalOnProperty("motorpool.identity.operator-key")
class OperatorController {

    record Enter(@NotNull @Size(max = 1000) String key) {

        @Override
        public String toString() {
            return "Enter";
        }
    }

    /** Without a refresh token: the operator has the key. */
    record OperatorToken(String accessToken, long expiresIn, String tokenType) {

        static OperatorToken of(Jwt token) {
            var life = Duration.between(requireNonNull(token.getIssuedAt()), requireNonNull(token.getExpiresAt()));
            return new OperatorToken(token.getTokenValue(), life.toSeconds(), "Bearer");
        }
    }

    private static final Logger log = LoggerFactory.getLogger(OperatorController.class);

    /** Always the same, and nobody's account. */
    private static final JwtClaimsSet OPERATOR = JwtClaimsSet.builder()
            .subject("00000000-0000-4000-8000-000000000001")
            .claim("email", "operator@motorpool.invalid")
            .claim("name", "Operator")
            .claim("roles", List.of("admin"))
            .build();

    private final byte[] key;
    private final JwtEncoder encoder;

    OperatorController(OperatorProperties settings, JwtEncoder encoder) {
        this.key = requireNonNull(settings.operatorKey()).getBytes(StandardCharsets.UTF_8);
        this.encoder = encoder;
    }

    @PostMapping("/auth/operator")
    ResponseEntity<OperatorToken> enter(@Valid @RequestBody Enter command) {
        if (!MessageDigest.isEqual(key, command.key().getBytes(StandardCharsets.UTF_8))) {
            log.warn("somebody tried a wrong operator key");
            throw new Problem(HttpStatus.UNAUTHORIZED, "bad-operator-key", "This is not the operator key.");
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(OperatorToken.of(encoder.encode(JwtEncoderParameters.from(OPERATOR))));
    }
}

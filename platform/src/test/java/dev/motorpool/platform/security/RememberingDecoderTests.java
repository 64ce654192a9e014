package dev.motorpool.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;

class RememberingDecoderTests {

    private static final Instant NOON = Instant.parse("2027-03-01T12:00:00Z");

    private final AtomicInteger verifications = new AtomicInteger();
    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final RememberingDecoder decoder = new RememberingDecoder(this::verify, claims());

    @Test
    void verifies_a_token_once() {
        assertThat(decoder.decode("good")).isSameAs(decoder.decode("good"));
        assertThat(verifications).hasValue(1);
    }

    @Test
    void a_remembered_token_expires_on_time() {
        decoder.decode("good");
        now.set(NOON.plusSeconds(1_000));
        assertThatExceptionOfType(JwtException.class).isThrownBy(() -> decoder.decode("good"));
    }

    @Test
    void never_remembers_a_token_that_was_refused() {
        assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> decoder.decode("forged"));
        assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> decoder.decode("forged"));
        assertThat(verifications).hasValue(2);
    }

    private Jwt verify(String token) {
        verifications.incrementAndGet();
        if (!token.equals("good")) {
            throw new BadJwtException("the signature is wrong");
        }
        return Jwt.withTokenValue(token)
                .header("alg", "RS256")
                .expiresAt(NOON.plusSeconds(900))
                .build();
    }

    private JwtTimestampValidator claims() {
        var validator = new JwtTimestampValidator();
        validator.setClock(new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now.get();
            }
        });
        return validator;
    }
}
